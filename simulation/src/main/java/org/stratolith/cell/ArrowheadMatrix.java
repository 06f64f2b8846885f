package org.stratolith.cell;

import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.numerics.dae.IterationMatrix;

/**
 * The iteration matrix of a cell, solved layer by layer. With {@code B_k = s M_k - A_k} and the
 * border of the shared current,
 *
 * <pre>
 *   B_k x_k - b_k x_i = r_k                          every layer
 *   s x_q - x_i       = r_q                          charge
 *   -g_V sum_k c_k x_k - (g_I' + g_V d) x_i = r_i    control, d = sum_k d_k
 * </pre>
 *
 * <p>elimination of the layers leaves one scalar equation for {@code x_i}. Here {@code g_V} stands
 * for {@code dg/dV + G dg/dI} because a leak {@code G} adds {@code G V} to the terminal current,
 * and {@code g_I'} for {@code dg/dI}.
 */
final class ArrowheadMatrix implements IterationMatrix {

  private final CellSystem cell;
  private final LayerLinearisation[] linearisations;
  private final double[] currentResponse; // B_k^-1 b_k
  private final int dimension;
  private double slopeByCurrent;
  private double slopeByVoltage;
  private double pivot;
  private double shift;

  ArrowheadMatrix(CellSystem cell) {
    this.cell = cell;
    dimension = cell.dimension();
    linearisations = new LayerLinearisation[cell.layers().size()];
    for (int k = 0; k < linearisations.length; k++) {
      linearisations[k] = cell.layers().get(k).newLinearisation();
    }
    currentResponse = new double[dimension];
  }

  @Override
  public void linearise(double t, double[] y) {
    double current = y[dimension - 1];
    for (int k = 0; k < linearisations.length; k++) {
      linearisations[k].linearise(y, cell.offset(k), current);
    }
    double voltage = cell.terminalVoltage(y);
    double conductance = cell.leak().at(t);
    double terminalCurrent = current + conductance * voltage;
    slopeByCurrent = cell.control().slopeByCurrent(terminalCurrent, voltage);
    slopeByVoltage =
        cell.control().slopeByVoltage(terminalCurrent, voltage) + conductance * slopeByCurrent;
  }

  @Override
  public boolean factor(double c) {
    shift = c;
    double resistance = 0;
    for (int k = 0; k < linearisations.length; k++) {
      if (!linearisations[k].factor(c)) {
        return false;
      }
      int offset = cell.offset(k);
      linearisations[k].currentColumn(currentResponse, offset);
      linearisations[k].solve(currentResponse, offset);
      resistance +=
          linearisations[k].resistance() + linearisations[k].voltageRow(currentResponse, offset);
    }
    pivot = slopeByCurrent + slopeByVoltage * resistance;
    return Double.isFinite(pivot) && pivot != 0 && c != 0;
  }

  @Override
  public void solve(double[] b) {
    double response = 0;
    for (int k = 0; k < linearisations.length; k++) {
      int offset = cell.offset(k);
      linearisations[k].solve(b, offset);
      response += linearisations[k].voltageRow(b, offset);
    }
    double current = -(b[dimension - 1] + slopeByVoltage * response) / pivot;
    for (int j = 0; j < dimension - 2; j++) {
      b[j] += currentResponse[j] * current;
    }
    b[dimension - 2] = (b[dimension - 2] + current) / shift;
    b[dimension - 1] = current;
  }
}
