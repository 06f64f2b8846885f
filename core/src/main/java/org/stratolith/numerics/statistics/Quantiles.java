package org.stratolith.numerics.statistics;

import java.util.Arrays;

/** Quantiles of a sample. */
public final class Quantiles {

  private Quantiles() {}

  /**
   * The quantile of a sample by linear interpolation between its ordered values, {@code x_(1 + (n -
   * 1) p)} (definition 7 of Hyndman and Fan, The American Statistician 50 (1996) 361-365, the
   * default of R and NumPy).
   *
   * @param sample at least one value, none NaN; not changed
   * @param p probability from 0 to 1
   */
  public static double of(double[] sample, double p) {
    if (sample.length == 0) {
      throw new IllegalArgumentException(
          "The sample for a quantile is empty.\nMaybe no member of it reached the event.");
    }
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "The probability " + p + " is outside 0 to 1.\nMaybe it was given in percent.");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException(
          "The sample for a quantile holds a value that is not a number.\n"
              + "Maybe a run failed and was not left out.");
    }
    double position = (sorted.length - 1) * p;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    double weight = position - below;
    // Spelled so that equal neighbours, infinite ones too, give exactly that value.
    return weight == 0 || sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + weight * (sorted[above] - sorted[below]);
  }
}
