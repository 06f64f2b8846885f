package org.stratolith.numerics.dae;

/** Fits a step to the end of an interval and says when it has become too small. */
final class StepLimits {

  private StepLimits() {}

  /**
   * The step to take towards {@code tEnd}: all that remains if that is hardly more than {@code
   * step}, half of it if one more step of that size would leave a crumb.
   */
  static double fit(double step, double remaining) {
    if (remaining <= 1.05 * step) {
      return remaining;
    }
    return remaining < 2 * step ? 0.5 * remaining : step;
  }

  /** The smallest step that still moves time by a few digits. */
  static double smallest(double t, double tEnd) {
    return Math.max(16 * Math.ulp(t), 1e-30 * Math.abs(tEnd - t));
  }
}
