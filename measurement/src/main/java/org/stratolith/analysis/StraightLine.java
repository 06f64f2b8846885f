package org.stratolith.analysis;

/**
 * A least-squares straight line {@code y = intercept + slope x} with the standard errors of its two
 * numbers (from the scatter about the line; NaN for fewer than three points).
 *
 * @param points number of points used
 * @param determination R squared, 1 for a perfect line
 */
public record StraightLine(
    double slope,
    double intercept,
    double slopeError,
    double interceptError,
    double determination,
    int points) {

  /**
   * Fits the line; points with NaN are left out.
   *
   * @throws IllegalArgumentException if fewer than two different abscissas remain
   */
  public static StraightLine fit(double[] x, double[] y) {
    int n = 0;
    double meanX = 0;
    double meanY = 0;
    for (int k = 0; k < x.length; k++) {
      if (!Double.isNaN(x[k] + y[k])) {
        n++;
        meanX += (x[k] - meanX) / n;
        meanY += (y[k] - meanY) / n;
      }
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int k = 0; k < x.length; k++) {
      if (!Double.isNaN(x[k] + y[k])) {
        double dx = x[k] - meanX;
        double dy = y[k] - meanY;
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
      }
    }
    if (!(xx > 0)) {
      throw new IllegalArgumentException(
          "a line through " + n + " points has no slope\nMaybe the window holds too few rows");
    }
    double slope = xy / xx;
    double intercept = meanY - slope * meanX;
    double residual = Math.max(0, yy - slope * xy);
    double variance = n > 2 ? residual / (n - 2) : Double.NaN;
    return new StraightLine(
        slope,
        intercept,
        Math.sqrt(variance / xx),
        Math.sqrt(variance * (1.0 / n + meanX * meanX / xx)),
        yy > 0 ? 1 - residual / yy : 1,
        n);
  }

  /** Value of the line. */
  public double at(double x) {
    return intercept + slope * x;
  }
}
