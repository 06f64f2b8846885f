package org.stratolith.cell.positive;

import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.cell.layer.Observable;
import org.stratolith.matter.Constants;

/**
 * A composite positive electrode with a single-ion conducting electrolyte, resolved through its
 * thickness and into its particles.
 *
 * <pre>
 * dy/dt = r^-2 d/dr( r^2 D(y) dy/dr ),   -D dy/dr = theta j/(F c) at r = R     every node, {@link ParticleDiffusion}
 *     0 = Phi - U(y_s) - eta(j, y_s) - R_f j                                    every node, {@link ButlerVolmer}
 * C dPhi/dt = S/a - j,   a = a1 f                                               every node, {@link PorousConduction}
 * df/dt = 0,   dQ/dt = 0                                                        jump between cycles
 * V = phi_s(L) - phi_e(0)
 * </pre>
 *
 * <p>States, for N nodes of n shells: {@code y} of each shell (N n, from the centre outwards, node
 * after node from the separator), {@code j} (N, A/m2 of contact, positive while lithium leaves the
 * host), {@code Phi} (N, V), the accessible part {@code f} of the active material, and the lithium
 * {@code Q} (C/m2) isolated in material that lost contact. {@code j} is algebraic; {@code Phi} is
 * too unless the double layer is followed in time, which tests slower than milliseconds do not
 * need. Lithium in material that never was accessible is not counted.
 *
 * <p>Derivation and sources: {@code docs/physics/composite-electrode.md}.
 */
public final class CompositeElectrode implements Layer {

  private static final List<Observable> OBSERVABLES =
      List.of(
          Observable.voltageComponent("equilibrium"),
          Observable.voltageComponent("concentration"),
          Observable.voltageComponent("kinetic"),
          Observable.voltageComponent("film"),
          Observable.voltageComponent("ionic"),
          Observable.voltageComponent("electronic"),
          Observable.of("mean filling", "1"),
          Observable.of("surface filling near separator", "1"),
          Observable.of("surface filling near collector", "1"),
          Observable.of("accessible fraction", "1"),
          Observable.of("isolated lithium", "C/m2"));

  final CompositeProperties properties;
  final Mesh mesh;
  final ParticleDiffusion particle;
  final PorousConduction conduction;
  final double doubleLayerInTime;

  /** theta/(F c): outward flux in the host, m/s, per A/m2 of contact. */
  final double fluxPerCurrent;

  private CompositeElectrode(CompositeProperties properties, Mesh mesh, boolean doubleLayer) {
    this.properties = properties;
    this.mesh = mesh;
    particle = new ParticleDiffusion(properties.diffusion(), properties.particleRadius(), mesh);
    conduction =
        new PorousConduction(
            properties.thickness(),
            properties.ionicConductivity(),
            properties.electronicConductivity(),
            mesh.nodes());
    doubleLayerInTime = doubleLayer ? properties.doubleLayer() : 0.0;
    fluxPerCurrent =
        properties.contactCoverage() / (Constants.FARADAY * properties.siteConcentration());
  }

  /** For tests in time slower than the double layer, which then counts in impedance only. */
  public static CompositeElectrode of(CompositeProperties properties, Mesh mesh) {
    return new CompositeElectrode(properties, mesh, false);
  }

  /** With the double layer followed in time too. */
  public static CompositeElectrode withDoubleLayer(CompositeProperties properties, Mesh mesh) {
    return new CompositeElectrode(properties, mesh, true);
  }

  /** What it is made of. */
  public CompositeProperties properties() {
    return properties;
  }

  /** How finely it is resolved. */
  public Mesh mesh() {
    return mesh;
  }

  int currents() {
    return mesh.nodes() * mesh.shells();
  }

  int potentials() {
    return currents() + mesh.nodes();
  }

  int accessible() {
    return potentials() + mesh.nodes();
  }

  int isolated() {
    return accessible() + 1;
  }

  @Override
  public int dimension() {
    return isolated() + 1;
  }

  @Override
  public void initialState(double[] y, int offset) {
    double filling = properties.initialFilling();
    double equilibrium = properties.potential().value(filling);
    for (int s = 0; s < currents(); s++) {
      y[offset + s] = filling;
    }
    for (int k = 0; k < mesh.nodes(); k++) {
      y[offset + currents() + k] = 0.0;
      y[offset + potentials() + k] = equilibrium;
    }
    y[offset + accessible()] = properties.accessible().fraction(0, 0.0);
    y[offset + isolated()] = 0.0;
  }

  @Override
  public void massDiagonal(double[] m, int offset) {
    for (int s = 0; s < currents(); s++) {
      m[offset + s] = 1.0;
    }
    for (int k = 0; k < mesh.nodes(); k++) {
      m[offset + currents() + k] = 0.0;
      m[offset + potentials() + k] = doubleLayerInTime;
    }
    m[offset + accessible()] = 1.0;
    m[offset + isolated()] = 1.0;
  }

