package org.stratolith.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratolith.analysis.impedance.KramersKronig.Verdict;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.testing.ForAll;

class LinKkTest {

  /** The value of impedance.py's test, checked there against the authors' own program. */
  @Test
  void dummyCellAsInTheLiterature() {
    KramersKronig found =
        LinKk.of(
            SpectrumFiles.dummy("Circuit3_EIS_1.z"),
            LinKkOptions.defaults().withCutOff(0.69).withoutLengthening());
    assertThat(found.timeConstants()).isEqualTo(10);
    assertThat(found.mu()).isCloseTo(0.6843821117885378, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Circuit1_EIS_1.z", "Circuit1_EIS_2.z", "Circuit3_EIS_1.z", "Circuit3_EIS_2.z"})
  void dummyCellsAreValid(String name) {
    KramersKronig found = LinKk.of(SpectrumFiles.dummy(name), LinKkOptions.defaults());
    assertThat(found.verdict()).as(found.explanation()).isEqualTo(Verdict.VALID);
  }

  /** The chain itself is followed exactly, whichever part is fitted. */
  @ParameterizedTest
  @EnumSource(LinKkOptions.Part.class)
  void followsARealSpectrum(LinKkOptions.Part part) {
    KramersKronig found =
        LinKk.of(
            SpectrumPart.between(SpectrumFiles.exampleData(), 0, 1000),
            LinKkOptions.defaults().withCutOff(0.5).withCapacity().withPart(part));
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    assertThat(found.timeConstants()).isBetween(20, 30);
    assertThat(found.rootMeanSquare()).isLessThan(0.003);
  }

  private static ImpedanceSpectrum random(
      ForAll.Case random, double noise, DoubleUnaryOperator factor) {
    double[] f = new double[71];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 6 - 0.1 * k);
    }
    double[] p = {
      random.logUniform(1, 30), random.logUniform(5, 50), random.logUniform(1e-5, 1e-3),
      random.uniform(0.7, 1), random.logUniform(5, 50), random.logUniform(1e-3, 1e-2),
      random.uniform(0.7, 1), random.logUniform(1, 20), random.logUniform(1, 100)
    };
    ImpedanceSpectrum clean = Circuit.parse("R0-Zarc1-p(R2,CPE2)-Ws3").spectrum(f, p, Double.NaN);
    double[] re = new double[f.length];
    double[] im = new double[f.length];
    for (int k = 0; k < f.length; k++) {
      double scatter = noise * clean.modulus(k);
      re[k] = factor.applyAsDouble(f[k]) * clean.real(k) + scatter * random.random().nextGaussian();
      im[k] = clean.imaginary(k) + scatter * random.random().nextGaussian();
    }
    return ImpedanceSpectrum.of(f, re, im, Double.NaN);
  }

  /** Causal spectra with noise of 0.2 % raise no alarm at a limit of 1 %. */
  @ForAll(cases = 30)
  void causalSpectraAreValid(ForAll.Case random) {
    KramersKronig found = LinKk.of(random(random, 0.002, f -> 1), LinKkOptions.defaults());
    assertThat(found.verdict()).as(found.explanation()).isEqualTo(Verdict.VALID);
  }

  /** A real part that grows by up to 30 % over two decades without its imaginary part. */
  @ForAll(cases = 30)
  void driftIsFoundWhereItIs(ForAll.Case random) {
    KramersKronig found =
        LinKk.of(
            random(random, 0.001, f -> f < 10 ? 1 + 0.15 * Math.log10(10 / f) : 1),
            LinKkOptions.defaults());
    assertThat(found.verdict()).as(found.explanation()).isEqualTo(Verdict.VIOLATED);
    assertThat(found.violations()).anyMatch(v -> v.lowest() < 10);
    assertThat(found.explanation())
        .contains("VIOLATED")
        .contains("Hz (")
        .contains("rows) by up to");
  }

  @Test
  void scatterIsNoViolation() {
    KramersKronig found =
        LinKk.of(
            random(new ForAll.Case(1), 0.01, f -> 1), LinKkOptions.defaults().withLimit(0.015));
    assertThat(found.verdict()).as(found.explanation()).isNotEqualTo(Verdict.VALID);
    assertThat(found.violations().stream().mapToInt(KramersKronig.Violation::rows).sum())
        .isLessThan(20);
  }

  @Test
  void shortSpectraAndSenselessOptionsAreRefused() {
    ImpedanceSpectrum three =
        ImpedanceSpectrum.of(new double[] {1, 2, 3}, new double[3], new double[3], 1);
    assertThatThrownBy(() -> LinKk.of(three, LinKkOptions.defaults()))
        .hasMessageContaining("3 usable rows")
        .hasMessageContaining("Maybe the file was cut off");
    assertThatThrownBy(() -> LinKkOptions.defaults().withCutOff(1.5))
        .hasMessageContaining("Maybe use 0.85");
  }
}
