package org.stratolith.study;

/** How a simulated test ended. A short circuit is a result, a failure keeps what came before it. */
public sealed interface TestEnd {

  /** Time at the end, s. */
  double time();

  /** One sentence for people, without a final stop. */
  String words();

  /** All steps were run. */
  record Completed(double time) implements TestEnd {
    @Override
    public String words() {
      return "all steps were run";
    }
  }

  /** An electrode was made, and no cell was asked for. */
  record Made() implements TestEnd {
    @Override
    public double time() {
      return 0;
    }

    @Override
    public String words() {
      return "the electrode was made; no cell was asked for";
    }
  }

  /** A filament crossed the separator. */
  record Shorted(double time) implements TestEnd {
    @Override
    public String words() {
      return "the cell shorted";
    }
  }

  /**
   * Something else ended it early.
   *
   * @param reason one sentence without a final stop
   */
  record Stopped(double time, String reason) implements TestEnd {
    @Override
    public String words() {
      return reason;
    }
  }

  /**
   * The equations could not be solved any further.
   *
   * @param reason what happened, and advice that begins with "Maybe"
   */
  record Failed(double time, String reason) implements TestEnd {
    @Override
    public String words() {
      return reason;
    }
  }
}
