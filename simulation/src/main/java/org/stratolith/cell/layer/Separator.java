package org.stratolith.cell.layer;

import java.util.List;
import org.stratolith.matter.Constants;

/**
 * A dense pellet of a single-ion conductor (transference number one, so no salt balance): an ohmic
 * resistance {@code R = L/sigma} in parallel with its geometric capacitance {@code C = eps_r eps_0
 * / L}. Its corner frequency {@code sigma/(2 pi eps_r eps_0)} lies above 100 MHz for a fast
 * conductor, so tests in time leave the capacitance out and impedance keeps it.
 *
 * @param thickness L, m, positive
 * @param conductivity sigma, S/m, positive
 * @param relativePermittivity eps_r, not negative
 */
public record Separator(double thickness, double conductivity, double relativePermittivity)
    implements Layer {

  private static final List<Observable> OBSERVABLES =
      List.of(Observable.voltageComponent("separator"));

  public Separator {
    if (!(thickness > 0) || !(conductivity > 0) || !(relativePermittivity >= 0)) {
      throw new IllegalArgumentException(
          "A separator of thickness %s m, conductivity %s S/m and relative permittivity %s is impossible.%nMaybe a unit is wrong: thickness and conductivity must be positive, the permittivity not negative."
              .formatted(thickness, conductivity, relativePermittivity));
    }
  }

  /**
   * Thickness of a pellet from what was weighed: {@code L = m / (rho pi D^2/4)}.
   *
   * @param mass m, kg
   * @param dieDiameter D, m
   * @param density rho of the pressed pellet, pores included, kg/m3
   * @return L, m
   */
  public static double pelletThickness(double mass, double dieDiameter, double density) {
    return mass / (density * Math.PI * dieDiameter * dieDiameter / 4);
  }

  /** {@code L/sigma}, ohm m2. */
  public double resistance() {
    return thickness / conductivity;
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
    return current * resistance();
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {}

  @Override
  public LayerLinearisation newLinearisation() {
    double resistance = resistance();
    return new Ohmic(resistance, Constants.VACUUM_PERMITTIVITY * relativePermittivity / thickness);
  }

  /** The electrolyte is neutral and stays so: its lithium is a constant that is not counted. */
  @Override
  public double lithiumCharge(double[] y, int offset) {
    return 0;
  }

  @Override
  public List<Observable> observables() {
    return OBSERVABLES;
  }

  @Override
  public void observe(double[] y, int offset, double current, double[] out, int at) {
    out[at] = voltage(y, offset, current);
  }

  /** {@code Z = R/(1 + j omega R C)}. */
  private record Ohmic(double resistance, double capacitance) implements LayerLinearisation {
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
      return 0;
    }

    @Override
    public void impedance(double omega, double[] z) {
      double x = omega * resistance * capacitance;
      z[0] = resistance / (1 + x * x);
      z[1] = -resistance * x / (1 + x * x);
    }
  }
}
