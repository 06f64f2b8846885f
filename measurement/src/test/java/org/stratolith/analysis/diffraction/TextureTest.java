package org.stratolith.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.analysis.diffraction.refinement.Texture;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Diffractogram;

class TextureTest {

  private static Refinement refined(
      Diffractogram pattern, List<Crystal> crystals, Map<String, PlaneNormal> textures) {
    WholePattern choice = new WholePattern(WholePattern.Method.RIETVELD, textures, List.of());
    return Objects.requireNonNull(
        Diffraction.analyse(pattern, crystals, MatchOptions.DEFAULT, choice).refinement());
  }

  private static RefinedPhase phase(Refinement refinement, String name) {
    return refinement.phases().stream()
        .filter(p -> p.crystal().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * 30 % of a textured phase beside Li2S: found with the texture, missed by more than {@code bias}
   * without it.
   */
  private static void check(Crystal crystal, PlaneNormal axis, double truth, double bias) {
    Crystal sulphide = PhaseLibrary.of("Li2S").crystal();
    Diffractogram pattern =
        new SyntheticPattern(20, 120, 0.02)
            .phase(sulphide, 0.7, 600, 0.1, 8e-8)
            .textured(new int[] {axis.h(), axis.k(), axis.l()}, truth)
            .phase(crystal, 0.3, 600, 0.1, 8e-8)
            .measured(5);
    List<Crystal> crystals = List.of(crystal, sulphide);
    Refinement with = refined(pattern, crystals, Map.of(crystal.name(), axis));
    RefinedPhase phase = phase(with, crystal.name());
    Texture texture = Objects.requireNonNull(phase.texture());
    // Three deviations, seed fixed.
    assertThat(texture.deviation()).isBetween(1e-4, 0.03);
    assertThat(texture.ratio()).isCloseTo(truth, within(3 * texture.deviation()));
    assertThat(phase.weightFraction()).isCloseTo(0.3, within(3 * phase.weightFractionDeviation()));
    assertThat(with.chiSquared()).isBetween(0.9, 1.2);
    assertThat(phase(with, "Li2S").texture()).isNull();
    Refinement without = refined(pattern, crystals, Map.of());
    RefinedPhase biased = phase(without, crystal.name());
    assertThat(Math.abs(biased.weightFraction() - 0.3)).isGreaterThan(bias);
    assertThat(without.chiSquared()).isGreaterThan(1.5 * with.chiSquared());
  }

  @Test
  void findsPlatesAndNeedlesOfAHexagonalPhase() throws IOException {
    Crystal zinc = MeasuredPatterns.crystal("ZnO");
    check(zinc, new PlaneNormal(0, 0, 1), 0.7, 0.005);
    check(zinc, new PlaneNormal(0, 0, 1), 1.3, 0.005);
  }

  /** Of a cube, r and roughly 1/r look alike to first order: both are tried. */
  @Test
  void findsPlatesAndNeedlesOfACube() {
    Crystal chloride = PhaseLibrary.of("LiCl").crystal();
    check(chloride, new PlaneNormal(1, 1, 0), 0.6, 0.005);
    check(chloride, new PlaneNormal(1, 1, 0), 1.8, 0.005);
  }
}
