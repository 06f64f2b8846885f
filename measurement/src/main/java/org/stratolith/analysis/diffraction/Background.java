package org.stratolith.analysis.diffraction;

import org.stratolith.record.Diffractogram;

/**
 * Background of a diffractogram by statistics-sensitive non-linear iterative peak clipping, SNIP
 * (C. G. Ryan et al., Nucl. Instrum. Methods B34 (1988) 396; shrinking windows after M. Morháč et
 * al., Nucl. Instrum. Methods A401 (1997) 113).
 *
 * <p>The intensity y is smoothed over a few points and compressed to v = ln(ln(sqrt(y + 1) + 1) +
 * 1); then, for windows p from the widest down to one point, v_k becomes the smaller of v_k and
 * (v_(k-p) + v_(k+p))/2. What is narrower than twice the widest window is taken for lines: a hump
 * of glass wider than that stays in the background. The clipping keeps about the lower edge of the
 * smoothed noise, so that the background is low by about one standard deviation of a row; peaks are
 * therefore fitted with a straight line of their own.
 */
public final class Background {

  /** Points of the smoothing on either side, and so its weights by binomials of 2 × this. */
  private static final int SMOOTHING = 4;

  private Background() {}

  /**
   * The background in each row.
   *
   * @param window half width of the widest window, degrees; some 3 to 10 line widths
   */
  public static double[] of(Diffractogram pattern, double window) {
    int n = pattern.size();
    double[] v = new double[n];
    for (int k = 0; k < n; k++) {
      v[k] = Math.max(pattern.intensity(k), 0);
    }
    for (int pass = 0; pass < SMOOTHING; pass++) {
      v = smoothed(v);
    }
    for (int k = 0; k < n; k++) {
      v[k] = Math.log(Math.log(Math.sqrt(v[k] + 1) + 1) + 1);
    }
    double[] clipped = new double[n];
    for (int p = Math.max(1, points(pattern, window)); p >= 1; p--) {
      for (int k = 0; k < n; k++) {
        // Past an end the window shrinks, so that the ends are clipped too.
        int reach = Math.min(p, Math.min(k, n - 1 - k));
        clipped[k] = Math.min(v[k], (v[k - reach] + v[k + reach]) / 2);
      }
      double[] swap = v;
      v = clipped;
      clipped = swap;
    }
    for (int k = 0; k < n; k++) {
      double root = Math.exp(Math.exp(v[k]) - 1) - 1;
      v[k] = root * root - 1;
    }
    return v;
  }

  private static int points(Diffractogram pattern, double window) {
    int n = pattern.size();
    double step = n < 2 ? 1 : (pattern.twoTheta(n - 1) - pattern.twoTheta(0)) / (n - 1);
    return (int) Math.min(n / 2, Math.round(window / step));
  }

  private static double[] smoothed(double[] v) {
    int n = v.length;
    double[] result = new double[n];
    for (int k = 0; k < n; k++) {
      double before = v[Math.max(0, k - 1)];
      double after = v[Math.min(n - 1, k + 1)];
      result[k] = (before + 2 * v[k] + after) / 4;
    }
    return result;
  }
}
