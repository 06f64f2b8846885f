package org.stratolith.matter.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class DepthStructureTest {

  private static final double NONE = Double.NaN;

  private static DepthStructure layered() {
    return DepthStructure.of(
        new double[] {0, 100e-9, 300e-9, 30e-6},
        List.of("Li", "Li9Al4", "LiCl"),
        new double[][] {{0, 0.5, 0.98}, {0.35, 0.15, 0.0}, {0.6, 0.35, 0.02}},
        new double[][] {{NONE, NONE, NONE}, {25e-9, 24e-9, NONE}, {27e-9, 26e-9, 25e-9}},
        64e9);
  }

  @Test
  void readsBackWhatItWasMadeOf() {
    DepthStructure s = layered();
    assertThat(s.cells()).isEqualTo(3);
    assertThat(s.edges()).containsExactly(0, 100e-9, 300e-9, 30e-6);
    assertThat(s.fraction("LiCl", 1)).isEqualTo(0.35);
    assertThat(s.fraction("Li2S", 1)).isZero();
    assertThat(s.porosity(0)).isCloseTo(0.05, within(1e-15));
    assertThat(s.particleRadius("Li9Al4", 0)).isEqualTo(25e-9);
    assertThat(s.particleRadius("Li", 0)).isNaN();
    assertThat(s.particleRadius("Li2S", 0)).isNaN();
    assertThat(s.depth(1)).isEqualTo(200e-9);
    assertThat(s.modulus()).isEqualTo(64e9);
  }

  @Test
  void cannotBeChangedFromOutside() {
    double[] edges = {0, 1e-6};
    double[][] fractions = {{0.5}};
    DepthStructure s =
        DepthStructure.of(edges, List.of("LiCl"), fractions, new double[][] {{1e-8}}, 1e9);
    edges[1] = 2e-6;
    fractions[0][0] = 0.1;
    s.edges()[1] = 3e-6;
    assertThat(s.thickness()).isEqualTo(1e-6);
    assertThat(s.fraction("LiCl", 0)).isEqualTo(0.5);
  }

  @Test
  void findsTheCellOfADepth() {
    DepthStructure s = layered();
    assertThat(s.cellAt(0)).isZero();
    assertThat(s.cellAt(99e-9)).isZero();
    assertThat(s.cellAt(100e-9)).isEqualTo(1);
    assertThat(s.cellAt(30e-6)).isEqualTo(2);
    assertThatThrownBy(() -> s.cellAt(31e-6)).hasMessageContaining("Maybe it is counted");
  }

  @Test
  void amountIsTheIntegralOfTheFraction() {
    DepthStructure s = layered();
    assertThat(s.amount("Li9Al4")).isCloseTo(0.35 * 100e-9 + 0.15 * 200e-9, within(1e-21));
    assertThat(s.amount("LiCl", 50e-9, 150e-9))
        .isCloseTo(0.6 * 50e-9 + 0.35 * 50e-9, within(1e-21));
  }

  @ForAll
  void aCutLosesNothing(ForAll.Case random) {
    DepthStructure s = layered();
    double cut = random.logUniform(1e-9, 29e-6);
    DepthStructure above = s.slice(0, cut);
    DepthStructure below = s.slice(cut, s.thickness());
    for (String phase : s.phases()) {
      // Sums of a few products of lengths: rounding only.
      assertThat(above.amount(phase) + below.amount(phase))
          .isCloseTo(s.amount(phase), within(1e-14 * s.thickness()));
    }
    double probe = random.uniform(0, s.thickness() - cut);
    assertThat(below.fraction("LiCl", below.cellAt(probe)))
        .isEqualTo(s.fraction("LiCl", s.cellAt(probe + cut)));
  }

  @Test
  void uniformIsOneCell() {
    DepthStructure s = DepthStructure.uniform("Li", 50e-6, 5e9);
    assertThat(s.amount("Li")).isEqualTo(50e-6);
    assertThat(s.porosity(0)).isZero();
  }

  @Test
  void refusesWhatCannotBe() {
    refused(new double[] {1e-9, 2e-9}, 0.5, 1e-8, 1e9, "Maybe the face is missing");
    refused(new double[] {0, -1e-9}, 0.5, 1e-8, 1e9, "Maybe the depths are not sorted");
    refused(new double[] {0, 1e-9}, -0.1, 1e-8, 1e9, "Maybe a difference went below zero");
    refused(new double[] {0, 1e-9}, 40, 1e-8, 1e9, "Maybe they are percentages");
    refused(new double[] {0, 1e-9}, NONE, 1e-8, 1e9, "Maybe a difference went below zero");
    refused(new double[] {0, 1e-9}, 0.5, 0, 1e9, "Maybe NaN was meant");
    refused(new double[] {0, 1e-9}, 0.5, 1e-8, 0, "Maybe it was not measured");
    refused(new double[] {0, 1e-9, 2e-9}, 0.5, 1e-8, 1e9, "Maybe rows and columns are swapped");
    assertThatThrownBy(() -> layered().slice(2e-9, 1e-9))
        .hasMessageContaining("Maybe the depths are swapped");
  }

  private static void refused(
      double[] edges, double fraction, double radius, double modulus, String advice) {
    assertThatThrownBy(() ->
            DepthStructure.of(
                edges,
                List.of("LiCl"),
                new double[][] {{fraction}},
                new double[][] {{radius}},
                modulus))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(advice);
  }
}
