package org.stratolith.phasefield.ternary;

/**
 * The energies of the three phases against the wall at the low end of the first axis: per area
 * {@code sum_i gamma_i c_i^2 (3 - 2 c_i)}. A drop of phase {@code i} in phase {@code j} meets the
 * wall at Young's angle, {@code cos(theta) = (gamma_j - gamma_i)/sigma_ij}.
 *
 * @param gamma0 J/m2
 * @param gamma1 J/m2
 * @param gamma2 J/m2
 */
public record WallEnergies(double gamma0, double gamma1, double gamma2) {

  /** A wall that prefers no phase. */
  public static final WallEnergies NEUTRAL = new WallEnergies(0, 0, 0);

  /** The energy of a wall, J/m2. */
  double energy(double c0, double c1, double c2) {
    return gamma0 * smooth(c0) + gamma1 * smooth(c1) + gamma2 * smooth(c2);
  }

  private static double smooth(double c) {
    return c * c * (3 - 2 * c);
  }

  /** The derivative of the energy with respect to the fraction of a phase, J/m2. */
  static double slope(double gamma, double c) {
    return 6 * gamma * c * (1 - c);
  }
}
