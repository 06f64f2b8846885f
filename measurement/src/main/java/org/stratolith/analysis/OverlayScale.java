package org.stratolith.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * How a simulated curve of counts is brought to the height of a measured one. What an apparatus
 * counts depends on its slits, currents and dwell times, which files do not tell; one factor on the
 * ordinate stands for them. It is fitted, and nothing else is.
 */
public enum OverlayScale {
  /** The largest values in the overlap are made equal; the noise of both is in the factor. */
  STRONGEST("strongest", "the strongest values made equal"),
  /** The integrals over the overlap, background and all, are made equal. */
  AREA("area", "the areas made equal"),
  /** Both are taken as they are. */
  NONE("none", "not scaled");

  private final String word;
  private final String meaning;

  OverlayScale(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** As a study says it. */
  public String word() {
    return word;
  }

  /** What was done, for people. */
  public String meaning() {
    return meaning;
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(OverlayScale::word).toList();
  }

  /** The scale of a word, which must be one of {@link #words}. */
  public static OverlayScale of(String word) {
    return Arrays.stream(values())
        .filter(scale -> scale.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scale " + word));
  }

  /**
   * By what the model's ordinates are to be multiplied; NaN if a curve has nothing positive to
   * scale by in the overlap. Points that are not finite are left out.
   *
   * @param measuredX rising or equal
   * @param modelX rising or equal
   */
  public double factor(double[] measuredX, double[] measuredY, double[] modelX, double[] modelY) {
    if (this == NONE) {
      return 1;
    }
    if (measuredX.length == 0 || modelX.length == 0) {
      return Double.NaN;
    }
    double low = Math.max(measuredX[0], modelX[0]);
    double high = Math.min(measuredX[measuredX.length - 1], modelX[modelX.length - 1]);
    double measured = size(measuredX, measuredY, low, high);
    double model = size(modelX, modelY, low, high);
    return measured > 0 && model > 0 ? measured / model : Double.NaN;
  }

  private double size(double[] x, double[] y, double low, double high) {
    return this == AREA ? area(x, y, low, high) : strongest(x, y, low, high);
  }

  private static double strongest(double[] x, double[] y, double low, double high) {
    double highest = Double.NaN;
    for (int k = 0; k < x.length; k++) {
      if (x[k] >= low && x[k] <= high && Double.isFinite(y[k]) && !(y[k] <= highest)) {
        highest = y[k];
      }
    }
    return highest;
  }

  /** Straight lines between the points, cut at the ends of the overlap. */
  private static double area(double[] x, double[] y, double low, double high) {
    double sum = 0;
    int before = -1;
    for (int k = 0; k < x.length; k++) {
      if (!Double.isFinite(y[k])) {
        continue;
      }
      if (before >= 0) {
        double from = Math.max(x[before], low);
        double to = Math.min(x[k], high);
        if (to > from) {
          double slope = (y[k] - y[before]) / (x[k] - x[before]);
          sum += (to - from) * (y[before] + slope * (0.5 * (from + to) - x[before]));
        }
      }
      before = k;
    }
    return sum;
  }
}
