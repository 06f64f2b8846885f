package org.stratolith.cell.layer;

import org.stratolith.matter.Constants;

/**
 * A lithium counter electrode with nothing but charge transfer, as other programs' half cells have:
 *
 * <pre>
 * V = (2 R T/F) asinh( i / (2 i0) )
 * </pre>
 *
 * on the negative side, positive while lithium is plated. Its lithium is counted from zero, so that
 * the lithium of the whole cell is constant. The double layer, of capacitance C, counts in
 * impedance.
 */
public final class KineticCounterElectrode implements Layer {

  private final double exchangeCurrent;
  private final double thermalVoltage;
  private final double doubleLayer;

  private KineticCounterElectrode(
      double exchangeCurrent, double thermalVoltage, double doubleLayer) {
    this.exchangeCurrent = exchangeCurrent;
    this.thermalVoltage = thermalVoltage;
    this.doubleLayer = doubleLayer;
  }

  /**
   * A counter electrode.
   *
   * @param exchangeCurrent i0, A/m2
   * @param temperature K
   * @param doubleLayer F/m2, 0 for none
   * @throws IllegalArgumentException if a value is out of range
   */
  public static KineticCounterElectrode of(
      double exchangeCurrent, double temperature, double doubleLayer) {
    if (!(exchangeCurrent > 0.0) || !(temperature > 0.0) || !(doubleLayer >= 0.0)) {
      throw new IllegalArgumentException(
          "counter electrode with an exchange current density of "
              + exchangeCurrent
              + " A/m2 at "
              + temperature
              + " K and a double layer of "
              + doubleLayer
              + " F/m2\nMaybe a unit or a sign is wrong.");
    }
    return new KineticCounterElectrode(
        exchangeCurrent, Constants.thermalVoltage(temperature), doubleLayer);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void initialState(double[] y, int offset) {
    y[offset] = 0.0;
  }

  @Override
  public void massDiagonal(double[] m, int offset) {
    m[offset] = 1.0;
  }

  @Override
  public void rightHandSide(double[] y, int offset, double current, double[] f) {
    f[offset] = current;
  }

  @Override
  public double voltage(double[] y, int offset, double current) {
    double ratio = Math.abs(current) / (2.0 * exchangeCurrent);
    double size = Math.log(ratio + Math.sqrt(1.0 + ratio * ratio));
    return 2.0 * thermalVoltage * Math.copySign(size, current);
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {
    tolerance[offset] = 1e-3;
  }

  @Override
  public double lithiumCharge(double[] y, int offset) {
    return y[offset];
  }

  @Override
  public LayerLinearisation newLinearisation() {
    return new Linearisation();
  }

  /** One row, {@code dQ/dt = i}, that nothing depends on. */
  private final class Linearisation implements LayerLinearisation {

    private double transferResistance;
    private double shift;

    @Override
    public void linearise(double[] y, int offset, double current) {
      transferResistance =
          2.0
              * thermalVoltage
              / Math.sqrt(current * current + 4.0 * exchangeCurrent * exchangeCurrent);
    }

    @Override
    public boolean factor(double s) {
      shift = s;
      return s != 0.0;
    }

    @Override
    public void solve(double[] r, int offset) {
      r[offset] /= shift;
    }

    @Override
    public void currentColumn(double[] out, int offset) {
      out[offset] = 1.0;
    }

    @Override
    public double voltageRow(double[] v, int offset) {
      return 0.0;
    }

    @Override
    public double resistance() {
      return transferResistance;
    }

    @Override
    public void impedance(double omega, double[] z) {
      double turns = omega * transferResistance * doubleLayer;
      double size = 1.0 + turns * turns;
      z[0] = transferResistance / size;
      z[1] = -transferResistance * turns / size;
    }
  }
}
