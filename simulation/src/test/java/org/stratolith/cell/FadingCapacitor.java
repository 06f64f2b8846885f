package org.stratolith.cell;

import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.LayerLinearisation;

/** A capacitor on the positive side that loses 5 % of its capacitance before every cycle. */
final class FadingCapacitor implements Layer {

  private final double[] capacitance = {5000 / 0.95};

  @Override
  public void beginCycle(int cycle, double time, double[] y, int offset) {
    capacitance[0] *= 0.95;
  }

  private LinearLayer now() {
    return LinearLayer.capacitor(2e-3, capacitance[0], 3);
  }

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public void initialState(double[] y, int offset) {
    now().initialState(y, offset);
  }

  @Override
  public void massDiagonal(double[] m, int offset) {
    m[offset] = 1;
    m[offset + 1] = 1;
    m[offset + 2] = 1;
  }

  @Override
  public void rightHandSide(double[] y, int offset, double current, double[] f) {
    now().rightHandSide(y, offset, current, f);
    f[offset] /= capacitance[0];
  }

  @Override
  public double voltage(double[] y, int offset, double current) {
    return now().voltage(y, offset, current);
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {
    now().absoluteTolerance(tolerance, offset);
  }

  @Override
  public double lithiumCharge(double[] y, int offset) {
    return y[offset + 1];
  }

  @Override
  public LayerLinearisation newLinearisation() {
    return new LayerLinearisation() {
      private double shift;

      @Override
      public void linearise(double[] y, int offset, double current) {}

      @Override
      public boolean factor(double s) {
        shift = s;
        return true;
      }

      @Override
      public void solve(double[] r, int offset) {
        r[offset] /= shift;
        r[offset + 1] /= shift;
        r[offset + 2] /= shift;
      }

      @Override
      public void currentColumn(double[] out, int offset) {
        out[offset] = 1 / capacitance[0];
        out[offset + 1] = -1;
        out[offset + 2] = 0;
      }

      @Override
      public double voltageRow(double[] v, int offset) {
        return v[offset];
      }

      @Override
      public double resistance() {
        return 2e-3;
      }

      @Override
      public void impedance(double omega, double[] z) {
        z[0] = 2e-3;
        z[1] = -1 / (omega * capacitance[0]);
      }
    };
  }
}
