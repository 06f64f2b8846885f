package org.stratolith.matter.diffraction;

/**
 * Preferred orientation of plates or needles about the axis of a flat sample (W. A. Dollase, J.
 * Appl. Cryst. 19 (1986) 267, eq. 3, after A. March, Z. Kristallogr. 81 (1932) 285): the density of
 * poles at an angle α from the preferred axis, relative to grains without preference,
 *
 * <pre>P(α) = (r² cos²α + sin²α / r)^(-3/2),</pre>
 *
 * whose mean over the sphere is 1 for every r. With the axis the normal of the plates or the length
 * of the needles and a symmetric reflection from a flat sample, r below 1 means plates that lie
 * flat (P(0) = r⁻³), r above 1 needles that lie flat, 1 no preference.
 */
public final class MarchDollase {

  private MarchDollase() {}

  /**
   * P(α).
   *
   * @param ratio r, positive
   * @param cosineSquared cos²α, 0 to 1
   */
  public static double density(double ratio, double cosineSquared) {
    double base = ratio * ratio * cosineSquared + (1 - cosineSquared) / ratio;
    return 1 / (base * Math.sqrt(base));
  }

  /** dP/dr at an angle. */
  public static double densityByRatio(double ratio, double cosineSquared) {
    double base = ratio * ratio * cosineSquared + (1 - cosineSquared) / ratio;
    double byRatio = 2 * ratio * cosineSquared - (1 - cosineSquared) / (ratio * ratio);
    return -1.5 * byRatio / (base * base * Math.sqrt(base));
  }
}
