package org.stratolith.phasefield.ternary;

/**
 * The energies of the three interfaces between phases 0, 1 and 2, and the bulk energy made of them
 * (Boyer and Lapuerta, ESAIM: M2AN 40 (2006) 653, eqs. 2.1, 3.5 and 3.14):
 *
 * <pre>
 *   Sigma_i = sigma_ij + sigma_ik - sigma_jk        3/Sigma_T = 1/Sigma_0 + 1/Sigma_1 + 1/Sigma_2
 *   F0 = sum_(i&lt;j) sigma_ij c_i^2 c_j^2 + c_0 c_1 c_2 (Sigma_0 c_0 + Sigma_1 c_1 + Sigma_2 c_2)
 * </pre>
 *
 * <p>Where one phase is absent this is the double well of the other two. All {@code Sigma_i} have
 * to be positive: otherwise one phase spreads between the other two (total spreading), which this
 * energy does not describe.
 *
 * @param sigma01 J/m2
 * @param sigma02 J/m2
 * @param sigma12 J/m2
 */
public record InterfaceEnergies(double sigma01, double sigma02, double sigma12) {

  private static final int SAMPLES = 60;

  public InterfaceEnergies {
    if (!(sigma01 > 0 && sigma02 > 0 && sigma12 > 0)) {
      throw new IllegalArgumentException(
          "interface energies " + sigma01 + ", " + sigma02 + ", " + sigma12 + " J/m2");
    }
  }

  /** The spreading coefficient of a phase, with the sign that makes it positive, J/m2. */
  public double spreading(int phase) {
    return switch (phase) {
      case 0 -> sigma01 + sigma02 - sigma12;
      case 1 -> sigma01 + sigma12 - sigma02;
      case 2 -> sigma02 + sigma12 - sigma01;
      default -> throw new IllegalArgumentException("phase " + phase);
    };
  }

  /** Whether no phase spreads between the other two. */
  public boolean spreadPartially() {
    return spreading(0) > 0 && spreading(1) > 0 && spreading(2) > 0;
  }

  /** {@code Sigma_T}, J/m2. */
  public double total() {
    return 3 / (1 / spreading(0) + 1 / spreading(1) + 1 / spreading(2));
  }

  /** {@code F0}, J/m2. */
  public double bulk(double c0, double c1, double c2) {
    return sigma01 * c0 * c0 * c1 * c1
        + sigma02 * c0 * c0 * c2 * c2
        + sigma12 * c1 * c1 * c2 * c2
        + c0 * c1 * c2 * (spreading(0) * c0 + spreading(1) * c1 + spreading(2) * c2);
  }

  /**
   * The largest size of the curvature of {@code F0} within the plane of constant sum, relative to
   * the metric {@code sum_i Sigma_i v_i^2}, over all compositions: what a stabilisation has to
   * outweigh.
   */
  double steepest() {
    double most = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      for (int j = 0; i + j <= SAMPLES; j++) {
        double c1 = (double) i / SAMPLES;
        double c2 = (double) j / SAMPLES;
        most = Math.max(most, steepest(1 - c1 - c2, c1, c2));
      }
    }
    return most;
  }

  // The eigenvalues of G^-1 H in the coordinates v_1, v_2 with v_0 = -v_1 - v_2.
  private double steepest(double c0, double c1, double c2) {
    double s0 = spreading(0);
    double s1 = spreading(1);
    double s2 = spreading(2);
    double f00 = 2 * (sigma01 * c1 * c1 + sigma02 * c2 * c2) + 2 * s0 * c1 * c2;
    double f11 = 2 * (sigma01 * c0 * c0 + sigma12 * c2 * c2) + 2 * s1 * c0 * c2;
    double f22 = 2 * (sigma02 * c0 * c0 + sigma12 * c1 * c1) + 2 * s2 * c0 * c1;
    double f01 = 4 * sigma01 * c0 * c1 + c2 * (2 * s0 * c0 + 2 * s1 * c1 + s2 * c2);
    double f02 = 4 * sigma02 * c0 * c2 + c1 * (2 * s0 * c0 + s1 * c1 + 2 * s2 * c2);
    double f12 = 4 * sigma12 * c1 * c2 + c0 * (s0 * c0 + 2 * s1 * c1 + 2 * s2 * c2);
    double h11 = f11 - 2 * f01 + f00;
    double h22 = f22 - 2 * f02 + f00;
    double h12 = f12 - f01 - f02 + f00;
    double g11 = s1 + s0;
    double g22 = s2 + s0;
    double determinant = g11 * g22 - s0 * s0;
    double trace = (g22 * h11 - 2 * s0 * h12 + g11 * h22) / determinant;
    double product = (h11 * h22 - h12 * h12) / determinant;
    double root = Math.sqrt(Math.max(0, trace * trace / 4 - product));
    return Math.max(Math.abs(trace / 2 + root), Math.abs(trace / 2 - root));
  }
}
