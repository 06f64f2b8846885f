package org.stratolith.phasefield;

import org.jspecify.annotations.Nullable;

/**
 * Follows a model in time with steps that keep the estimated error below a tolerance and, where the
 * model dissipates, never let the free energy rise: a step that does either is halved and tried
 * again. A step that was easy is followed by one twice as long.
 *
 * <p>A step of a warm evolution allocates nothing. The same state always goes on in the same way,
 * to the last bit.
 */
public final class FieldEvolution {

  // Sums over a million cells round off by some 1e-14 of the energy.
  private static final double ROUNDOFF = 1e-12;

  // Doubling a step makes the error of a method of order p some 2^(p+1) times as large.
  private static final double EASY = 1.0 / 16;

  // After a halving, so many good steps are taken before a longer one is tried.
  private static final int PATIENCE = 3;

  /** Hears of accepted steps. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A state was reached.
     *
     * @param state not to be written; it changes with the next step
     * @param time of it
     * @return whether to go on
     */
    boolean at(FieldState state, double time);
  }

  private final PhaseFieldModel model;
  private final Stepper stepper;
  private final StepControl control;
  private final double[][] rest;
  private final double[][] nextRest;
  private final double[][] next;

  /** An evolution; it may be used for one state after another. */
  public FieldEvolution(PhaseFieldModel model, Stepper stepper, StepControl control) {
    this.model = model;
    this.stepper = stepper;
    this.control = control;
    int fields = model.fields().size();
    int size = model.transform().size();
    rest = new double[fields][size];
    nextRest = new double[fields][size];
    next = new double[fields][size];
  }

  /**
   * Goes on to a time, which it meets exactly.
   *
   * @param state where to begin; changed in place
   * @param end in ticks
   */
  public EvolutionOutcome advance(FieldState state, long end, Listener listener) {
    model.rate(state.tick * control.tick(), state.coefficients, rest);
    state.energy = model.freeEnergy(state.coefficients);
    while (state.tick < end) {
      String reason = step(state, end);
      if (reason != null) {
        return new EvolutionOutcome.Failed(state, reason);
      }
      if (!listener.at(state, state.tick * control.tick())) {
        return new EvolutionOutcome.Stopped(state);
      }
    }
    return new EvolutionOutcome.Reached(state);
  }

  // Takes one step, or says why there is none.
  private @Nullable String step(FieldState state, long end) {
    int exponent = state.exponent;
    while (state.tick + (1L << exponent) > end) {
      exponent--;
    }
    while (true) {
      double time = state.tick * control.tick();
      double step = control.tick() * (1L << exponent);
      double error = stepper.step(time, step, state.coefficients, rest, next);
      double energy = Double.NaN;
      boolean accurate = error <= control.tolerance();
      if (accurate) {
        model.rate((state.tick + (1L << exponent)) * control.tick(), next, nextRest);
        energy = model.freeEnergy(next);
      }
      double rise = (energy - state.energy) / Math.abs(state.energy);
      boolean falling = !model.dissipates() || state.energy == energy || rise <= ROUNDOFF;
      if (accurate && falling && Double.isFinite(energy)) {
        accept(state, exponent, error, energy, rise);
        return null;
      }
      state.rejected++;
      if (exponent == 0) {
        return failure(time, step, error, accurate, rise);
      }
      exponent--;
      state.exponent = Math.min(state.exponent, exponent);
      state.patience = PATIENCE;
    }
  }

  private void accept(FieldState state, int exponent, double error, double energy, double rise) {
    for (int i = 0; i < next.length; i++) {
      System.arraycopy(next[i], 0, state.coefficients[i], 0, next[i].length);
      System.arraycopy(nextRest[i], 0, rest[i], 0, rest[i].length);
    }
    state.tick += 1L << exponent;
    state.accepted++;
    state.energy = energy;
    if (model.dissipates() && rise > state.largestRise) {
      state.largestRise = rise;
    }
    state.patience = Math.max(0, state.patience - 1);
    boolean easy = error < EASY * control.tolerance();
    // A step cut short to meet the end says nothing about longer ones.
    if (easy
        && state.patience == 0
        && exponent == state.exponent
        && state.exponent < control.longest()) {
      state.exponent++;
    }
  }

  private static String failure(
      double time, double step, double error, boolean accurate, double rise) {
    String what =
        accurate
            ? "the free energy rises by " + rise + " of itself"
            : "the estimated error is " + error;
    return "at time "
        + time
        + " the shortest step, "
        + step
        + ", is too long: "
        + what
        + "\nMaybe allow a shorter first step, or resolve the interface with more cells";
  }
}
