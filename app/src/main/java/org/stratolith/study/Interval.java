package org.stratolith.study;

import java.util.Arrays;

/**
 * The 5, 50 and 95 % points of a quantity over an ensemble of cells.
 *
 * @param low 5 % point
 * @param median 50 % point
 * @param high 95 % point
 * @param members number of cells
 * @param censored number of cells that had not shorted when the test ended; their number counts as
 *     the one reached at the end, so points that fall among them are lower bounds
 * @param censoredBy what ended the test for them, one sentence without a final stop; empty if none
 *     is censored
 */
public record Interval(
    double low, double median, double high, int members, int censored, String censoredBy) {

  /**
   * Makes the interval of a sample.
   *
   * @param values one number per cell, at least one, not changed
   * @param censored number of cells still alive at the end of the test
   * @param end what ended the test
   */
  public static Interval of(double[] values, int censored, String end) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Interval(
        point(sorted, 0.05),
        point(sorted, 0.5),
        point(sorted, 0.95),
        sorted.length,
        censored,
        censored > 0 ? end : "");
  }

  /** Says whether the upper point is only a lower bound. */
  public boolean highIsBound() {
    return censored > 0.05 * members;
  }

  // Linear interpolation between order statistics (type 7 of Hyndman and Fan, Am. Stat. 50 (1996)
  // 361).
  private static double point(double[] sorted, double fraction) {
    double position = fraction * (sorted.length - 1);
    int below = (int) position;
    if (below + 1 >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
  }
}
