package org.stratolith.cell.positive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.Control;
import org.stratolith.cell.layer.Observable;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.numerics.dae.OneStepIntegrator;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.testing.ForAll;

class CompositeElectrodeTest {

  @ForAll
  void nothingMovesWithoutCurrent(ForAll.Case random) {
    CompositeElectrode electrode = RandomComposite.electrode(random);
    double[] y = new double[electrode.dimension()];
    double[] f = new double[electrode.dimension()];
    electrode.initialState(y, 0);
    electrode.rightHandSide(y, 0, 0.0, f);
    for (int s = 0; s < electrode.currents(); s++) {
      assertThat(f[s]).isZero();
    }
    double equilibrium =
        electrode.properties().potential().value(electrode.properties().initialFilling());
    for (int k = 0; k < electrode.mesh().nodes(); k++) {
      assertThat(f[electrode.currents() + k]).isCloseTo(0.0, within(1e-14));
      double conductance = 0.0;
      for (int m = 0; m < electrode.mesh().nodes(); m++) {
        conductance +=
            Math.abs(electrode.conduction.transferMatrix()[k * electrode.mesh().nodes() + m]);
      }
      double perArea = 1.0 / (electrode.properties().contactArea() * y[electrode.accessible()]);
      // equal potentials of 4 V, each row's conductances summing to nothing but for rounding
      assertThat(f[electrode.potentials() + k])
          .isCloseTo(0.0, within(1e-13 * equilibrium * conductance * perArea));
    }
    assertThat(electrode.voltage(y, 0, 0.0)).isCloseTo(equilibrium, within(1e-12));
  }

  @ForAll
  void partsOfTheVoltageSumToIt(ForAll.Case random) {
    CompositeElectrode electrode = RandomComposite.electrode(random);
    double[] y = RandomComposite.state(electrode, random);
    double current = random.uniform(-20.0, 20.0);
    // Kinetics hold (Phi = U + eta + R_f j) in every consistent state; make them hold here.
    double[] f = new double[electrode.dimension()];
    electrode.rightHandSide(y, 0, current, f);
    for (int k = 0; k < electrode.mesh().nodes(); k++) {
      y[electrode.potentials() + k] -= f[electrode.currents() + k];
    }
    double[] seen = new double[electrode.observables().size()];
    electrode.observe(y, 0, current, seen, 0);
    double sum = 0.0;
    for (int c = 0; c < seen.length; c++) {
      sum += electrode.observables().get(c).voltageComponent() ? seen[c] : 0.0;
    }
    double voltage = electrode.voltage(y, 0, current);
    assertThat(sum).isCloseTo(voltage, within(1e-11 * (1.0 + Math.abs(voltage))));
  }

  /** A record puts the layer's name before them: "Positive Film Voltage". */
  @ForAll
  void partsAreNamedWithoutTheLayer(ForAll.Case random) {
    assertThat(RandomComposite.electrode(random).observables())
        .extracting(Observable::name)
        .contains("equilibrium", "film", "accessible fraction")
        .noneMatch(name -> name.contains("positive"));
  }

  @ForAll
  void lithiumLeavesAtTheRateOfTheCurrent(ForAll.Case random) {
    CompositeElectrode electrode = RandomComposite.electrode(random);
    double[] y = RandomComposite.state(electrode, random);
    int nodes = electrode.mesh().nodes();
    // Currents that pass through the interface as conduction demands: S/a = j.
    double[] f = new double[electrode.dimension()];
    double current = random.uniform(-20.0, 20.0);
    electrode.rightHandSide(y, 0, current, f);
    for (int k = 0; k < nodes; k++) {
      y[electrode.currents() + k] += f[electrode.potentials() + k];
    }
    electrode.rightHandSide(y, 0, current, f);
    f[electrode.accessible()] = y[electrode.accessible()];
    double size = electrode.properties().siteCharge() * y[electrode.accessible()];
    double largest = 0.0;
    for (int k = 0; k < nodes; k++) {
      largest =
          Math.max(largest, Math.abs(electrode.particle.mean(f, k * electrode.mesh().shells())));
    }
    f[electrode.isolated()] = 0.0;
    assertThat(electrode.lithiumCharge(f, 0))
        .isCloseTo(-current, within(1e-10 * (size * largest + 1.0)));
  }

  @ForAll
  void lossOfContactKeepsTheLithium(ForAll.Case random) {
    CompositeElectrode electrode = RandomComposite.electrode(random);
    double[] y = RandomComposite.state(electrode, random);
    double before = electrode.lithiumCharge(y, 0);
    double accessible = y[electrode.accessible()];
    electrode.beginCycle(3, 1e6, y, 0);
    assertThat(y[electrode.accessible()]).isLessThanOrEqualTo(accessible);
    assertThat(electrode.lithiumCharge(y, 0)).isCloseTo(before, within(1e-12 * before));
    double[] again = y.clone();
    electrode.beginCycle(3, 1e6, again, 0);
    assertThat(again).isEqualTo(y);
  }

