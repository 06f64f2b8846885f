package org.stratolith.cell.positive;

import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.LayerLinearisation;

/**
 * The prototype's interphase of lithium: a resistance set anew before each cycle to {@code
 * sqrt(L0^2 + 2 k t)/sigma}, divided by an Arrhenius factor.
 */
final class GrowingResistance implements Layer, LayerLinearisation {

  private static final double FIRST_SQUARED = 25e-9 * 25e-9;
  private static final double TWICE_GROWTH = 2.0 * 8e-20 * 0.15 * 1.32;
  private static final double CONDUCTIVITY = 2e-4;

  private final double activation;
  private double resistance;

  GrowingResistance(double activation) {
    this.activation = activation;
  }

  @Override
  public void beginCycle(int cycle, double time, double[] y, int offset) {
    resistance = Math.sqrt(FIRST_SQUARED + TWICE_GROWTH * time) / CONDUCTIVITY / activation;
  }

  @Override
  public int dimension() {
    return 0;
  }

  @Override
  public void initialState(double[] y, int offset) {}

  @Override
  public void massDiagonal(double[] m, int offset) {}

  @Override
  public void rightHandSide(double[] y, int offset, double current, double[] f) {}

  @Override
  public double voltage(double[] y, int offset, double current) {
    return current * resistance;
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {}

  @Override
  public double lithiumCharge(double[] y, int offset) {
    return 0.0;
  }

  @Override
  public LayerLinearisation newLinearisation() {
    return this;
  }

  @Override
  public void linearise(double[] y, int offset, double current) {}

  @Override
  public boolean factor(double s) {
    return true;
  }

  @Override
  public void solve(double[] r, int offset) {}

  @Override
  public void currentColumn(double[] out, int offset) {}

  @Override
  public double voltageRow(double[] v, int offset) {
    return 0.0;
  }

  @Override
  public double resistance() {
    return resistance;
  }

  @Override
  public void impedance(double omega, double[] z) {
    z[0] = resistance;
    z[1] = 0.0;
  }
}
