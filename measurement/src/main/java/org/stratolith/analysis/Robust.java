package org.stratolith.analysis;

import java.util.Arrays;

/** Statistics that single wild values do not move. */
final class Robust {

  private Robust() {}

  /** Median of {@code values[from .. to)}; NaN if empty. */
  static double median(double[] values, int from, int to) {
    if (to <= from) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
  }

  /**
   * Standard deviation of the noise on a smooth curve, from the median of its second differences:
   * for independent errors these have sqrt(6) times the deviation, and the median of their
   * magnitude is 0.6745 of that. A curved signal makes it larger, never smaller.
   */
  static double noise(double[] values) {
    if (values.length < 3) {
      return 0;
    }
    double[] second = new double[values.length - 2];
    for (int k = 0; k < second.length; k++) {
      second[k] = Math.abs(values[k] - 2 * values[k + 1] + values[k + 2]);
    }
    return median(second, 0, second.length) / (0.6745 * Math.sqrt(6));
  }

  /** The value of the first {@code n} below which a part of the weight lies; NaN without any. */
  static double quantile(double[] values, double[] weight, int n, double part) {
    if (n == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOf(values, n);
    Arrays.sort(sorted);
    double[] weights = new double[n];
    double total = 0;
    for (int k = 0; k < n; k++) {
      weights[Arrays.binarySearch(sorted, values[k])] += weight[k];
      total += weight[k];
    }
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += weights[k];
      if (sum >= part * total) {
        return sorted[k];
      }
    }
    return sorted[n - 1];
  }
}
