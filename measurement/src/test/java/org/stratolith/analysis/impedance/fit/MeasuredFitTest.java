package org.stratolith.analysis.impedance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.analysis.impedance.SpectrumFiles;
import org.stratolith.analysis.impedance.circuit.Circuit;

/**
 * Measured spectra of impedance.py (MIT). The minima were found by multi-start fits of another
 * program and are given to nine digits (parameters to six).
 */
class MeasuredFitTest {

  private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,C1)-p(R2-Wo1,C2)");

  private static FitResult example(Weighting weighting) {
    return CircuitFit.of(
        CIRCUIT, SpectrumFiles.exampleData(), FitOptions.defaults().withWeighting(weighting));
  }

  private static void hasMinimum(FitResult result, double sum, double... values) {
    Minimum found =
        result.minima().stream()
            .filter(m -> Math.abs(m.sumOfSquares() / sum - 1) < 1e-8)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no minimum " + sum));
    assertThat(found.converged()).isTrue();
    for (int k = 0; k < values.length; k++) {
      // Six digits are given; along the flat direction of Wo1 the last one is loose.
      assertThat(found.values()[k]).isCloseTo(values[k], Percentage.withPercentage(1e-3));
    }
  }

  @Test
  void unweightedMinimaOfTheExample() {
    FitResult result = example(Weighting.UNIT);
    assertThat(result.rows()).isEqualTo(57);
    assertThat(result.sumOfSquares()).isCloseTo(1.40313787e-5, within(1e-13));
    hasMinimum(
        result, 1.40313787e-5, .0165051, .00533585, .220391, .00914548, .140009, 1262.23, 2.76531);
    hasMinimum(
        result, 1.44487367e-5, .0165401, .00877609, 3.40708, .00545065, .143046, 1298.38, .223201);
    hasMinimum(
        result, 1.94275004e-5, .0165186, .00867858, 3.32176, .00539038, .0637029, 237.847, .21953);
  }

  @Test
  void modulusMinimaOfTheExample() {
    FitResult result = example(Weighting.MODULUS);
    assertThat(result.sumOfSquares()).isCloseTo(1.83879337e-2, within(1e-10));
    hasMinimum(
        result, .0183879337, .0163878, .00522554, .202634, .00937514, .140582, 1267.37, 2.56716);
    hasMinimum(
        result, .0200216029, .0163986, .00905622, 3.06043, .00528668, .144868, 1320.12, .201514);
  }

  /**
   * The Warburg arc is not closed: only R^2/tau is known, and swapping the arcs is nearly as good.
   */
  @Test
  void theExampleIsNotIdentifiable() {
    FitResult result = example(Weighting.UNIT);
    assertThat(result.nearTies()).extracting(Minimum::sumOfSquares).anyMatch(s -> s > 1.444e-5);
    assertThat(result.nearTies()).allMatch(m -> m.sumOfSquares() < 1.5e-5);
    FlatDirection flat = result.flatDirections().getFirst();
    assertThat(flat.parts())
        .extracting(FlatDirection.Part::parameter)
        .containsExactly("Wo1_0", "Wo1_1");
    assertThat(flat.parts().getFirst().exponent()).isCloseTo(0.5, within(0.01));
    assertThat(result.parameter("Wo1.tau").upper()).isInfinite();
    assertThat(result.parameter("R0").upper()).isBetween(0.0166, 0.0169);
    assertThat(result.correlation("Wo1_0", "Wo1_1")).isGreaterThan(0.99);
    assertThat(String.join("\n", result.warnings()))
        .contains("nearly as good")
        .contains("do not fix a combination of parameters: Wo1_0 ~ q^0.50, Wo1_1 ~ q^1.00")
        .contains("Maybe fix a parameter");
  }

  /** Dummy cells of a resistor before a resistor with a capacitor. */
  @ParameterizedTest
  @CsvSource({
    "Circuit1_EIS_1.z, 29.14112, 46.65257, 1.042824e-5",
    "Circuit1_EIS_2.z, 29.12535, 46.65494, 1.04279e-5",
    "Circuit3_EIS_1.z, 1505.732, 4631.73, 2.018323e-8",
    "Circuit3_EIS_2.z, 1506.112, 4631.481, 2.018836e-8"
  })
  void dummyCells(String file, double r0, double r1, double c1) {
    FitResult result =
        CircuitFit.of(
            Circuit.parse("R0-p(R1,C1)"),
            SpectrumFiles.dummy(file),
            FitOptions.defaults().withWeighting(Weighting.UNIT));
    // The references have six or seven digits.
    assertThat(result.value("R0")).isCloseTo(r0, Percentage.withPercentage(1e-4));
    assertThat(result.value("R1")).isCloseTo(r1, Percentage.withPercentage(1e-4));
    assertThat(result.value("C1")).isCloseTo(c1, Percentage.withPercentage(1e-4));
    assertThat(result.nearTies()).isEmpty();
    assertThat(result.flatDirections()).isEqualTo(List.of());
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    FitOptions options = FitOptions.defaults().withStarts(30).withoutProfile();
    FitResult one = CircuitFit.of(CIRCUIT, SpectrumFiles.exampleData(), options);
    FitResult two = CircuitFit.of(CIRCUIT, SpectrumFiles.exampleData(), options);
    assertThat(one.minima().getFirst().values()).containsExactly(two.minima().getFirst().values());
  }
}
