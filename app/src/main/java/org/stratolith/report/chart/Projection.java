package org.stratolith.report.chart;

/** Maps values of an axis to pixels. */
record Projection(boolean logarithmic, double low, double high, double start, double end) {

  /**
   * Pixel of a value; NaN where the axis cannot show it (not finite, or not positive on decades).
   */
  double pixel(double value) {
    if (!Double.isFinite(value) || (logarithmic && value <= 0)) {
      return Double.NaN;
    }
    double part =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    // Far outside is as good as outside, and keeps coordinates short.
    return start + Math.clamp(part, -20, 20) * (end - start);
  }

  /** Whether a value lies within the axis, its ends included. */
  boolean contains(double value) {
    double slack = logarithmic ? 0 : 1e-9 * (high - low);
    return value >= low - slack && value <= high + slack;
  }
}
