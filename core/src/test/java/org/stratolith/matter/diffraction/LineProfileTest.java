package org.stratolith.matter.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;

class LineProfileTest {

  private static final WaasmaierKirfel FACTORS = new WaasmaierKirfel();
  private static final Crystal LICL = PhaseLibrary.of("LiCl").crystal();

  /**
   * Mass attenuation of chlorine at Cu K-alpha is 106 cm2/g (International Tables C); with 83.6 %
   * of the mass and 2.073 g/cm3, lithium chloride has 184 1/cm.
   */
  @Test
  void absorptionIsThatOfTheTables() {
    assertThat(Absorption.linear(LICL, FACTORS, Radiation.of("CuKa")))
        .isCloseTo(184e2, within(0.03 * 184e2)); // tables of different origin differ by 2 to 3 %
  }

  @Test
  void profilesHaveUnitAreaAndTheirWidth() {
    LineProfile profile = LineProfile.of(40, 1.54056, 0.05, 20e-9, 1e-3);
    double area = 0;
    double step = profile.width() / 100;
    for (int i = -100_000; i <= 100_000; i++) {
      area += profile.at(i * step) * step;
    }
    // What a Lorentzian holds beyond 1,000 widths is 3e-4.
    assertThat(area).isCloseTo(1, within(4e-4));
    assertThat(profile.at(profile.width() / 2)).isCloseTo(profile.at(0) / 2, within(1e-9));
  }

  /** Scherrer: 0.9 λ/(L cos θ) alone; strain 4 ε tan θ alone. */
  @Test
  void sizeAndStrainBroadenByTheirClosedForms() {
    double theta = Math.toRadians(30);
    double scherrer = Math.toDegrees(0.9 * 1.54056e-10 / (10e-9 * Math.cos(theta)));
    assertThat(LineProfile.of(60, 1.54056, 1e-9, 10e-9, 0).width())
        .isCloseTo(scherrer, within(1e-6));
    double strain = Math.toDegrees(4 * 0.002 * Math.tan(theta));
    assertThat(LineProfile.of(60, 1.54056, 1e-9, Double.POSITIVE_INFINITY, 0.002).width())
        .isCloseTo(strain, within(1e-9));
  }
}
