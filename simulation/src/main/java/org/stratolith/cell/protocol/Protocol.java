package org.stratolith.cell.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a test in their order.
 *
 * @param steps at least one, but for {@link #NONE}
 */
public record Protocol(List<Step> steps) {

  /** Largest number of timed steps a protocol may ask for, all repeats written out. */
  public static final long MOST_STEPS = 1_000_000;

  private static final List<Step> NO_STEPS = new ArrayList<>();

  /** The protocol of an electrode that is only made, not tested. */
  public static final Protocol NONE = new Protocol(NO_STEPS);

  @SuppressWarnings("ReferenceEquality") // an empty list that somebody wrote is another one
  public Protocol {
    boolean none = steps == NO_STEPS;
    steps = List.copyOf(steps);
    if (steps.isEmpty() && !none) {
      throw new IllegalArgumentException(
          "a protocol has no steps\nMaybe begin with \"rest for 1 h\"");
    }
    long count = count(steps);
    if (count > MOST_STEPS) {
      throw new IllegalArgumentException(
          "a protocol asks for "
              + count
              + " steps, more than "
              + MOST_STEPS
              + "\nMaybe a repeat inside a repeat was not meant");
    }
  }

  /** Number of timed steps and spectra with all repeats written out; saturates, never overflows. */
  public long stepCount() {
    return count(steps);
  }

  /** Number of timed steps and spectra in a list of steps with all repeats written out. */
  public static long count(List<Step> steps) {
    long sum = 0;
    for (Step step : steps) {
      sum = Math.min(Integer.MAX_VALUE, sum + count(step));
    }
    return sum;
  }

  private static long count(Step step) {
    return switch (step) {
      case Step.Timed timed -> 1;
      case Step.Impedance impedance -> 1;
      case Step.Staircase stair -> 2L * stair.levels() * stair.cyclesPerLevel();
      case Step.PulseTrain train -> 2L * train.count();
      case Step.Repeat repeat -> repeat.times() * count(repeat.steps());
    };
  }
}
