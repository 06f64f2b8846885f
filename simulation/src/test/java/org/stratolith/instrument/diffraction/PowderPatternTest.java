package org.stratolith.instrument.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Absorption;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;

class PowderPatternTest {

  private static final WaasmaierKirfel FACTORS = new WaasmaierKirfel();
  private static final Radiation KA1 = Radiation.of("CuKa1");
  private static final Radiation KA2 = Radiation.of("CuKa2");
  private static final Crystal LICL = PhaseLibrary.of("LiCl").crystal();
  private static final Crystal LI = PhaseLibrary.of("Li").crystal();

  private static PowderPattern.Scan scan(double from, double to, List<PowderPattern.Line> lines) {
    int points = (int) Math.round((to - from) / 0.002) + 1;
    return new PowderPattern.Scan(lines, from, 0.002, points, 0.05, 1e9, 0);
  }

  private static final List<PowderPattern.Line> ONE = List.of(new PowderPattern.Line(KA1, 1));

  /** The two components of the doublet stand where Bragg puts them, two to one. */
  @Test
  void theDoubletIsTwoToOne() {
    PowderPattern.Scan scan =
        scan(
            85,
            91,
            List.of(new PowderPattern.Line(KA1, 2 / 3.0), new PowderPattern.Line(KA2, 1 / 3.0)));
    double[] counts =
        PowderPattern.expected(
            List.of(new Component(LI, 1, Double.POSITIVE_INFINITY, 0)), FACTORS, scan);
    double d = 3.51 / Math.sqrt(10);
    double first = 2 * Math.toDegrees(Math.asin(KA1.wavelength() / (2 * d)));
    double second = 2 * Math.toDegrees(Math.asin(KA2.wavelength() / (2 * d)));
    double high = counts[(int) Math.round((first - 85) / 0.002)];
    double low = counts[(int) Math.round((second - 85) / 0.002)];
    // The Lorentz factor and absorption differ by less than a percent between the two.
    assertThat(high / low).isCloseTo(2, within(0.03));
    assertThat(high).isCloseTo(max(counts), within(0.01 * high));
  }

  /** In a mixture a line weakens with its phase's share and with the mixture's absorption. */
  @Test
  void mixturesFollowFractionAndAbsorption() {
    PowderPattern.Scan scan = scan(29, 31.5, ONE);
    Component pure = new Component(LICL, 1, Double.POSITIVE_INFINITY, 0);
    Component half = new Component(LICL, 0.5, Double.POSITIVE_INFINITY, 0);
    Component lithium = new Component(LI, 0.5, Double.POSITIVE_INFINITY, 0);
    double alone = max(PowderPattern.expected(List.of(pure), FACTORS, scan));
    double mixed = max(PowderPattern.expected(List.of(half, lithium), FACTORS, scan));
    double salt = Absorption.linear(LICL, FACTORS, KA1);
    double metal = Absorption.linear(LI, FACTORS, KA1);
    assertThat(mixed / alone).isCloseTo(0.5 * salt / (0.5 * salt + 0.5 * metal), within(1e-6));
  }

  @Test
  void countsScatterAsCountingDoes() {
    double[] expected = new double[20_000];
    Arrays.fill(expected, 250.5);
    long[] counts = PowderPattern.counted(expected, 7);
    double mean = 0;
    for (long count : counts) {
      mean += count / (double) counts.length;
    }
    double variance = 0;
    for (long count : counts) {
      variance += (count - mean) * (count - mean) / counts.length;
    }
    // Four standard errors of the mean and of the variance.
    assertThat(mean).isCloseTo(250.5, within(4 * Math.sqrt(250.5 / counts.length)));
    assertThat(variance).isCloseTo(250.5, within(4 * 250.5 * Math.sqrt(2.0 / counts.length)));
    assertThat(PowderPattern.counted(expected, 7)).isEqualTo(counts);
    assertThat(PowderPattern.counted(expected, 8)).isNotEqualTo(counts);
  }

  @Test
  void wrongSamplesAreRefused() {
    assertThatThrownBy(() -> new Component(LI, 40, 1e-8, 0)).hasMessageContaining("percentage");
    assertThatThrownBy(() -> new Component(LI, 1, -1, 0)).hasMessageContaining("positive");
    assertThatThrownBy(() ->
            PowderPattern.expected(
                List.of(new Component(LI, 0.4, 1e-8, 0)), FACTORS, scan(30, 40, ONE)))
        .hasMessageContaining("add up to 0.4");
    assertThatThrownBy(() -> new PowderPattern.Scan(ONE, 10, 0, 5, 0.1, 1, 0))
        .hasMessageContaining("Maybe");
  }

  private static double max(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }
}
