package org.stratolith.numerics.dae;

/** The increment of a forward difference. */
final class FiniteDifference {

  private FiniteDifference() {}

  /**
   * {@code sqrt(eps max(1e-5, |y|))}, between the square root of rounding for unknowns of order one
   * and an absolute floor for those near zero (Hairer and Wanner, code RADAU5).
   */
  static double increment(double y) {
    return Math.sqrt(Math.ulp(1.0) * Math.max(1e-5, Math.abs(y)));
  }
}
