package org.stratolith.numerics.quadrature;

/**
 * Gauss-Legendre nodes and weights on [0, 1], and the integrals of the polynomial that takes given
 * values at the nodes.
 *
 * <p>With n nodes the quadrature is exact for polynomials of degree 2 n - 1. The polynomial {@code
 * p} of degree n - 1 through the values {@code p_m} has the Legendre coefficients {@code c_l = (2 l
 * + 1)/2 sum_m w_m P_l(z_m) p_m}, {@code z = 2 x - 1}, so that its integrals follow from {@code
 * integral P_l dz = (P_(l+1) - P_(l-1)) / (2 l + 1)}.
 *
 * <p>Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 25.4.29 and 22.7.
 */
public final class GaussLegendre {

  private static final int NEWTON_STEPS = 100;

  private final double[] nodes;
  private final double[] weights;

  private GaussLegendre(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /**
   * The rule with {@code n} nodes.
   *
   * @throws IllegalArgumentException if {@code n < 1}
   */
  public static GaussLegendre of(int n) {
    if (n < 1) {
      throw new IllegalArgumentException(
          "number of Gauss-Legendre nodes: " + n + "\nMaybe use 1 or more.");
    }
    double[] x = new double[n];
    double[] w = new double[n];
    double[] p = new double[n + 1];
    for (int i = 0; i < n; i++) {
      double z = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 0.0;
      double change = 1.0;
      for (int step = 0; step < NEWTON_STEPS && Math.abs(change) > 1e-15; step++) {
        legendre(z, p);
        slope = n * (p[n - 1] - z * p[n]) / (1.0 - z * z);
        change = p[n] / slope;
        z -= change;
      }
      legendre(z, p);
      slope = n * (p[n - 1] - z * p[n]) / (1.0 - z * z);
      x[i] = 0.5 * (1.0 + z);
      w[i] = 1.0 / ((1.0 - z * z) * slope * slope);
    }
    return new GaussLegendre(x, w);
  }

  /** Number of nodes. */
  public int size() {
    return nodes.length;
  }

  /** Node {@code i}, ascending from 0 to 1. */
  public double node(int i) {
    return nodes[i];
  }

  /** Weight of node {@code i}; the weights sum to one. */
  public double weight(int i) {
    return weights[i];
  }

  /**
   * The matrix that takes the values at the nodes to the twofold integral of their polynomial from
   * 0, at the nodes: {@code (K p)_k = integral_0^(x_k) integral_0^x p(x') dx' dx}.
   *
   * @return n rows of n
   */
  public double[][] twofoldIntegral() {
    int n = nodes.length;
    double[][] valuesAtNodes = new double[n][n + 3];
    for (int k = 0; k < n; k++) {
      legendre(2.0 * nodes[k] - 1.0, valuesAtNodes[k]);
    }
    double[][] matrix = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int m = 0; m < n; m++) {
        double sum = 0.0;
        for (int l = 0; l < n; l++) {
          // The weights here are for [0, 1], half those for [-1, 1]; lengths are halved twice.
          sum += (2 * l + 1) * weights[m] * valuesAtNodes[m][l] * twofold(valuesAtNodes[k], l);
        }
        matrix[k][m] = 0.25 * sum;
      }
    }
    return matrix;
  }

  private static double twofold(double[] p, int l) {
    if (l == 0) {
      double x = 1.0 + p[1];
      return 0.5 * x * x;
    }
    return (once(p, l + 1) - once(p, l - 1)) / (2 * l + 1);
  }

  private static double once(double[] p, int l) {
    return l == 0 ? 1.0 + p[1] : (p[l + 1] - p[l - 1]) / (2 * l + 1);
  }

  private static void legendre(double z, double[] p) {
    p[0] = 1.0;
    if (p.length > 1) {
      p[1] = z;
    }
    for (int l = 1; l + 1 < p.length; l++) {
      p[l + 1] = ((2 * l + 1) * z * p[l] - l * p[l - 1]) / (l + 1);
    }
  }
}
