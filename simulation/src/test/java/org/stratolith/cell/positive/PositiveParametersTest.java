package org.stratolith.cell.positive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class PositiveParametersTest {

  private static final PositiveParameters PARAMETERS =
      PositiveParameters.of(PositiveParameters.resource());

  @Test
  void loadingsOfThePaperGiveItsElectrodes() {
    // 6 and 10 mg of composite, 70 wt% active, in a 10 mm die: 1.07 and 1.78 mAh/cm2
    double thin = PARAMETERS.activeLoading(1.07 * 36e3);
    double thick = PARAMETERS.activeLoading(1.783 * 36e3);
    assertThat(thin).isCloseTo(53.5e-3, within(1e-6));
    CompositeProperties rate = PARAMETERS.properties(thin, 0.7, 0.983, 303.15);
    CompositeProperties cycling = PARAMETERS.properties(thick, 0.7, 0.983, 303.15);
    assertThat(rate.thickness()).isCloseTo(27.0e-6, within(0.1e-6));
    assertThat(cycling.thickness()).isCloseTo(45.0e-6, within(0.1e-6));
    assertThat(rate.activeFraction()).isCloseTo(0.414, within(1e-3));
    assertThat(rate.ionicConductivity()).isCloseTo(0.075, within(1e-3));
    // the full host holds 275 mAh/g
    assertThat(rate.siteCharge()).isCloseTo(53.5e-3 * 275.0 * 3600.0, within(1.0));
  }

  @Test
  void everythingGetsFasterWithTemperature() {
    CompositeProperties cold = PARAMETERS.properties(0.05, 0.7, 0.9, 298.15);
    CompositeProperties warm = PARAMETERS.properties(0.05, 0.7, 0.9, 303.15);
    // E/(R T^2) dT: 0.35 eV over 5 K at 30 degC is a factor of 1.252
    assertThat(warm.diffusion().diffusivity() / cold.diffusion().diffusivity())
        .isCloseTo(1.252, within(1e-3));
    assertThat(warm.kinetics().rate() / cold.kinetics().rate()).isCloseTo(1.335, within(1e-3));
    assertThat(warm.diffusion().diffusivity()).isCloseTo(6.02e-15, within(1e-20));
  }

  @Test
  void accessibleMaterialBreaksInAndFades() {
    AccessibleMaterial accessible = PARAMETERS.accessible();
    assertThat(accessible.fraction(0, 0.0)).isEqualTo(0.995);
    // 0.995 (1 - 0.002707 sqrt(100)) (1 - 0.13 (1 - exp(-5)))
    assertThat(accessible.fraction(10, 100.0 * 3600.0))
        .isCloseTo(0.995 * (1 - 0.02707) * (1 - 0.13 * (1 - Math.exp(-5.0))), within(1e-12));
    assertThat(accessible.fraction(1_000_000, 1e13)).isPositive();
  }

  @ForAll
  void slopesOfPotentialAndKineticsAreDerivatives(ForAll.Case random) {
    OpenCircuitPotential[] potentials = {
      new LayeredOxide811(), new GuardedPotential(new LayeredOxide811()), PARAMETERS.potential()
    };
    double y = random.uniform(0.02, 0.999);
    double h = 1e-6;
    for (OpenCircuitPotential potential : potentials) {
      double quotient = (potential.value(y + h) - potential.value(y - h)) / (2.0 * h);
      // third derivative up to 1e5 V (end drop, walls) times h^2, rounding 1e-15 over h
      assertThat(potential.slope(y)).isCloseTo(quotient, within(1e-4 * (1.0 + Math.abs(quotient))));
    }
    for (double smoothing : new double[] {0.0, 1e-3}) {
      ButlerVolmer kinetics = new ButlerVolmer(2.0, smoothing, 300.0);
      double step = 1e-7;
      double quotient =
          Math.log(kinetics.exchangeCurrent(y + step) / kinetics.exchangeCurrent(y - step))
              / (2.0 * step);
      assertThat(kinetics.logarithmicSlope(y))
          .isCloseTo(quotient, within(1e-6 * (1.0 + Math.abs(quotient))));
    }
  }

  @ForAll
  void diffusionLawInvertsItsIntegral(ForAll.Case random) {
    DiffusionLaw law = new DiffusionLaw(1e-14, random.random().nextInt(5) * 0.5);
    double y = random.uniform(-0.2, 1.2);
    assertThat(law.inverse(law.integral(y))).isCloseTo(y, within(1e-9));
    double h = 1e-6;
    double quotient = (law.integral(y + h) - law.integral(y - h)) / (2.0 * h);
    assertThat(law.relative(y)).isCloseTo(quotient, within(1e-5));
  }

  @Test
  void kineticsHaveTheirTwoLimits() {
    ButlerVolmer kinetics = ButlerVolmer.of(2.0, 298.15);
    assertThat(kinetics.exchangeCurrent(0.5)).isCloseTo(2.0, within(1e-9));
    double thermal = 8.314462618 * 298.15 / 96485.33212;
    assertThat(kinetics.overpotential(1e-4, 2.0)).isCloseTo(thermal * 1e-4 / 2.0, within(1e-12));
    // Tafel: 2 RT/F ln(j/i0); asinh differs by (i0/j)^2
    assertThat(kinetics.overpotential(2e4, 2.0))
        .isCloseTo(2.0 * thermal * Math.log(1e4), within(1e-8));
  }

  @Test
  void impossibleInputIsNamed() {
    assertThatThrownBy(() -> CompositeGeometry.of(0.05, 70.0, 4780.0, 1860.0, 0.13))
        .hasMessageContaining("mass share of 70.0")
        .hasMessageContaining("\nMaybe a percentage");
    assertThatThrownBy(() -> new Mesh(1, 10, 10.0))
        .hasMessageContaining("nodes through the electrode: 1")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> new DiffusionLaw(-1e-14, 1.0)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> ButlerVolmer.of(0.0, 300.0)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> new AccessibleMaterial(99.5, 0.0, 0.0, 1.0))
        .hasMessageContaining("f0 = 99.5");
    assertThatThrownBy(() -> ReferenceHalfCell.properties().withInitialFilling(30.0))
        .hasMessageContaining("initial filling of the host: 30.0");
  }
}
