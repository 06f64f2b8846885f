package org.stratolith.numerics.dae;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches event functions over the steps of an integration: one evaluation of each per step unless
 * one crosses.
 */
final class EventWatch {

  private final EventLocator locator;
  private int[] signs = new int[4];
  private List<? extends EventFunction> events = List.of();
  private @Nullable EventFunction stoppedBy;
  private double stoppedAt = Double.NaN;

  EventWatch(EventLocator locator) {
    this.locator = locator;
  }

  /**
   * Begins at {@code (t, y)}. An event that stopped an integration at this very time counts as
   * zero, because rounding may have left it on either side.
   */
  void start(List<? extends EventFunction> functions, double t, double[] y) {
    events = functions;
    if (signs.length < functions.size()) {
      signs = new int[functions.size()];
    }
    for (int e = 0; e < functions.size(); e++) {
      EventFunction event = functions.get(e);
      boolean justStopped = t == stoppedAt && event.equals(stoppedBy);
      signs[e] = justStopped ? 0 : sign(event.value(t, y));
    }
  }

  /**
   * Looks at the step just taken. Afterwards the locator holds the time and the state of the
   * crossing.
   *
   * @return the index of the first event that crossed, or -1
   */
  int afterStep(Stepper stepper) {
    int first = -1;
    for (int e = 0; e < events.size(); e++) {
      EventFunction event = events.get(e);
      double value = event.value(stepper.time(), stepper.state());
      int sign = sign(value);
      if (Double.isNaN(value)) {
        continue;
      }
      if (crossed(event, signs[e], sign)) {
        if (first < 0 || locator.isEarlier(event, signs[e], stepper)) {
          locator.locate(event, signs[e], stepper);
          first = e;
        }
      } else {
        signs[e] = sign;
      }
    }
    if (first >= 0) {
      locator.settle(stepper);
      stoppedBy = events.get(first);
      stoppedAt = locator.time();
    }
    return first;
  }

  private static boolean crossed(EventFunction event, int before, int after) {
    if (before == 0 || after == before) {
      return false;
    }
    return switch (event.direction()) {
      case RISING -> before < 0;
      case FALLING -> before > 0;
      case BOTH -> true;
    };
  }

  private static int sign(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }
}
