package org.stratolith.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.structure.DepthStructure;

class BothFacesTest {

  private static DepthStructure half(double layer) {
    return DepthStructure.of(
        new double[] {0, layer, 30e-6},
        List.of("Li", "LiCl"),
        new double[][] {{0.2, 0.9}, {0.7, 0.1}},
        new double[][] {{Double.NaN, Double.NaN}, {1e-8, 2e-8}},
        1e9);
  }

  @Test
  void theSecondHalfStandsUpsideDown() {
    DepthStructure whole = BothFaces.join(half(1e-6), half(2e-6));
    assertThat(whole.thickness()).isCloseTo(60e-6, within(1e-18));
    assertThat(whole.amount("LiCl"))
        .isCloseTo(half(1e-6).amount("LiCl") + half(2e-6).amount("LiCl"), within(1e-18));
    assertThat(whole.fraction("LiCl", 3)).isEqualTo(0.7);
    assertThat(whole.amount("LiCl", 58e-6, 60e-6)).isCloseTo(1.4e-6, within(1e-15));
    assertThat(whole.porosity(0)).isCloseTo(0.1, within(1e-12));
    assertThat(whole.particleRadius("LiCl", 2)).isEqualTo(2e-8);
  }
}
