package org.stratolith.numerics.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.testing.ForAll;

class ErrorFunctionTest {

  /** Abramowitz and Stegun, table 7.1; further digits from the C library. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5204998778130465, 0.4795001221869535",
    "1, 0.8427007929497149, 0.1572992070502851",
    "1.9, 0.9927904292352575, 0.0072095707647425325",
    "2, 0.9953222650189527, 0.004677734981047266",
    "3, 0.9999779095030014, 2.209049699858544e-5",
    "5, 0.9999999999984626, 1.5374597944280349e-12"
  })
  void valuesAreThoseOfTheTables(double x, double erf, double erfc) {
    assertThat(ErrorFunction.erf(x)).isCloseTo(erf, within(1e-12));
    assertThat(ErrorFunction.erf(-x)).isCloseTo(-erf, within(1e-12));
    assertThat(ErrorFunction.erfc(x)).isCloseTo(erfc, within(1e-10 * erfc + 1e-13 * erf));
  }

  /** d/dx exp(x²) erfc x = 2x exp(x²) erfc x - 2/√π, across the seams of the branches. */
  @ForAll
  void theScaledComplementSolvesItsEquation(ForAll.Case random) {
    double x = random.uniform(-5, 20);
    double step = 1e-5;
    double slope =
        (ErrorFunction.scaledComplement(x + step) - ErrorFunction.scaledComplement(x - step))
            / (2 * step);
    double value = ErrorFunction.scaledComplement(x);
    // Second-order differences: error step² f'''/6 and rounding of f/step.
    assertThat(slope)
        .isCloseTo(
            2 * x * value - 2 / Math.sqrt(Math.PI), within(1e-7 * (1 + value * (1 + x * x))));
  }

  @Test
  void theNormalDistributionHasItsQuantiles() {
    assertThat(ErrorFunction.normal(1.959963984540054)).isCloseTo(0.975, within(1e-12));
    assertThat(ErrorFunction.normal(-1.959963984540054)).isCloseTo(0.025, within(1e-12));
  }
}
