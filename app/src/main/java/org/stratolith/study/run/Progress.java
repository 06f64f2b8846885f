package org.stratolith.study.run;

/** Hears how far a run is. Called from several threads. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (run, done, total, last) -> {};

  /**
   * A simulated test came to its end, or the run begins.
   *
   * @param run name of the run
   * @param done number of tests that have ended
   * @param total number of tests of the run
   * @param last identifier of the study whose test ended last, or empty
   */
  void at(String run, int done, int total, String last);
}
