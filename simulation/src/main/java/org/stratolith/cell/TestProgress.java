package org.stratolith.cell;

/** Told how far a test is; called after every step of the protocol and now and then within one. */
@FunctionalInterface
public interface TestProgress {

  /** Listens to nothing. */
  TestProgress NONE = (fraction, time, cycle) -> {};

  /**
   * Reports.
   *
   * @param fraction steps done as a part of the steps the protocol asks for, 0 to 1
   * @param time simulated time, s
   * @param cycle cycle at present, first 1
   */
  void report(double fraction, double time, int cycle);
}
