package org.stratolith.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.impedance.PelletConductivity.Origin;
import org.stratolith.analysis.impedance.PelletConductivity.Pellet;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.analysis.impedance.fit.CircuitFit;
import org.stratolith.analysis.impedance.fit.FitOptions;
import org.stratolith.analysis.impedance.fit.FitResult;
import org.stratolith.record.ImpedanceSpectrum;

class PelletConductivityTest {

  /** 1 mm thick, 10 mm wide; an error of 1 % in each. */
  private static final Pellet PELLET = Pellet.disc(1e-3, 1e-5, 1e-2, 1e-4);

  @Test
  void closedForm() {
    PelletConductivity found = PelletConductivity.ofFit(50, 0.5, PELLET);
    double area = Math.PI * 25e-6;
    assertThat(found.conductivity()).isCloseTo(1e-3 / (50 * area), within(1e-12));
    // 1 % of R, 1 % of d, 2 % of A.
    assertThat(found.standardError() / found.conductivity())
        .isCloseTo(Math.sqrt(6e-4), within(1e-12));
    assertThatThrownBy(() -> PelletConductivity.ofFit(-1, 0, PELLET))
        .hasMessageContaining("Maybe the spectrum is that of a short");
    assertThatThrownBy(() -> new Pellet(1e-3, 0, 0, 0)).hasMessageContaining("Maybe a unit");
  }

  private static ImpedanceSpectrum spectrum(String circuit, double... p) {
    double[] f = new double[61];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 6 - 0.1 * k);
    }
    return Circuit.parse(circuit).spectrum(f, p, Double.NaN);
  }

  @Test
  void withoutACircuit() {
    // A good conductor: cable, resistance, blocking electrodes.
    PelletConductivity intercept =
        PelletConductivity.ofSpectrum(spectrum("L0-R0-CPE0", 1e-6, 20, 1e-5, 0.9), PELLET);
    assertThat(intercept.origin()).isEqualTo(Origin.INTERCEPT);
    assertThat(intercept.resistance()).isCloseTo(20, within(0.5));
    assertThat(intercept.standardError()).isNaN();
    // A poor one: its own arc is seen, and ends where the electrodes begin to block.
    PelletConductivity foot =
        PelletConductivity.ofSpectrum(spectrum("p(R0,C0)-CPE1", 1e5, 1e-10, 1e-6, 0.9), PELLET);
    assertThat(foot.origin()).isEqualTo(Origin.FOOT);
    assertThat(foot.resistance()).isCloseTo(1e5, Percentage.withPercentage(5));
    // Neither axis nor arc.
    PelletConductivity bound =
        PelletConductivity.ofSpectrum(spectrum("R0-CPE0", 20, 1e-5, 0.9), PELLET);
    assertThat(bound.origin()).isEqualTo(Origin.HIGHEST_FREQUENCY);
  }

  /**
   * Li6PS5Cl between blocking steel at -25 degrees Celsius (hybrid-drt, BSD-3): the arc of the
   * pellet is cut off at 7 MHz. The fit and the foot agree; the thickness is not stated in the
   * file, so the pellet here is of 1 mm by 10 mm.
   */
  @Test
  void measuredArgyrodite() {
    ImpedanceSpectrum measured =
        SpectrumFiles.read("solid_state/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt", "\t", 0, 1, 2);
    assertThat(measured.size()).isEqualTo(79);
    FitResult fit =
        CircuitFit.of(
            Circuit.parse("p(R1,CPE1)-CPE2"),
            SpectrumPart.between(measured, 100, 1e7),
            FitOptions.defaults().withStarts(60).withoutProfile());
    PelletConductivity fitted =
        PelletConductivity.ofFit(fit.value("R1"), fit.parameter("R1").standardError(), PELLET);
    PelletConductivity read = PelletConductivity.ofSpectrum(measured, PELLET);
    assertThat(read.resistance()).isCloseTo(fitted.resistance(), Percentage.withPercentage(15));
    assertThat(fitted.resistanceError()).isLessThan(0.1 * fitted.resistance());
  }
}
