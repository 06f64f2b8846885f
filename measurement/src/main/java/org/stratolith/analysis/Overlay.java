package org.stratolith.analysis;

/**
 * How far two curves are apart where both exist.
 *
 * <p>The model's curve is taken as straight lines between its points and compared at the measured
 * points; each of these counts with half the distance to its neighbours (the trapezoidal rule), so
 * that a dense stretch of a measurement weighs no more than its length.
 *
 * @param from lower end of the overlap, in the abscissa's unit; NaN if there is none
 * @param to upper end
 * @param points measured points in the overlap
 * @param rootMeanSquare of model less measured; NaN with fewer than two points
 * @param mean of model less measured
 * @param largest magnitude of model less measured
 */
public record Overlay(
    double from, double to, int points, double rootMeanSquare, double mean, double largest) {

  /**
   * Compares two curves. Points that are not finite are left out.
   *
   * @param measuredX rising or equal
   * @param modelX rising or equal
   */
  public static Overlay of(
      double[] measuredX, double[] measuredY, double[] modelX, double[] modelY) {
    double low = Math.max(first(measuredX), first(modelX));
    double high = Math.min(last(measuredX), last(modelX));
    double from = Double.NaN;
    double to = Double.NaN;
    int points = 0;
    double length = 0;
    double sum = 0;
    double squares = 0;
    double largest = 0;
    double beforeX = Double.NaN;
    double before = Double.NaN;
    int at = 0;
    for (int k = 0; k < measuredX.length; k++) {
      double x = measuredX[k];
      if (!(x >= low && x <= high) || !Double.isFinite(measuredY[k])) {
        continue;
      }
      while (at + 2 < modelX.length && modelX[at + 1] < x) {
        at++;
      }
      boolean begins = k + 1 < measuredX.length && measuredX[k + 1] == x;
      boolean ends = k > 0 && measuredX[k - 1] == x;
      double away = value(modelX, modelY, at, x, begins, ends) - measuredY[k];
      if (!Double.isFinite(away)) {
        continue;
      }
      if (points > 0) {
        double step = x - beforeX;
        length += step;
        sum += 0.5 * step * (before + away);
        squares += 0.5 * step * (before * before + away * away);
      }
      from = points == 0 ? x : from;
      to = x;
      points++;
      largest = Math.max(largest, Math.abs(away));
      beforeX = x;
      before = away;
    }
    return length > 0
        ? new Overlay(from, to, points, Math.sqrt(squares / length), sum / length, largest)
        : new Overlay(from, to, points, Double.NaN, Double.NaN, Double.NaN);
  }

  private static double first(double[] x) {
    return x.length == 0 ? Double.NaN : x[0];
  }

  private static double last(double[] x) {
    return x.length == 0 ? Double.NaN : x[x.length - 1];
  }

  /** The model at a place; NaN where it jumps and the measurement does not. */
  private static double value(
      double[] x, double[] y, int at, double place, boolean begins, boolean ends) {
    int first = at;
    while (first < x.length && x[first] < place) {
      first++;
    }
    int last = first;
    while (last + 1 < x.length && x[last + 1] == place) {
      last++;
    }
    if (first < x.length && x[first] == place) {
      if (last > first && begins == ends) {
        return Double.NaN;
      }
      return y[ends ? last : first];
    }
    double part = (place - x[first - 1]) / (x[first] - x[first - 1]);
    return y[first - 1] + part * (y[first] - y[first - 1]);
  }
}