  @Override
  public void absoluteTolerance(double[] tolerance, int offset) {
    // 1e-7 of the sites is below 1 uV but where the host is full; the others serve Newton only.
    for (int s = 0; s < currents(); s++) {
      tolerance[offset + s] = 1e-7;
    }
    for (int k = 0; k < mesh.nodes(); k++) {
      tolerance[offset + currents() + k] = 1e-6;
      tolerance[offset + potentials() + k] = 1e-6;
    }
    tolerance[offset + accessible()] = 1e-6;
    tolerance[offset + isolated()] = 1e-3;
  }

  @Override
  public void rightHandSide(double[] y, int offset, double current, double[] f) {
    int shells = mesh.shells();
    int atCurrent = offset + currents();
    int atPotential = offset + potentials();
    double perArea = 1.0 / (properties.contactArea() * y[offset + accessible()]);
    for (int k = 0; k < mesh.nodes(); k++) {
      int at = offset + k * shells;
      double j = y[atCurrent + k];
      double flux = fluxPerCurrent * j;
      particle.rate(y, at, flux, f);
      f[atCurrent + k] = y[atPotential + k] - interfacePotential(particle.surface(y, at, flux), j);
      f[atPotential + k] = conduction.transfer(k, y, atPotential, current) * perArea - j;
    }
    f[offset + accessible()] = 0.0;
    f[offset + isolated()] = 0.0;
  }

  /** {@code U + eta + R_f j} at a surface filled to {@code surface}, V. */
  private double interfacePotential(double surface, double j) {
    ButlerVolmer kinetics = properties.kinetics();
    return properties.potential().value(surface)
        + kinetics.overpotential(j, kinetics.exchangeCurrent(surface))
        + properties.filmResistance() * j;
  }

  @Override
  public double voltage(double[] y, int offset, double current) {
    return conduction.voltage(y, offset + potentials(), current);
  }

  /** Mean filled fraction {@code y} of the accessible material. */
  public double meanFilling(double[] y, int offset) {
    double sum = 0.0;
    for (int k = 0; k < mesh.nodes(); k++) {
      sum += conduction.weight(k) * particle.mean(y, offset + k * mesh.shells());
    }
    return sum;
  }

  @Override
  public double lithiumCharge(double[] y, int offset) {
    return properties.siteCharge() * y[offset + accessible()] * meanFilling(y, offset)
        + y[offset + isolated()];
  }

  /**
   * Lets the accessible part fall to {@link AccessibleMaterial#fraction}. The material lost takes
   * its lithium with it at the mean filling of the rest; thickness and conductivities stay.
   */
  @Override
  public void beginCycle(int cycle, double time, double[] y, int offset) {
    double before = y[offset + accessible()];
    double after = Math.min(before, properties.accessible().fraction(cycle, time));
    y[offset + isolated()] += properties.siteCharge() * (before - after) * meanFilling(y, offset);
    y[offset + accessible()] = after;
  }

  @Override
  public LayerLinearisation newLinearisation() {
    return new CompositeLinearisation(this);
  }

  @Override
  public List<Observable> observables() {
    return OBSERVABLES;
  }

  /**
   * The voltage taken apart, so that the parts sum to it: means over the thickness of U at the mean
   * filling, of U(y_s) less that, of eta, of R_f j, and the two ohmic drops; then fillings.
   */
  @Override
  public void observe(double[] y, int offset, double current, double[] out, int at) {
    int atCurrent = offset + currents();
    int atPotential = offset + potentials();
    ButlerVolmer kinetics = properties.kinetics();
    double surfacePotential = 0.0;
    double overpotential = 0.0;
    double film = 0.0;
    double first = 0.0;
    double surface = 0.0;
    for (int k = 0; k < mesh.nodes(); k++) {
      double weight = conduction.weight(k);
      double j = y[atCurrent + k];
      surface = particle.surface(y, offset + k * mesh.shells(), fluxPerCurrent * j);
      first = k == 0 ? surface : first;
      surfacePotential += weight * properties.potential().value(surface);
      overpotential += weight * kinetics.overpotential(j, kinetics.exchangeCurrent(surface));
      film += weight * properties.filmResistance() * j;
    }
    double filling = meanFilling(y, offset);
    double equilibrium = properties.potential().value(filling);
    out[at] = equilibrium;
    out[at + 1] = surfacePotential - equilibrium;
    out[at + 2] = overpotential;
    out[at + 3] = film;
    out[at + 4] = conduction.ionicDrop(y, atPotential, current);
    out[at + 5] = conduction.electronicDrop(y, atPotential, current);
    out[at + 6] = filling;
    out[at + 7] = first;
    out[at + 8] = surface;
    out[at + 9] = y[offset + accessible()];
    out[at + 10] = y[offset + isolated()];
  }
}
