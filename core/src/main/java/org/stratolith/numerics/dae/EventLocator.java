package org.stratolith.numerics.dae;

import org.jspecify.annotations.Nullable;

/**
 * Finds the time of a sign change of an event function within the last step.
 *
 * <p>The crossing is bracketed on the step's interpolant with the Illinois variant of regula falsi,
 * safeguarded by bisection. Algebraic unknowns follow the interpolant less closely than the
 * differential ones, whose error is controlled; so the state found is made consistent and the
 * difference that makes to the event function is carried into another search, until the time stands
 * still.
 */
final class EventLocator {

  /** Resolution of the crossing as a part of the step. */
  private static final double RESOLUTION = 1e-12;

  private static final int BISECT_EVERY = 4;

  /** Enough halvings, 41, to get to the resolution without the secants' help. */
  private static final int MAXIMUM_EVALUATIONS = 200;

  /** Searches with a shifted function before plain bisection takes over. */
  private static final int SHIFTS = 8;

  private final ConsistentValues consistent;
  private final boolean hasAlgebraic;
  private final double[] state;
  private final double[] probe;
  private @Nullable EventFunction located;
  private int before;
  private double time = Double.NaN;

  EventLocator(int n, boolean hasAlgebraic, ConsistentValues consistent) {
    this.consistent = consistent;
    this.hasAlgebraic = hasAlgebraic;
    this.state = new double[n];
    this.probe = new double[n];
  }

  /** Time of the crossing located last. */
  double time() {
    return time;
  }

  /** State at {@link #time}, once settled. */
  double[] state() {
    return state;
  }

  /** Whether {@code event} has already crossed at the time located last. */
  boolean isEarlier(EventFunction event, int sign, Stepper stepper) {
    return valueAt(event, time, stepper) * sign <= 0;
  }

  /** Locates the crossing of {@code event}, which had {@code sign} before the step. */
  void locate(EventFunction event, int sign, Stepper stepper) {
    located = event;
    before = sign;
    time = crossing(event, 0, stepper);
  }

  /** Makes the state at the located time consistent and the time agree with it. */
  void settle(Stepper stepper) {
    EventFunction event = located;
    if (event == null) {
      throw new IllegalStateException("No crossing was located.\nMaybe call locate first.");
    }
    double low = stepper.previousTime();
    double high = stepper.time();
    double resolution = Math.max(1e-10 * (high - low), 2 * Math.ulp(high));
    for (int k = 0; k < MAXIMUM_EVALUATIONS; k++) {
      if (time >= stepper.time()) {
        System.arraycopy(stepper.state(), 0, state, 0, state.length);
        return;
      }
      stepper.interpolate(time, state);
      double raw = event.value(time, state);
      if (!hasAlgebraic || !consistent.refine(time, state)) {
        return;
      }
      double value = event.value(time, state);
      if (before * value > 0) {
        low = time;
      } else {
        high = time;
      }
      double next = k < SHIFTS ? crossing(event, value - raw, stepper) : 0.5 * (low + high);
      if (Math.abs(next - time) <= resolution) {
        return;
      }
      // A shift that leads out of the bracket is not believed.
      time = next > low && next < high ? next : 0.5 * (low + high);
    }
  }

  /** The time at which {@code event + shift} has just left the sign it had before the step. */
  private double crossing(EventFunction event, double shift, Stepper stepper) {
    double low = stepper.previousTime();
    double high = stepper.time();
    double tolerance = Math.max(RESOLUTION * (high - low), 2 * Math.ulp(high));
    double valueLow = before * (valueAt(event, low, stepper) + shift);
    double valueHigh = before * (event.value(high, stepper.state()) + shift);
    if (!(valueHigh < 0)) {
      return high;
    }
    if (!(valueLow > 0)) {
      return low;
    }
    int side = 0;
    for (int k = 0; k < MAXIMUM_EVALUATIONS && high - low > tolerance; k++) {
      // Halved now and then: a function that jumps by orders of magnitude defeats any secant.
      double guess =
          k % BISECT_EVERY == BISECT_EVERY - 1
              ? 0.5 * (low + high)
              : low + (high - low) * (valueLow / (valueLow - valueHigh));
      // Kept off the ends of the bracket, so that both of them close in on the crossing.
      guess = Math.max(low + 0.4 * tolerance, Math.min(high - 0.4 * tolerance, guess));
      double value = before * (valueAt(event, guess, stepper) + shift);
      if (value > 0) {
        low = guess;
        valueLow = value;
        if (side == 1) {
          valueHigh /= 2;
        }
        side = 1;
      } else {
        high = guess;
        valueHigh = value;
        if (side == -1) {
          valueLow /= 2;
        }
        side = -1;
        if (value == 0) {
          return high;
        }
      }
    }
    return high;
  }

  private double valueAt(EventFunction event, double t, Stepper stepper) {
    stepper.interpolate(t, probe);
    return event.value(t, probe);
  }
}
