package org.stratolith.numerics.dae;

/** How an integration ended. The state at {@link #time} is in the array the caller passed. */
public sealed interface Outcome {

  /** Time of the last good state. */
  double time();

  /** The end of the interval was reached. */
  record Finished(double time) implements Outcome {}

  /**
   * An event function crossed zero.
   *
   * @param index which of the event functions passed
   */
  record StoppedByEvent(double time, int index) implements Outcome {}

  /** The method could not go on; the state is the last accepted one. */
  record Failed(double time, Reason reason) implements Outcome {}

  /** Why an integration failed, with what to try. */
  enum Reason {
    STEP_TOO_SMALL(
        "the step fell below the resolution of time. Maybe the solution has a singularity, or the tolerance is out of reach"),
    TOO_MANY_STEPS(
        "the limit on the number of steps was reached. Maybe the interval is too long for the tolerance"),
    NO_CONSISTENT_START(
        "no consistent initial values were found. Maybe the control asks for what the system cannot give"),
    NOT_FINITE(
        "the right-hand side is not a number at the start. Maybe a parameter is out of range");

    private final String advice;

    Reason(String advice) {
      this.advice = advice;
    }

    /** The reason in words, with advice that begins with "Maybe". */
    public String advice() {
      return advice;
    }
  }
}
