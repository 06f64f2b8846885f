package org.stratolith.cell;

import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.cell.layer.Observable;

/**
 * A layer with closed forms: a resistor in series with a capacitor that leaks, an account of
 * lithium, and a filament that grows while plating.
 *
 * <pre>
 *   V = v + R i,   C v' = i - g v,   Q' = sign i,   a' = growth max(i, 0)
 * </pre>
 *
 * @param sign +1 for the negative side, -1 for the positive one
 */
record LinearLayer(
    double resistance,
    double capacitance,
    double leak,
    double initialVoltage,
    int sign,
    double growth)
    implements Layer {

  /** A resistor and a capacitor without a leak on the positive side. */
  static LinearLayer capacitor(double resistance, double capacitance, double initialVoltage) {
    return new LinearLayer(resistance, capacitance, 0, initialVoltage, -1, 0);
  }

  /** Lithium without resistance on the negative side, with a filament that grows by the charge. */
  static LinearLayer reservoir(double growth) {
    return new LinearLayer(0, 1e18, 0, 0, 1, growth);
  }

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public void initialState(double[] y, int offset) {
    y[offset] = initialVoltage;
    y[offset + 1] = 1e6;
    y[offset + 2] = 0;
  }

  @Override
  public void massDiagonal(double[] m, int offset) {
    m[offset] = capacitance;
    m[offset + 1] = 1;
    m[offset + 2] = 1;
  }

  @Override
  public void rightHandSide(double[] y, int offset, double current, double[] f) {
    f[offset] = current - leak * y[offset];
    f[offset + 1] = sign * current;
    f[offset + 2] = growth * Math.max(current, 0);
  }

  @Override
  public double voltage(double[] y, int offset, double current) {
    return y[offset] + resistance * current;
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {
    tolerance[offset] = 1e-9;
    tolerance[offset + 1] = 1e-3;
    tolerance[offset + 2] = 1e-4;
  }

  @Override
  public double lithiumCharge(double[] y, int offset) {
    return y[offset + 1];
  }

  @Override
  public double remainingPath(double[] y, int offset) {
    return growth == 0 ? Double.POSITIVE_INFINITY : 1 - y[offset + 2];
  }

  @Override
  public List<Observable> observables() {
    return List.of(
        Observable.voltageComponent("capacitor"),
        Observable.voltageComponent("resistor"),
        Observable.of("filament length", "m"));
  }

  @Override
  public void observe(double[] y, int offset, double current, double[] out, int at) {
    out[at] = y[offset];
    out[at + 1] = resistance * current;
    out[at + 2] = y[offset + 2];
  }

  @Override
  public LayerLinearisation newLinearisation() {
    return new Linearisation(this);
  }

  private static final class Linearisation implements LayerLinearisation {
    private final LinearLayer layer;
    private double growing;
    private double shift;

    Linearisation(LinearLayer layer) {
      this.layer = layer;
    }

    @Override
    public void linearise(double[] y, int offset, double current) {
      growing = current > 0 ? layer.growth : 0;
    }

    @Override
    public boolean factor(double s) {
      shift = s;
      return true;
    }

    @Override
    public void solve(double[] r, int offset) {
      r[offset] /= shift * layer.capacitance + layer.leak;
      r[offset + 1] /= shift;
      r[offset + 2] /= shift;
    }

    @Override
    public void currentColumn(double[] out, int offset) {
      out[offset] = 1;
      out[offset + 1] = layer.sign;
      out[offset + 2] = growing;
    }

    @Override
    public double voltageRow(double[] v, int offset) {
      return v[offset];
    }

    @Override
    public double resistance() {
      return layer.resistance;
    }

    @Override
    public void impedance(double omega, double[] z) {
      double b = omega * layer.capacitance;
      double square = layer.leak * layer.leak + b * b;
      z[0] = layer.resistance + layer.leak / square;
      z[1] = -b / square;
    }
  }
}
