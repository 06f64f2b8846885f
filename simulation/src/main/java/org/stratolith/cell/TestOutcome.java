package org.stratolith.cell;

/** How a test ended. What it had recorded by then is kept in every case. */
public sealed interface TestOutcome {

  /** What the test left behind. */
  TestResult result();

  /**
   * The protocol was carried out, perhaps past a soft short; see {@link TestResult#shortCircuit}.
   */
  record Finished(TestResult result) implements TestOutcome {}

  /**
   * A short ended the test; {@link TestResult#shortCircuit} says where and when the filament came
   * through.
   *
   * @param event which one
   * @param time s
   */
  record StoppedByEvent(TestResult result, Event event, double time) implements TestOutcome {}

  /**
   * The test could not go on.
   *
   * @param reason why
   * @param message the reason in words, then a line with advice
   * @param time time of the last good state, s
   */
  record Failed(TestResult result, FailureReason reason, String message, double time)
      implements TestOutcome {}

  /** Events that end a test. */
  enum Event {
    /** A filament crossed the separator, and the protocol or the options stop there. */
    SHORT,
    /** The leak of a short exceeded the conductance of a hard short. */
    HARD_SHORT
  }

  /** Why a test failed. */
  enum FailureReason {
    /** The time integration could not go on. */
    SOLVER,
    /** The cell cannot give what a step asks of it. */
    CONTROL,
    /** The protocol ran past the limits against endless ones. */
    ENDLESS,
    /** The thread was interrupted. */
    INTERRUPTED
  }
}
