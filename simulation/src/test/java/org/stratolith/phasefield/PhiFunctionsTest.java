package org.stratolith.phasefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.numerics.quadrature.GaussLegendre;
import org.stratolith.testing.ForAll;

class PhiFunctionsTest {

  @ForAll(cases = 200)
  void areTheIntegralsOfTheirDefinition(ForAll.Case any) {
    double z = -any.logUniform(1e-8, 30);
    // phi_n(z) = int_0^1 e^((1-s) z) s^(n-1)/(n-1)! ds; 30 nodes are exact to 1e-15 up to z = -30.
    GaussLegendre rule = GaussLegendre.of(30);
    double[] phi = new double[3];
    for (int i = 0; i < 30; i++) {
      double s = rule.node(i);
      double e = Math.exp((1 - s) * z) * rule.weight(i);
      phi[0] += e;
      phi[1] += e * s;
      phi[2] += e * s * s / 2;
    }
    assertThat(PhiFunctions.phi1(z)).isCloseTo(phi[0], within(2e-14));
    assertThat(PhiFunctions.phi2(z)).isCloseTo(phi[1], within(2e-14));
    assertThat(PhiFunctions.phi3(z)).isCloseTo(phi[2], within(2e-14));
  }

  @Test
  void haveTheirValuesAtZeroAndFarAway() {
    assertThat(PhiFunctions.phi1(0)).isEqualTo(1);
    assertThat(PhiFunctions.phi2(0)).isEqualTo(0.5);
    assertThat(PhiFunctions.phi3(0)).isCloseTo(1.0 / 6, within(1e-17));
    assertThat(PhiFunctions.phi1(-1e9)).isCloseTo(1e-9, within(1e-18));
  }
}