  /** Ohmic drops of a reaction held uniform by slow kinetics: L/(3 kappa), L/(3 sigma). */
  @Test
  void uniformReactionCostsAThirdOfEachResistance() {
    PorousConduction conduction = new PorousConduction(50e-6, 0.02, 0.03, 5);
    double current = 10.0;
    double[] phi = new double[5];
    GaussNodes nodes = new GaussNodes(5);
    for (int k = 0; k < 5; k++) {
      double x = nodes.x(k) * 50e-6;
      // i_s = i x/L: dPhi/dx = i x/(L sigma) - i (1 - x/L)/kappa
      phi[k] = 3.7 + current * (x * x / (2.0 * 50e-6) / 0.03 - (x - x * x / (2.0 * 50e-6)) / 0.02);
    }
    for (int k = 0; k < 5; k++) {
      assertThat(conduction.transfer(k, phi, 0, current))
          .isCloseTo(current / 50e-6, within(1e-9 * current / 50e-6));
    }
    assertThat(conduction.ionicDrop(phi, 0, current))
        .isCloseTo(current * 50e-6 / 3.0 / 0.02, within(1e-12));
    assertThat(conduction.electronicDrop(phi, 0, current))
        .isCloseTo(current * 50e-6 / 3.0 / 0.03, within(1e-12));
  }

  /** Linear kinetics: S ~ cosh; exact profile of a porous electrode with sigma much above kappa. */
  @Test
  void linearKineticsGiveTheHyperbolicProfile() {
    double length = 50e-6;
    double kappa = 0.02;
    double resistance = 3e-9; // ohm m3: Phi = resistance S
    int nodes = 12;
    PorousConduction conduction = new PorousConduction(length, kappa, 1e9, nodes);
    GaussNodes gauss = new GaussNodes(nodes);
    double v = length / Math.sqrt(kappa * resistance);
    double[] phi = new double[nodes];
    for (int k = 0; k < nodes; k++) {
      double exact =
          v / length * Math.cosh(v * (1.0 - gauss.x(k))) / Math.sinh(v); // S for i = 1 A/m2
      phi[k] = resistance * exact;
    }
    for (int k = 0; k < nodes; k++) {
      double exact = phi[k] / resistance;
      // v = 6.5: twelve nodes resolve cosh(6.5 x) to 1e-7
      assertThat(conduction.transfer(k, phi, 0, 1.0)).isCloseTo(exact, within(1e-6 * v / length));
    }
    double exact = length / kappa / v / Math.tanh(v);
    assertThat(conduction.voltage(phi, 0, 1.0)).isCloseTo(exact, within(1e-7 * exact));
  }

  @Test
  void relaxedCellShowsTheOpenCircuitPotential() {
    CompositeElectrode composite =
        CompositeElectrode.of(ReferenceHalfCell.properties(), Mesh.standard());
    CellSystem cell = ReferenceHalfCell.cell(composite);
    OneStepIntegrator integrator =
        OneStepIntegrator.of(
            EsdirkTableau.kennedyCarpenter4(),
            cell,
            StepControl.of(1e-7, cell.absoluteTolerances()));
    double[] y = cell.initialState();
    double lithium = cell.lithiumCharge(y);
    cell.control(new Control.Current(-17.8));
    assertThat(integrator.makeConsistent(0.0, y)).isTrue();
    integrator.integrate(0.0, y, 900.0, Double.NaN, List.of(), step -> {});
    cell.control(Control.REST);
    assertThat(integrator.makeConsistent(900.0, y)).isTrue();
    // 100 times R^2/D
    integrator.integrate(900.0, y, 900.0 + 2e5, Double.NaN, List.of(), step -> {});
    CompositeProperties p = composite.properties();
    double filling = p.initialFilling() + 17.8 * 900.0 / p.siteCharge();
    assertThat(composite.meanFilling(y, cell.offset(2))).isCloseTo(filling, within(1e-10));
    // tolerance of the integration: 1e-7 of filling times 1 V, some steps of it
    assertThat(cell.terminalVoltage(y)).isCloseTo(p.potential().value(filling), within(1e-5));
    assertThat(cell.lithiumCharge(y)).isCloseTo(lithium, within(1e-9 * lithium));
    assertThat(y[cell.chargeIndex()]).isCloseTo(-17.8 * 900.0, within(1e-9 * 17.8 * 900.0));
  }
}
