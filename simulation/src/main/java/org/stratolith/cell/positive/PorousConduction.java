package org.stratolith.cell.positive;

import java.util.Arrays;
import org.stratolith.numerics.linear.DenseLu;
import org.stratolith.numerics.quadrature.GaussLegendre;

/**
 * Conduction through the thickness of a composite whose electrolyte passes lithium ions only
 * (transference number one), so that no salt balance is needed.
 *
 * <p>x runs from the separator (0) to the collector (L); {@code i_e} and {@code i_s} are the
 * currents in electrolyte and active material towards the separator, {@code S} the current that
 * passes from active material to electrolyte per volume, {@code Phi = phi_s - phi_e}:
 *
 * <pre>
 * i_e + i_s = i,   d i_s/dx = S,   i_s(0) = 0,   i_s(L) = i
 * dPhi/dx = i_s/sigma - i_e/kappa
 * </pre>
 *
 * {@code S} is the polynomial through its values at N Gauss-Legendre nodes and is integrated
 * exactly, twice for {@code Phi}:
 *
 * <pre>
 * Phi(x) = Phi(0) - i x/kappa + (1/sigma + 1/kappa) integral_0^x integral_0^x' S,   integral_0^L S = i
 * </pre>
 *
 * These N + 1 linear equations are solved once for {@code S} and {@code Phi(0)} in terms of the
 * node values of {@code Phi} and of {@code i}.
 */
final class PorousConduction {

  private final int nodes;
  private final double[] weight;
  private final double[] transfer;
  private final double[] transferByCurrent;
  private final double[] terminal;
  private final double terminalByCurrent;
  private final double[] ionicMoment;
  private final double[] electronicMoment;
  private final double ionicByCurrent;

  PorousConduction(double thickness, double kappa, double sigma, int nodes) {
    this.nodes = nodes;
    GaussLegendre rule = GaussLegendre.of(nodes);
    double[][] twofold = rule.twofoldIntegral();
    double squared = thickness * thickness * (1.0 / sigma + 1.0 / kappa);
    weight = new double[nodes];
    ionicMoment = new double[nodes];
    electronicMoment = new double[nodes];
    // Unknowns L S_1 ... L S_N and Phi(0): rows of a size with each other.
    int n = nodes + 1;
    double[] matrix = new double[n * n];
    for (int k = 0; k < nodes; k++) {
      weight[k] = rule.weight(k);
      for (int m = 0; m < nodes; m++) {
        matrix[k * n + m] = squared / thickness * twofold[k][m];
      }
      matrix[k * n + nodes] = 1.0;
      matrix[nodes * n + k] = weight[k];
      double x = rule.node(k);
      ionicMoment[k] = -0.5 * weight[k] * thickness * thickness * (1.0 - x) * (1.0 - x) / kappa;
      electronicMoment[k] = 0.5 * weight[k] * thickness * thickness * (1.0 - x * x) / sigma;
    }
    ionicByCurrent = 0.5 * thickness / kappa;
    DenseLu lu = new DenseLu(n);
    System.arraycopy(matrix, 0, lu.matrix(), 0, matrix.length);
    if (!lu.factor()) {
      throw new IllegalArgumentException(
          "conductivities of the composite: "
              + kappa
              + " and "
              + sigma
              + " S/m\nMaybe they are too far from a real composite's to be computed with.");
    }
    transfer = new double[nodes * nodes];
    transferByCurrent = new double[nodes];
    terminal = new double[nodes];
    double[] column = new double[n];
    for (int m = 0; m < nodes; m++) {
      Arrays.fill(column, 0.0);
      column[m] = 1.0;
      lu.solve(column);
      for (int k = 0; k < nodes; k++) {
        transfer[k * nodes + m] = column[k] / thickness;
      }
      terminal[m] = column[nodes] + drop(column, rule, thickness, sigma);
    }
    for (int k = 0; k < nodes; k++) {
      column[k] = rule.node(k) * thickness / kappa;
    }
    column[nodes] = 1.0;
    lu.solve(column);
    for (int k = 0; k < nodes; k++) {
      transferByCurrent[k] = column[k] / thickness;
    }
    terminalByCurrent = column[nodes] + drop(column, rule, thickness, sigma);
  }

  /** phi_s(L) - phi_s(0) = (1/sigma) integral_0^L i_s dx = (1/sigma) integral_0^L (L - x) S dx. */
  private static double drop(
      double[] scaledTransfer, GaussLegendre rule, double thickness, double sigma) {
    double sum = 0.0;
    for (int k = 0; k < rule.size(); k++) {
      sum += rule.weight(k) * (1.0 - rule.node(k)) * scaledTransfer[k];
    }
    return sum * thickness / sigma;
  }

  /** Weight of node {@code k} in a mean over the thickness. */
  double weight(int k) {
    return weight[k];
  }

  /** {@code dS_k / dPhi_m}, S/m3, row by row; not to be changed. */
  double[] transferMatrix() {
    return transfer;
  }

  /** {@code dS_k / di}, 1/m. */
  double transferByCurrent(int k) {
    return transferByCurrent[k];
  }

  /**
   * {@code S_k}, A/m3, with the node values of Phi at {@code phi[at ..]}. Only differences of Phi
   * count; they are taken first, for the rounding of 4 V would leak as a current.
   */
  double transfer(int k, double[] phi, int at, double current) {
    double sum = transferByCurrent[k] * current;
    double first = phi[at];
    int row = k * nodes;
    for (int m = 1; m < nodes; m++) {
      sum += transfer[row + m] * (phi[at + m] - first);
    }
    return sum;
  }

  /** Voltage of the electrode, {@code phi_s(L) - phi_e(0)}, V. */
  double voltage(double[] phi, int at, double current) {
    return voltageRow(phi, at) + terminalByCurrent * current;
  }

  /** The part of the voltage that is linear in Phi. */
  double voltageRow(double[] phi, int at) {
    double sum = 0.0;
    for (int m = 0; m < nodes; m++) {
      sum += terminal[m] * phi[at + m];
    }
    return sum;
  }

  double terminal(int k) {
    return terminal[k];
  }

  /** Derivative of the voltage by the current at given Phi, ohm m2. */
  double resistance() {
    return terminalByCurrent;
  }

  /** Ionic drop, mean of phi_e over the thickness minus phi_e(0): V. */
  double ionicDrop(double[] phi, int at, double current) {
    // <phi_e> - phi_e(0) = (1/L) integral (L - x) i_e/kappa dx with i_e = i - i_s
    double sum = ionicByCurrent * current;
    for (int k = 0; k < nodes; k++) {
      sum += ionicMoment[k] * transfer(k, phi, at, current);
    }
    return sum;
  }

  /** Electronic drop, phi_s(L) minus the mean of phi_s over the thickness: V. */
  double electronicDrop(double[] phi, int at, double current) {
    // phi_s(L) - <phi_s> = (1/L) integral x i_s/sigma dx
    double sum = 0.0;
    for (int k = 0; k < nodes; k++) {
      sum += electronicMoment[k] * transfer(k, phi, at, current);
    }
    return sum;
  }
}
