package org.stratolith.numerics.dae;

/**
 * Proportional-integral control of the step (Gustafsson, ACM TOMS 20 (1994) 496-517): the next step
 * depends on the last error and on how it changed, which keeps a stiff method from hunting.
 */
final class StepController {

  /** A contraction of Newton's method above which the linearisation counts as old. */
  static final double OLD_MATRIX = 0.05;

  private static final double SAFETY = 0.9;
  private static final double LARGEST_GROWTH = 5;
  private static final double LARGEST_GROWTH_AT_START = 20;
  private static final double SMALLEST_SHRINK = 0.1;

  /** A growth below this is not worth another factorisation. */
  private static final double WORTH_FACTORING = 1.2;

  private final double order;
  private double previousError;
  private boolean first;

  StepController(int errorOrder) {
    this.order = errorOrder;
  }

  /** Forgets the errors so far. */
  void restart() {
    previousError = Double.NaN;
    first = true;
  }

  /**
   * The step after one of size {@code h} was accepted.
   *
   * @param proposed the step that was wished for, larger than {@code h} if the end of the interval
   *     cut it
   * @param error in units of the tolerance, at most one
   * @param rejected whether the step had been tried with a larger size before
   * @param contraction the worst contraction of Newton's method in the step
   */
  double afterAccepted(
      double h, double proposed, double error, boolean rejected, double contraction) {
    double bounded = Math.max(error, 1e-10);
    double factor =
        Double.isNaN(previousError) || rejected
            ? SAFETY * Math.pow(bounded, -1 / order)
            : SAFETY * Math.pow(bounded, -0.7 / order) * Math.pow(previousError, 0.4 / order);
    double largest = first ? LARGEST_GROWTH_AT_START : LARGEST_GROWTH;
    factor = Math.max(0.2, Math.min(rejected ? 1 : largest, factor));
    previousError = Math.max(bounded, 1e-4);
    first = false;
    if (factor >= 1 && factor < WORTH_FACTORING && contraction <= OLD_MATRIX) {
      factor = 1;
    }
    return Math.max(factor * h, h < proposed && !rejected ? Math.min(proposed, 100 * h) : 0);
  }

  /** The step to try after one of size {@code h} with the given error was rejected. */
  double afterRejected(double h, double error) {
    if (!(error < Double.POSITIVE_INFINITY)) {
      return SMALLEST_SHRINK * h;
    }
    double factor = SAFETY * Math.pow(error, -1 / order);
    return h * Math.max(SMALLEST_SHRINK, Math.min(0.9, factor));
  }
}
