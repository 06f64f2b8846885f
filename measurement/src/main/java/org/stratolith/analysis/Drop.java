package org.stratolith.analysis;

import org.jspecify.annotations.Nullable;

/**
 * The largest lasting fall of a curve within a short time.
 *
 * @param last index of the last value before the fall
 * @param before level before
 * @param after level after, the one in the end if the curve goes on falling
 * @param lasting whether all that follows stays below the middle of the two, three values or more
 */
record Drop(int last, double before, double after, boolean lasting) {

  /** Values on either side that make a level. */
  private static final int LEVEL = 5;

  double size() {
    return before - after;
  }

  /**
   * Looks for a fall within part of the curve's length (three sampling intervals at least).
   *
   * <p>A curve that has been falling all along, or relaxes from its start, has no drop: in the
   * window of the same length before it the curve must not have fallen by 0.4 of the size or more.
   * Where that window does not exist, the fall counts only if {@code trusted}.
   *
   * @param part how much of the length, 0.1 for a tenth
   * @param trusted whether the curve is flat by construction (divided by an earlier one)
   * @return null if the largest fall is below {@code threshold + 6} standard deviations of the
   *     noise
   */
  static @Nullable Drop find(
      double[] time, double[] value, double threshold, double part, boolean trusted) {
    int n = value.length;
    double[] smooth = medianOfThree(value);
    double noise = Robust.noise(value);
    double window = (time[n - 1] - time[0]) * Math.max(part, 3.0 / (n - 1));
    int best = -1;
    double bestSize = threshold + 6 * noise;
    double[] before = new double[n];
    for (int j = 0; j < n; j++) {
      before[j] = Robust.median(smooth, Math.max(0, j - LEVEL + 1), j + 1);
    }
    int end = 0;
    int start = -1;
    // One row is no level where there are plenty: its noise would be the drop.
    int begin = n >= 4 * LEVEL ? LEVEL / 2 : 0;
    for (int j = begin; j < n - 1; j++) {
      while (end < n - 1 && time[end] < time[j] + window) {
        end++;
      }
      while (start + 1 < j && time[start + 1] <= time[j] - window) {
        start++;
      }
      double size = before[j] - level(smooth, j, end);
      boolean plateau = start < 0 ? trusted : before[start] - before[j] < 0.4 * size;
      if (size > bestSize && plateau) {
        best = j;
        bestSize = size;
      }
    }
    if (best < 0) {
      return null;
    }
    return around(time, smooth, before[best], best, window, noise);
  }

  /** Level at the end of the window, from rows after {@code j} only. */
  private static double level(double[] smooth, int j, int end) {
    return Robust.median(smooth, Math.max(j + 1, end - 1), Math.min(end + 2, smooth.length));
  }

  private static Drop around(
      double[] time, double[] smooth, double before, int from, double window, double noise) {
    int n = smooth.length;
    int end = from;
    while (end < n - 1 && time[end] < time[from] + window) {
      end++;
    }
    double after = level(smooth, from, end);
    double slack = Math.max(3 * noise, 0.1 * (before - after));
    // The level before lags behind by half its rows, so the fall may have begun earlier.
    int last = Math.max(0, from - LEVEL);
    for (int k = last; k < end; k++) {
      last = smooth[k] >= before - slack ? k : last;
    }
    boolean lasting =
        n - 1 - last >= 3
            && Robust.median(smooth, end, n) < 0.5 * (before + after)
            && smooth[n - 1] < 0.5 * (before + after);
    // A leak that goes on growing: what is left in the end counts.
    double inTheEnd = Robust.median(smooth, Math.max(end, n - 3), n);
    return new Drop(last, before, lasting ? Math.min(after, inTheEnd) : after, lasting);
  }

  private static double[] medianOfThree(double[] y) {
    double[] out = y.clone();
    for (int k = 1; k < y.length - 1; k++) {
      out[k] = Math.max(Math.min(y[k - 1], y[k]), Math.min(Math.max(y[k - 1], y[k]), y[k + 1]));
    }
    return out;
  }
}
