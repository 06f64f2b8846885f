package org.stratolith.foil.rolling;

/**
 * The passes through the mill.
 *
 * <pre>
 *   eps = ln lambda,   N = ceil(eps/eps_pass)          passes of equal strain
 *   L = sqrt(R dh),   p = 1.155 sigma_y (1 + mu L/(2 h))     slab method, h the mean thickness
 * </pre>
 *
 * @param stretch lambda, by which areas grow and layers thin
 * @param passes N
 * @param pressure largest mean pressure of a pass, Pa; zero without a pass
 */
public record Rolling(double stretch, int passes, double pressure) {

  /**
   * Rolls a foil by a stretch to a final thickness.
   *
   * @param stretch at least 1
   * @param finalThickness m
   */
  public static Rolling of(RollingProperties properties, double stretch, double finalThickness) {
    double strain = Math.log(stretch);
    // A strain of rounding errors is none.
    int passes = strain < 1e-9 ? 0 : (int) Math.ceil(strain / properties.strainPerPass() - 1e-9);
    double pressure = 0;
    for (int pass = 1; pass <= passes; pass++) {
      double before = finalThickness * Math.exp(strain * (passes - pass + 1) / passes);
      double after = finalThickness * Math.exp(strain * (passes - pass) / passes);
      pressure = Math.max(pressure, pressure(properties, before, after));
    }
    return new Rolling(stretch, passes, pressure);
  }

  /** Mean pressure of a pass between two thicknesses, Pa. */
  public static double pressure(RollingProperties properties, double before, double after) {
    double contact = Math.sqrt(properties.rollRadius() * (before - after));
    double mean = (before + after) / 2;
    return 1.155 * properties.yieldStress() * (1 + properties.friction() * contact / (2 * mean));
  }

  /** True strain of all passes together. */
  public double strain() {
    return Math.log(stretch);
  }

  /**
   * Density of a powder layer relative to its solid, after a true strain.
   *
   * <pre>
   *   d rho/d eps = rho (1 - 2 nu),   nu = rho^2/2    (Kuhn and Downey 1971)
   *   rho^2/(1 - rho^2) = rho_0^2/(1 - rho_0^2) exp(2 eps)
   * </pre>
   *
   * @param before rho_0, between 0 and 1
   * @param strain eps
   */
  public static double density(double before, double strain) {
    double ratio = before * before / (1 - before * before) * Math.exp(2 * strain);
    return Math.sqrt(ratio / (1 + ratio));
  }
}
