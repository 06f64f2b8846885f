package org.stratolith.study;

/** What the analysis of a test gives for one quantity, in the quantity's unit. */
public sealed interface Measurement {

  /** A number. */
  record Value(double value) implements Measurement {}

  /**
   * The test ended before the event happened, so the true number is at least this one.
   *
   * @param value the number reached when the test ended
   * @param reason what ended the test, one sentence without a final stop
   */
  record AtLeast(double value, String reason) implements Measurement {}

  /**
   * There is no number.
   *
   * @param reason why, one sentence without a final stop
   */
  record None(String reason) implements Measurement {}

  /** The number, or NaN. */
  default double orNaN() {
    return switch (this) {
      case Value value -> value.value();
      case AtLeast bound -> bound.value();
      case None none -> Double.NaN;
    };
  }
}
