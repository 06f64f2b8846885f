package org.stratolith.analysis.impedance.fit;

import org.stratolith.numerics.fit.LeastSquaresFit;
import org.stratolith.numerics.fit.LevenbergMarquardt;

/**
 * Profile-likelihood interval of one parameter: all values for which, with the other parameters
 * fitted anew, N ln(S/S_min) stays below 3.84, the 95 % point of chi squared with one degree of
 * freedom (Venzon and Moolgavkar, Appl. Statist. 37 (1988) 87). Unlike a standard error it sees
 * that a direction is flat or curved.
 */
final class ProfileInterval {

  private static final double THRESHOLD = 3.8414588;

  /** A factor of a million from the minimum counts as open. */
  private static final double FARTHEST = Math.log(1e6);

  private static final int STEPS = 200;
  private static final double COSINE = 1e-6;

  private final Problem problem;
  private final double[] best;
  private final double limit;
  private final double floor;

  /** Makes residuals in which one more unknown is held. */
  interface Problem {
    CircuitResiduals holding(int unknown, double logarithm);
  }

  /**
   * Intervals around a minimum.
   *
   * @param best unknowns at the minimum
   * @param sum of squares there
   * @param residuals N
   */
  ProfileInterval(Problem problem, double[] best, double sum, int residuals, double floor) {
    this.problem = problem;
    this.best = best.clone();
    this.floor = floor;
    limit = sum * Math.exp(THRESHOLD / residuals);
  }

  /**
   * The end of the interval, as a logarithm; infinite if it is open.
   *
   * @param sign 1 for the upper end, -1 for the lower
   * @param guess expected distance of the end
   * @param bound logarithm of the parameter's bound on that side
   */
  double end(int unknown, int sign, double guess, double bound) {
    double farthest = Math.min(FARTHEST, Math.abs(bound - best[unknown]));
    double inside = 0;
    double[] from = without(best, unknown);
    double outside = Math.min(Math.max(guess, 1e-9), farthest);
    LeastSquaresFit fit = fit(unknown, best[unknown] + sign * outside, from);
    while (fit.sumOfSquares() <= limit) {
      inside = outside;
      from = fit.x();
      if (outside >= farthest) {
        return farthest < FARTHEST ? bound : sign * Double.POSITIVE_INFINITY;
      }
      outside = Math.min(2 * outside, farthest);
      fit = fit(unknown, best[unknown] + sign * outside, from);
    }
    // The interval is wanted to a hundredth of its width.
    while (outside - inside > 0.01 * outside) {
      double middle = 0.5 * (inside + outside);
      fit = fit(unknown, best[unknown] + sign * middle, from);
      if (fit.sumOfSquares() <= limit) {
        inside = middle;
        from = fit.x();
      } else {
        outside = middle;
      }
    }
    return best[unknown] + sign * 0.5 * (inside + outside);
  }

  private LeastSquaresFit fit(int unknown, double logarithm, double[] from) {
    CircuitResiduals residuals = problem.holding(unknown, logarithm);
    return new LevenbergMarquardt(
            residuals, residuals.bound(false), residuals.bound(true), STEPS, COSINE, floor)
        .minimise(from);
  }

  private static double[] without(double[] x, int unknown) {
    double[] rest = new double[x.length - 1];
    for (int j = 0; j < rest.length; j++) {
      rest[j] = x[j < unknown ? j : j + 1];
    }
    return rest;
  }
}
