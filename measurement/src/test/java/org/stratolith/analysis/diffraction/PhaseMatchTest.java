package org.stratolith.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Diffractogram;

class PhaseMatchTest {

  private static List<PhaseScore> rank(Diffractogram pattern, List<Crystal> crystals) {
    double[] background = Background.of(pattern, 1.5);
    List<Peak> peaks = PeakSearch.find(pattern, 5);
    return PhaseMatch.rank(pattern, background, peaks, crystals, MatchOptions.DEFAULT);
  }

  private static List<String> found(List<PhaseScore> scores) {
    return scores.stream()
        .filter(s -> s.verdict() == PhaseScore.Verdict.FOUND)
        .map(s -> s.crystal().name())
        .toList();
  }

  @Test
  void findsWhatAMixtureHoldsAndNothingElse() throws IOException {
    Diffractogram pattern =
        new SyntheticPattern(10, 90, 0.02)
            .displaced(-0.12)
            .phase(PhaseLibrary.of("LiCl").crystal(), 0.5, 40, 0.1, 1e-7)
            .phase(MeasuredPatterns.crystal("ZnO"), 0.1, 40, 0.1, 1e-7)
            .phase(MeasuredPatterns.crystal("anatase"), 0.4, 40, 0.1, 1e-7)
            .measured(5);
    List<PhaseScore> scores = rank(pattern, MeasuredPatterns.allCrystals());
    assertThat(found(scores)).containsExactlyInAnyOrder("LiCl", "ZnO", "anatase");
    assertThat(scores.getFirst().shift()).isCloseTo(-0.12, within(0.02));
    assertThat(scores.stream().limit(3).mapToDouble(PhaseScore::explained).sum())
        .isBetween(0.85, 1.0);
  }

  @Test
  void followsACellThatIsLargerByLessThanAPercent() {
    Crystal licl = PhaseLibrary.of("LiCl").crystal();
    Crystal larger =
        new Crystal(
            "LiCl",
            UnitCell.cubic(1.006 * licl.cell().a()),
            licl.spaceGroup(),
            licl.operations(),
            licl.sites());
    Diffractogram pattern =
        new SyntheticPattern(20, 100, 0.02).phase(larger, 1, 40, 0.1, 1e-7).measured(2);
    PhaseScore score = rank(pattern, List.of(licl)).getFirst();
    assertThat(score.verdict()).isEqualTo(PhaseScore.Verdict.FOUND);
    assertThat(score.cellScale()).isCloseTo(1.006, within(3e-4));
  }

  /** Rolled lithium: texture must not turn it into its solid solution with magnesium. */
  @Test
  void takesTheSimplerOfPhasesWithTheSameLines() throws IOException {
    Crystal lithium = PhaseLibrary.of("Li").crystal();
    for (double ratio : new double[] {0.85, 1, 1.2}) {
      Diffractogram pattern =
          new SyntheticPattern(20, 110, 0.02)
              .textured(new int[] {1, 1, 0}, ratio)
              .phase(lithium, 1, 40, 0.1, 1e-7)
              .measured(9);
      List<PhaseScore> scores = rank(pattern, MeasuredPatterns.allCrystals());
      assertThat(found(scores)).as("ratio %s", ratio).containsExactly("Li");
      assertThat(scores)
          .filteredOn(score -> score.crystal().name().startsWith("Li0.9Mg0.1"))
          .allMatch(score -> score.verdict() == PhaseScore.Verdict.HIDDEN);
    }
  }

  @Test
  void knowsWhatChanceDoes() {
    assertThat(CandidatePhase.binomialTail(4, 2, 0.5)).isCloseTo(11.0 / 16, within(1e-12));
    assertThat(CandidatePhase.binomialTail(3, 3, 0.1)).isCloseTo(1e-3, within(1e-12));
    assertThat(CandidatePhase.binomialTail(5, 0, 0.3)).isCloseTo(1, within(1e-12));
    assertThat(CandidatePhase.binomialTail(2, 2, 1)).isEqualTo(1);
  }

  @Test
  void findsBothPhasesOfWeighedLithiumCarbonateAndZirconia() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("Li2CO3_0p9001-ZrO2_0p1000--8min.xrdml");
    assertThat(found(rank(pattern, MeasuredPatterns.allCrystals())))
        .containsExactly("Li2CO3", "ZrO2");
  }

  @Test
  void findsBothPhasesOfGermaniaAndZincOxide() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("GeO2-ZnO_700C_60min.xrdml");
    assertThat(found(rank(pattern, MeasuredPatterns.allCrystals())))
        .containsExactlyInAnyOrder("ZnO", "GeO2");
  }

  @Test
  void findsRutileInTwoSamplesOfTitania() throws IOException {
    for (String file : List.of("TiO2-1-6h.ras", "TiO2.raw")) {
      Diffractogram pattern = MeasuredPatterns.sample(file);
      assertThat(found(rank(pattern, MeasuredPatterns.allCrystals()))).containsExactly("rutile");
    }
  }
}
