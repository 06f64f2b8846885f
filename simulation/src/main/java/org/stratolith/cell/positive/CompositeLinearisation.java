package org.stratolith.cell.positive;

import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.numerics.linear.DenseLu;

/**
 * A composite electrode linearised, and solved by elimination from the inside out.
 *
 * <p>With {@code z_n = (D_n/D0) dy_n} the equations of a particle are a symmetric tridiagonal
 * system, whose factors give {@code z_N = b_N/e_N - (g/e_N) dj}. Put into the linearised kinetics,
 *
 * <pre>
 * Z dj = dPhi + r - w b_N/e_N,   Z = d(eta)/dj + R_f - w (g/e_N + h),   w = (U' + d(eta)/dy) / (D_s/D0)
 * </pre>
 *
 * which leaves N equations for {@code dPhi}: {@code (s C + 1/Z) dPhi - (1/a) dS/dPhi dPhi = ...}.
 * The cost is O(N n + N^3/3) with N of 4 to 40.
 */
final class CompositeLinearisation implements LayerLinearisation {

  private final CompositeElectrode electrode;
  private final int nodes;
  private final int shells;

  /** D/D0 of each shell. */
  private final double[] diffusivity;

  /** w, V. */
  private final double[] surfaceSlope;

  /** d(eta)/dj + R_f, ohm m2. */
  private final double[] resistance;

  /** Derivative of the kinetic row of S/a by f, A/m2. */
  private final double[] byAccessible;

  private final double[] inversePivot;
  private final double[] inverseImpedance;
  private final double[] nodeRight;
  private final DenseLu lu;
  private final CompositeImpedance impedance;
  private double perArea;
  private double shift;

  CompositeLinearisation(CompositeElectrode electrode) {
    this.electrode = electrode;
    nodes = electrode.mesh.nodes();
    shells = electrode.mesh.shells();
    diffusivity = new double[nodes * shells];
    surfaceSlope = new double[nodes];
    resistance = new double[nodes];
    byAccessible = new double[nodes];
    inversePivot = new double[nodes * shells];
    inverseImpedance = new double[nodes];
    nodeRight = new double[nodes];
    lu = new DenseLu(nodes);
    impedance = new CompositeImpedance(electrode, diffusivity, surfaceSlope, resistance);
  }

  @Override
  public void linearise(double[] y, int offset, double current) {
    DiffusionLaw law = electrode.particle.law();
    ButlerVolmer kinetics = electrode.properties.kinetics();
    int atCurrent = offset + electrode.currents();
    int atPotential = offset + electrode.potentials();
    double accessible = y[offset + electrode.accessible()];
    perArea = 1.0 / (electrode.properties.contactArea() * accessible);
    for (int k = 0; k < nodes; k++) {
      int at = offset + k * shells;
      for (int n = 0; n < shells; n++) {
        diffusivity[k * shells + n] = law.relative(y[at + n]);
      }
      double j = y[atCurrent + k];
      double surface = electrode.particle.surface(y, at, electrode.fluxPerCurrent * j);
      double exchange = kinetics.exchangeCurrent(surface);
      double transferResistance = kinetics.resistance(j, exchange);
      // eta depends on j/i0 only, so d(eta)/d(ln i0) = -j d(eta)/dj
      double slope =
          electrode.properties.potential().slope(surface)
              - j * transferResistance * kinetics.logarithmicSlope(surface);
      surfaceSlope[k] = slope / law.relative(surface);
      resistance[k] = transferResistance + electrode.properties.filmResistance();
      byAccessible[k] =
          electrode.conduction.transfer(k, y, atPotential, current) * perArea / accessible;
    }
    impedance.contactArea(perArea);
  }

