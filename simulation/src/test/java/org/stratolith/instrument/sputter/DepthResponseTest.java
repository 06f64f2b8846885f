package org.stratolith.instrument.sputter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.instrument.Structures;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.DepthProfile;
import org.stratolith.testing.ForAll;

class DepthResponseTest {

  private static final double NM = 1e-9;

  /**
   * A delta layer, mixing and information alone (roughness a thousandth): before z0 - w only those
   * electrons or ions that come through see it, behind it the mixed zone washes it out: the
   * convolution of g_w and g_λ in closed form, exp(y/λ)/(w+λ) for y = z - z0 + w below 0,
   * exp(-y/w)/(w+λ) above.
   */
  @Test
  void aDeltaLayerIsSeenAsTwoExponentials() {
    double w = 3 * NM;
    double lambda = 1.2 * NM;
    DepthResponse response = DepthResponse.of(w, 0.001 * NM, lambda);
    for (double y : new double[] {-4 * NM, -0.5 * NM, 0.5 * NM, 2 * NM, 9 * NM}) {
      double expected = y < 0 ? Math.exp(y / lambda) : Math.exp(-y / w);
      assertThat(density(response, y - w)).isCloseTo(expected / (w + lambda), within(2e4));
    }
  }

  /** Mixing with roughness: Hofmann's analytic solution, the exponentially modified Gaussian. */
  @Test
  void mixingAndRoughnessGiveHofmannsSolution() {
    double w = 4 * NM;
    double sigma = 2 * NM;
    DepthResponse response = DepthResponse.of(w, sigma, 1e-6 * NM);
    for (double z = -6 * NM; z < 20 * NM; z += 1.7 * NM) {
      double u = z + w;
      double expected =
          Math.exp(-u / w + sigma * sigma / (2 * w * w))
              * (1
                  + org.stratolith.numerics.special.ErrorFunction.erf(
                      (u / sigma - sigma / w) / Math.sqrt(2)))
              / (2 * w);
      assertThat(density(response, z)).isCloseTo(expected, within(1e-4 / w));
    }
  }

  private static double density(DepthResponse response, double z) {
    double step = 1e-13;
    return (response.distribution(z + step) - response.distribution(z - step)) / (2 * step);
  }

  /** It is a distribution: rises from 0 to 1, with mean -λ and variance w² + λ² + σ². */
  @ForAll(cases = 40)
  void itsMomentsAreThoseOfTheParts(ForAll.Case random) {
    double w = random.logUniform(0.3 * NM, 10 * NM);
    double sigma = random.logUniform(0.3 * NM, 30 * NM);
    double lambda = random.logUniform(0.1 * NM, 5 * NM);
    DepthResponse response = DepthResponse.of(w, sigma, lambda);
    double reach = 40 * (w + sigma + lambda);
    int n = 40_000;
    double mean = 0;
    double square = 0;
    double last = response.distribution(-reach);
    for (int i = 1; i <= n; i++) {
      double z = -reach + 2 * reach * i / n;
      double here = response.distribution(z);
      assertThat(here).isBetween(last - 1e-12, 1 + 1e-12);
      double middle = z - reach / n;
      mean += middle * (here - last);
      square += middle * middle * (here - last);
      last = here;
    }
    double spread = Math.sqrt(w * w + lambda * lambda + sigma * sigma);
    assertThat(mean).isCloseTo(-lambda, within(1e-4 * spread));
    // The finite step adds its own variance, step²/12 at most.
    assertThat(Math.sqrt(square - mean * mean)).isCloseTo(spread, within(1e-3 * spread));
  }

  /** What is seen of all phases adds up to what there is, at every depth. */
  @ForAll(cases = 30)
  void fractionsAddUp(ForAll.Case random) {
    DepthStructure structure = Structures.stratified(random.uniform(0.1, 1));
    DepthResponse response = DepthResponse.of(3 * NM, 10 * NM, 0.5 * NM);
    double depth = random.uniform(0, 500 * NM);
    double sum = 0;
    for (String phase : structure.phases()) {
      sum += seen(response, structure, phase, depth);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void sputteringTakesTheTimeOfTheParts() {
    ParameterSet set = InstrumentParameters.resource();
    DepthStructure layers = Structures.layers(new double[] {0, 10 * NM, 30 * NM}, "LiCl", "Li9Al4");
    SputterRates rates = SputterRates.of(set, 0.5 * NM, layers.phases());
    double first = 10 / (0.5 * 0.64);
    assertThat(rates.time(layers, 10 * NM)).isCloseTo(first, within(1e-9));
    assertThat(rates.time(layers, 20 * NM)).isCloseTo(first + 20, within(1e-9));
    assertThat(rates.depth(layers, first + 20)).isCloseTo(20 * NM, within(1e-18));
    assertThat(rates.depth(layers, 1e9)).isEqualTo(30 * NM);
  }

  @Test
  void anElectrodeShowsItsIonsInTheirOrder() {
    DepthStructure structure = Structures.stratified(1);
    DepthProfile profile =
        SecondaryIonProfile.of(structure, InstrumentParameters.resource(), 1500, 5, 1);
    assertThat(profile.axis().label()).isEqualTo("Sputter Time / s");
    double[] alloy = profile.values(profile.signalIndex("Li5Al2O+"));
    double[] salt = profile.values(profile.signalIndex("Li2Cl+"));
    double[] metal = profile.values(profile.signalIndex("Li3+"));
    int end = profile.size() - 1;
    assertThat(alloy[0]).isGreaterThan(5 * alloy[end]);
    assertThat(salt[0]).isGreaterThan(5 * salt[end]);
    assertThat(metal[end]).isGreaterThan(5 * metal[0]);
    assertThat(
            SecondaryIonProfile.of(structure, InstrumentParameters.resource(), 1500, 5, 1)
                .values(0))
        .isEqualTo(alloy);
  }

  @Test
  void widthsHaveToBePositive() {
    assertThatThrownBy(() -> DepthResponse.of(0, NM, NM)).hasMessageContaining("Maybe");
  }

  private static double seen(
      DepthResponse response, DepthStructure structure, String phase, double depth) {
    double[] weights = response.weights(structure, depth);
    double sum = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      sum += weights[cell] * structure.fraction(phase, cell);
    }
    return sum;
  }
}
