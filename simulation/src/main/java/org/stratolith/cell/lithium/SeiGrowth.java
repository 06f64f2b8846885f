package org.stratolith.cell.lithium;

/**
 * Parabolic growth of the solid electrolyte interphase, {@code dL/dt = k/L}, limited by diffusion
 * through the layer already there. The electrode integrates {@code L^2}, for which {@code dL^2/dt =
 * 2 k} is exact: {@code L^2 = L_0^2 + 2 k t}.
 *
 * <p>The lithium that the reaction takes from the metal is proportional to the thickness. Source of
 * the law and of the charge per thickness: Aktekin et al., Nat. Commun. 14 (2023), coulometric
 * titration on Li6PS5Cl (9 nm per uAh/cm2).
 *
 * @param constant {@code k} at the electrode's temperature, covered surface accounted for, m2/s
 * @param chargeDensity lithium bound per volume of interphase, C/m3
 */
record SeiGrowth(double constant, double chargeDensity) {

  /** {@code d(L^2)/dt}, m2/s. */
  double squareRate() {
    return 2 * constant;
  }

  /** {@code L}, m; a negative square, which only a Newton iterate can hold, counts as zero. */
  static double thickness(double square) {
    return Math.sqrt(Math.max(square, 0));
  }

  /** Lithium bound in the interphase, C/m2. */
  double charge(double thickness) {
    return chargeDensity * thickness;
  }
}
