package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.testing.ForAll;

class ImpedanceReductionTest {

  private static final int N = 141;

  /** R0 + jwL + R/(1+jwRC) + W (1-j)/sqrt(w), 20 points per decade from 1 MHz to 0.1 Hz. */
  private static ImpedanceSpectrum spectrum(
      double r0, double l, double r, double c, double w, double noise, ForAll.Case random) {
    double[] f = new double[N];
    double[] re = new double[N];
    double[] im = new double[N];
    for (int k = 0; k < N; k++) {
      f[k] = Math.pow(10, 6 - k / 20.0);
      double omega = 2 * Math.PI * f[k];
      double x = omega * r * c;
      re[k] = r0 + r / (1 + x * x) + w / Math.sqrt(omega);
      im[k] = omega * l - r * x / (1 + x * x) - w / Math.sqrt(omega);
      re[k] *= 1 + noise * random.random().nextGaussian();
      im[k] *= 1 + noise * random.random().nextGaussian();
    }
    return ImpedanceSpectrum.of(f, re, im, 1e-4);
  }

  /** One arc: intercept, diameter and the frequency 1/(2 pi R C) of its top. */
  @ForAll
  void oneArc(ForAll.Case random) {
    double r0 = random.logUniform(1, 100);
    double r = random.logUniform(1, 100);
    double f = random.logUniform(100, 3e4);
    double c = 1 / (2 * Math.PI * r * f);
    ImpedanceReduction found = ImpedanceReduction.of(spectrum(r0, 0, r, c, 0, 0, random));
    // The arc is open by (f / 1 MHz)^2 at the top and (0.1 Hz / f)^2 at the foot.
    assertThat(found.highFrequency()).isCloseTo(r0, within(1e-3 * r));
    assertThat(found.interfaceResistance()).isCloseTo(r, within(1e-3 * r));
    // The parabola through three of 20 points per decade finds the top within 1 %.
    assertThat(found.characteristicFrequency()).isCloseTo(f, within(0.01 * f));
    assertThat(found.interceptReached()).isFalse();
    assertThat(found.tail()).isFalse();
    assertThat(found.timesArea(found.total())).isCloseTo((r0 + r) * 1e-4, within(1e-3 * r * 1e-4));
  }

  /** With an inductance the axis is crossed near sqrt(1/(LC)); the intercept stays R0. */
  @ForAll
  void inductanceIsLeftOut(ForAll.Case random) {
    double r0 = random.uniform(5, 50);
    double r = random.uniform(5, 50);
    double c = 1 / (2 * Math.PI * r * 1000);
    ImpedanceReduction found = ImpedanceReduction.of(spectrum(r0, 1e-6, r, c, 0, 0, random));
    assertThat(found.interceptReached()).isTrue();
    // At the crossing the arc still adds L/(R C): 1e-6 times 2 pi 1000.
    assertThat(found.highFrequency()).isCloseTo(r0 + 1e-6 * 2 * Math.PI * 1000, within(0.02));
    assertThat(found.interfaceResistance()).isCloseTo(r, within(0.02 + 1e-3 * r));
  }

  /**
   * A diffusion tail begins at the foot; it adds W/sqrt(w) of the foot to the total. The minimum of
   * r f/fc + W/sqrt(2 pi f) lies where that is 0.08 to 0.13 W; it is flat, so noise moves it.
   */
  @ForAll
  void tailIsLeftOut(ForAll.Case random) {
    double r = 20;
    double w = random.uniform(1, 5);
    ImpedanceReduction found =
        ImpedanceReduction.of(spectrum(10, 0, r, 1 / (2 * Math.PI * r * 3000), w, 0.002, random));
    assertThat(found.tail()).isTrue();
    assertThat(found.total()).isBetween(29.8, 30.2 + 0.2 * w);
    assertThat(found.characteristicFrequency()).isBetween(2400.0, 3700.0);
  }

  /** The real axis is crossed a quarter of the way from (12, -1) to (16, +3) ohm. */
  @Test
  void theInterceptLiesOnTheLineBetweenTwoRows() {
    double[] f = {1e6, 1e5, 3e4, 1e4, 3e3, 1e3};
    double[] re = {16, 12, 15, 20, 25, 30};
    double[] im = {3, -1, -5, -8, -5, -2};
    ImpedanceReduction found = ImpedanceReduction.of(ImpedanceSpectrum.of(f, re, im, 1));
    assertThat(found.highFrequency()).isCloseTo(13, within(1e-12));
    assertThat(found.total()).isEqualTo(30);
  }

  @Test
  void degenerateSpectra() {
    double[] f = {1, 10, 100};
    double[] five = {5, 5, 5};
    ImpedanceReduction resistor =
        ImpedanceReduction.of(ImpedanceSpectrum.of(f, five, new double[3], 1));
    assertThat(resistor.highFrequency()).isEqualTo(5);
    assertThat(resistor.interfaceResistance()).isZero();
    assertThat(resistor.characteristicFrequency()).isNaN();
    double[] holes = {Double.NaN, 5, 5};
    assertThatThrownBy(
            () -> ImpedanceReduction.of(ImpedanceSpectrum.of(f, holes, new double[3], 1)))
        .hasMessageContaining("Maybe the file was cut off");
  }
}
