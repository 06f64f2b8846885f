package org.stratolith.numerics.dae;

/** Takes the steps of one method; what happens between them is the loop's business. */
interface Stepper {

  /**
   * Starts at {@code (t, y)}.
   *
   * @param tEnd where the first interval is to end
   * @param firstStep step to try first, or NaN to have one estimated
   * @return false if the right-hand side is not finite there
   */
  boolean start(double t, double[] y, double tEnd, double firstStep);

  /**
   * Takes one step, smaller ones if need be, never past {@code tEnd}, which is hit exactly.
   *
   * @return false if the step would have to be smaller than time resolves; nothing has then changed
   */
  boolean advance(double tEnd);

  /** Time before the last step. */
  double previousTime();

  /** Time reached. */
  double time();

  /** State reached; not to be changed. */
  double[] state();

  /** Fills {@code y} with the state at {@code t} within the last step. */
  void interpolate(double t, double[] y);

  /** A good first step for a similar interval, NaN before the first step. */
  double nextStep();
}
