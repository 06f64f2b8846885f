package org.stratolith.cell.lithium;

/**
 * The end of the metal. When an electrode is stripped bare, the last residue breaks into islands
 * and the current that still flows crowds into them by
 *
 * <pre>
 *   D(m) = 1 / (1 - exp(-m/m_d))
 * </pre>
 *
 * <p>with {@code m} the metal left, as charge. It makes the voltage run away as the metal ends,
 * which is how a measurement of areal capacity finds its end; with more than 40 {@code m_d} left it
 * is one to the last bit. It acts on stripping only. Assumed, with no source beyond that behaviour.
 *
 * <p>Below {@code m = 1e-4 m_d} the function goes on along its tangent, so that Newton iterates
 * stay finite.
 *
 * @param residue m_d, C/m2, positive
 */
record MetalDepletion(double residue) {

  private static final double SMALLEST = 1e-4;
  private static final double PLENTY = 40;

  /** {@code D}. */
  double crowding(double metal) {
    double x = metal / residue;
    if (x > PLENTY) {
      return 1;
    }
    double inside = Math.max(x, SMALLEST);
    double value = -1 / Math.expm1(-inside);
    return x >= SMALLEST ? value : value + (x - SMALLEST) * slope(SMALLEST);
  }

  /** {@code dD/dm}, m2/C. */
  double crowdingSlope(double metal) {
    return slope(Math.max(metal / residue, SMALLEST)) / residue;
  }

  private static double slope(double x) {
    double e = Math.expm1(-x);
    return -Math.exp(-x) / (e * e);
  }
}