  @Override
  public boolean factor(double s) {
    if (s == 0.0) {
      return false; // the mean filling of every particle is then undetermined
    }
    shift = s;
    ParticleDiffusion particle = electrode.particle;
    double uptake = electrode.fluxPerCurrent * particle.uptake();
    double step = electrode.fluxPerCurrent * particle.surfaceStep();
    double[] matrix = lu.matrix();
    double[] transfer = electrode.conduction.transferMatrix();
    for (int k = 0; k < nodes; k++) {
      int at = k * shells;
      double inner = 0.0;
      for (int n = 0; n < shells - 1; n++) {
        // The pivot is kept as a sum of positive terms: no cancellation however small s is.
        double own = s * particle.volume(n) / diffusivity[at + n] + inner;
        double outer = particle.conductance(n);
        double inverse = 1.0 / (own + outer);
        inversePivot[at + n] = inverse;
        inner = outer * own * inverse;
      }
      int last = at + shells - 1;
      double inverse = 1.0 / (s * particle.volume(shells - 1) / diffusivity[last] + inner);
      inversePivot[last] = inverse;
      double z = resistance[k] - surfaceSlope[k] * (uptake * inverse + step);
      inverseImpedance[k] = 1.0 / z;
      for (int m = 0; m < nodes; m++) {
        matrix[k * nodes + m] = -perArea * transfer[k * nodes + m];
      }
      matrix[k * nodes + k] += s * electrode.doubleLayerInTime + inverseImpedance[k];
    }
    return lu.factor();
  }

  @Override
  public void solve(double[] r, int offset) {
    ParticleDiffusion particle = electrode.particle;
    double uptake = electrode.fluxPerCurrent * particle.uptake();
    int atCurrent = offset + electrode.currents();
    int atPotential = offset + electrode.potentials();
    double accessible = r[offset + electrode.accessible()] / shift;
    r[offset + electrode.accessible()] = accessible;
    r[offset + electrode.isolated()] /= shift;
    for (int k = 0; k < nodes; k++) {
      int at = offset + k * shells;
      double carried = 0.0;
      for (int n = 0; n < shells - 1; n++) {
        double b = (particle.volume(n) * r[at + n] + carried) * inversePivot[k * shells + n];
        r[at + n] = b;
        carried = particle.conductance(n) * b;
      }
      int last = shells - 1;
      double surface =
          (particle.volume(last) * r[at + last] + carried) * inversePivot[k * shells + last];
      r[at + last] = surface;
      double drive = (r[atCurrent + k] - surfaceSlope[k] * surface) * inverseImpedance[k];
      r[atCurrent + k] = drive;
      nodeRight[k] = r[atPotential + k] - byAccessible[k] * accessible - drive;
    }
    lu.solve(nodeRight);
    for (int k = 0; k < nodes; k++) {
      double current = r[atCurrent + k] + inverseImpedance[k] * nodeRight[k];
      r[atCurrent + k] = current;
      r[atPotential + k] = nodeRight[k];
      int at = offset + k * shells;
      int first = k * shells;
      double z = r[at + shells - 1] - uptake * inversePivot[first + shells - 1] * current;
      r[at + shells - 1] = z / diffusivity[first + shells - 1];
      for (int n = shells - 2; n >= 0; n--) {
        z = r[at + n] + particle.conductance(n) * inversePivot[first + n] * z;
        r[at + n] = z / diffusivity[first + n];
      }
    }
  }

  @Override
  public void currentColumn(double[] out, int offset) {
    for (int s = 0; s < electrode.dimension(); s++) {
      out[offset + s] = 0.0;
    }
    for (int k = 0; k < nodes; k++) {
      out[offset + electrode.potentials() + k] =
          electrode.conduction.transferByCurrent(k) * perArea;
    }
  }

  @Override
  public double voltageRow(double[] v, int offset) {
    return electrode.conduction.voltageRow(v, offset + electrode.potentials());
  }

  @Override
  public double resistance() {
    return electrode.conduction.resistance();
  }

  @Override
  public void impedance(double omega, double[] z) {
    impedance.evaluate(omega, z);
  }
}
