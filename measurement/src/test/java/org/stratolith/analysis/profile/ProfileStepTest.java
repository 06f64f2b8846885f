package org.stratolith.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratolith.numerics.special.ErrorFunction;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.PhotoelectronSpectrum;

class ProfileStepTest {

  private static DepthProfile edge(double centre, double sigma, double low, double high) {
    double[] positions = new double[500];
    double[][] values = new double[1][500];
    for (int i = 0; i < 500; i++) {
      positions[i] = 2 * i;
      values[0][i] = low + (high - low) * ErrorFunction.normal((centre - positions[i]) / sigma);
    }
    return DepthProfile.of(
        Column.of("Sputter Time", "s"), positions, List.of(Column.of("Ion", "1")), values);
  }

  /** A blurred edge falls to half at its middle, and from 84 to 16 % in two standard deviations. */
  @Test
  void aFallIsFoundWhereItIs() {
    ProfileStep step = ProfileStep.of(edge(400, 50, 10, 1000), "Ion");
    // The moving mean over 16 s widens the edge by 0.5 %.
    assertThat(step.fall(0.5)).isCloseTo(400, within(0.5));
    assertThat(step.width()).isCloseTo(2 * 50 * 0.99446, within(1.5));
  }

  /** A tenth of the rise is 1.28 standard deviations before its middle. */
  @Test
  void aRiseIsFoundWhereItBegins() {
    ProfileStep step = ProfileStep.of(edge(400, 50, 1000, 10), "Ion");
    assertThat(step.rise(0.1)).isCloseTo(400 - 1.28155 * 50, within(1.0));
  }

  @Test
  void unknownSignalsAreRefused() {
    assertThatThrownBy(() -> ProfileStep.of(edge(400, 50, 1, 2), "Cl"))
        .hasMessageContaining("Maybe");
  }

  private static PhotoelectronSpectrum spectrum(String region, double time, double area) {
    double[] energies = new double[161];
    double[] counts = new double[161];
    for (int i = 0; i < 161; i++) {
      double u = -8 + 0.1 * i;
      energies[i] = 72 + u;
      // A Gaussian, and behind it a step of 5 % of its area.
      counts[i] =
          300
              + area / (0.5 * Math.sqrt(2 * Math.PI)) * Math.exp(-u * u / 0.5)
              + 0.05 * area * ErrorFunction.normal(u / 0.5);
    }
    return PhotoelectronSpectrum.of(region, time, energies, counts);
  }

  @Test
  void areasStandAboveShirleysStep() {
    assertThat(ShirleyArea.of(spectrum("Al 2p", 0, 1e4))).isCloseTo(1e4, within(1.0));
  }

  @Test
  void fractionsAreAreasOverSensitivities() {
    DepthProfile table =
        EtchTable.of(
            List.of(
                spectrum("Al 2p", 0, 1000),
                spectrum("Cl 2p", 0, 3000),
                spectrum("Al 2p", 30, 500),
                spectrum("Cl 2p", 30, 0)),
            Map.of("Al 2p", 1.0, "Cl 2p", 3.0));
    assertThat(table.value(table.signalIndex("Al 2p Fraction"), 0)).isCloseTo(0.5, within(1e-3));
    assertThat(table.value(table.signalIndex("Al 2p Fraction"), 1)).isCloseTo(1, within(1e-6));
    assertThat(table.value(table.signalIndex("Al 2p Area"), 1)).isCloseTo(500, within(0.1));
  }
}
