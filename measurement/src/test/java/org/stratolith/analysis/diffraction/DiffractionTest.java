package org.stratolith.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.diffraction.refinement.PatternStart;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.diffraction.PlaneNormal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Diffractogram;

class DiffractionTest {

  private static Refinement refined(Diffractogram pattern, List<Crystal> crystals) {
    return Objects.requireNonNull(
        Diffraction.analyse(pattern, crystals, MatchOptions.DEFAULT).refinement());
  }

  private static RefinedPhase phase(Refinement refinement, String name) {
    return refinement.phases().stream()
        .filter(p -> p.crystal().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Crystal with(Crystal crystal, UnitCell cell) {
    return new Crystal(
        crystal.name(), cell, crystal.spaceGroup(), crystal.operations(), crystal.sites());
  }

  /** Cubic, hexagonal and tetragonal cells, each a few tenths of a percent off the one given. */
  @Test
  void refinesCellsAndFractionsOfAMixtureBack() throws IOException {
    Crystal licl = PhaseLibrary.of("LiCl").crystal();
    Crystal zinc = MeasuredPatterns.crystal("ZnO");
    Crystal anatase = MeasuredPatterns.crystal("anatase");
    UnitCell ofLicl = UnitCell.cubic(5.15);
    UnitCell ofZinc = UnitCell.hexagonal(3.258, 5.195);
    UnitCell ofAnatase = new UnitCell(3.79, 3.79, 9.48, 90, 90, 90);
    Diffractogram pattern =
        new SyntheticPattern(10, 110, 0.02)
            .displaced(0.09)
            .phase(with(licl, ofLicl), 0.5, 400, 0.1, 8e-8)
            .phase(with(zinc, ofZinc), 0.15, 400, 0.1, 5e-8)
            .phase(with(anatase, ofAnatase), 0.35, 400, 0.1, 6e-8)
            .measured(11);
    Refinement refinement = refined(pattern, List.of(anatase, licl, zinc));
    assertThat(refinement.converged()).isTrue();
    // The model is the truth but for tails cut off at 20 widths.
    assertThat(refinement.chiSquared()).isBetween(0.9, 1.2);
    assertThat(refinement.displacement()).isCloseTo(0.09, within(0.005));
    fraction(refinement, "LiCl", 0.5);
    fraction(refinement, "ZnO", 0.15);
    fraction(refinement, "anatase", 0.35);
    cell(phase(refinement, "LiCl"), ofLicl);
    cell(phase(refinement, "ZnO"), ofZinc);
    cell(phase(refinement, "anatase"), ofAnatase);
  }

  private static void fraction(Refinement refinement, String name, double truth) {
    RefinedPhase phase = phase(refinement, name);
    assertThat(phase.weightFractionDeviation()).isBetween(1e-5, 0.01);
    // Three deviations, seed fixed.
    assertThat(phase.weightFraction())
        .isCloseTo(truth, within(3 * phase.weightFractionDeviation()));
  }

  private static void cell(RefinedPhase phase, UnitCell truth) {
    assertThat(phase.cell().a() / truth.a()).isCloseTo(1, within(1e-4));
    assertThat(phase.cell().c() / truth.c()).isCloseTo(1, within(1e-4));
    assertThat(phase.cell().a()).isCloseTo(truth.a(), within(4 * phase.cellDeviation()[0]));
    assertThat(phase.cellDeviation()[5]).isZero();
  }

  @Test
  void refinesAMonoclinicCellBack() throws IOException {
    Crystal carbonate = MeasuredPatterns.crystal("Li2CO3");
    UnitCell truth = UnitCell.monoclinic(8.38, 4.96, 6.205, 114.7);
    Diffractogram pattern =
        new SyntheticPattern(15, 100, 0.02)
            .phase(with(carbonate, truth), 1, 600, 0.12, 6e-8)
            .measured(3);
    UnitCell cell = refined(pattern, List.of(carbonate)).phases().getFirst().cell();
    assertThat(cell.a()).isCloseTo(truth.a(), within(1e-4 * truth.a()));
    assertThat(cell.b()).isCloseTo(truth.b(), within(1e-4 * truth.b()));
    assertThat(cell.c()).isCloseTo(truth.c(), within(1e-4 * truth.c()));
    assertThat(cell.beta()).isCloseTo(truth.beta(), within(0.01));
    assertThat(cell.alpha()).isEqualTo(90);
  }

  /** 0.1000 g of monoclinic zirconia and 0.9001 g of lithium carbonate were weighed. */
  @Test
  void findsTheWeighedFractionOfZirconia() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("Li2CO3_0p9001-ZrO2_0p1000--8min.xrdml");
    Refinement refinement = refined(pattern, MeasuredPatterns.allCrystals());
    assertThat(refinement.phases()).hasSize(2);
    // 10.00 % weighed, 10.25 % found: the error of the method (half a percent is good for a round
    // robin of the IUCr) is larger than the deviation of 0.05 % that the counts give.
    assertThat(phase(refinement, "ZrO2").weightFraction()).isCloseTo(0.1, within(0.005));
    assertThat(refinement.weightedProfile()).isLessThan(0.08);
  }

  /**
   * Zinc oxide and germania after an hour at 700 degrees Celsius. Weights are not known; what is:
   * the germanate is 2 ZnO + GeO2, so the oxides add up to a mixture, and its cell.
   */
  @Test
  void findsThreePhasesOfAHeatedMixture() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("GeO2-ZnO_700C_60min.xrdml");
    Refinement refinement = refined(pattern, MeasuredPatterns.allCrystals());
    assertThat(refinement.converged()).isTrue();
    assertThat(refinement.phases())
        .extracting(p -> p.crystal().name())
        .containsExactly("ZnO", "GeO2", "Zn2GeO4");
    RefinedPhase germanate = phase(refinement, "Zn2GeO4");
    // Cell of the literature, 14.231 and 9.53 Å; the second has three digits, and was found 0.1 %
    // shorter by structures and by free intensities alike.
    assertThat(germanate.cell().a()).isCloseTo(14.231, within(1e-3 * 14.231));
    assertThat(germanate.cell().c()).isCloseTo(9.53, within(1.5e-3 * 9.53));
    // Found 20.6 %, 46.8 %, 32.6 %; a few percent are the model's.
    assertThat(germanate.weightFraction()).isCloseTo(0.206, within(0.02));
    double germania = phase(refinement, "GeO2").weightFraction();
    double zinc = phase(refinement, "ZnO").weightFraction();
    double moles = zinc / 81.38 + 2 * germanate.weightFraction() / 267.4;
    double others = germania / 104.63 + germanate.weightFraction() / 267.4;
    // One mole to one mole is the nearest simple mixture; 2:1 would be the germanate's own.
    assertThat(moles / others).isCloseTo(1, within(0.1));
  }

  /** Without the third phase the fit is bad, says so by chi squared, and settles all the same. */
  @Test
  void settlesWithAPhaseMissing() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("GeO2-ZnO_700C_60min.xrdml");
    Refinement refinement =
        refined(
            pattern,
            List.of(MeasuredPatterns.crystal("ZnO"), MeasuredPatterns.crystal("GeO2-hexagonal")));
    assertThat(refinement.converged()).isTrue();
    assertThat(refinement.chiSquared()).isGreaterThan(40);
  }

  /**
   * Plates along 001 or 011 describe the weighed mixture better and move the zirconia from 10.25 to
   * 9.97 or 9.94 %; -101 changes nothing. The axis was chosen after the fact.
   */
  @Test
  void mendsTheWeighedFractionByATexture() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("Li2CO3_0p9001-ZrO2_0p1000--8min.xrdml");
    WholePattern choice =
        new WholePattern(
            WholePattern.Method.RIETVELD, Map.of("Li2CO3", new PlaneNormal(0, 0, 1)), List.of());
    List<Crystal> crystals =
        List.of(MeasuredPatterns.crystal("Li2CO3"), MeasuredPatterns.crystal("ZrO2-monoclinic"));
    Refinement textured =
        Objects.requireNonNull(
            Diffraction.analyse(pattern, crystals, MatchOptions.DEFAULT, choice).refinement());
    assertThat(textured.chiSquared()).isLessThan(0.8 * refined(pattern, crystals).chiSquared());
    RefinedPhase zirconia = phase(textured, "ZrO2");
    // 9.97 +- 0.05 %; three deviations about the 10.00 % weighed.
    assertThat(zirconia.weightFraction())
        .isCloseTo(0.1, within(3 * zirconia.weightFractionDeviation()));
  }

  @Test
  void saysWhatItLacks() {
    Diffractogram noise = new SyntheticPattern(10, 60, 0.02).measured(1);
    Crystal licl = PhaseLibrary.of("LiCl").crystal();
    assertThat(Diffraction.analyse(noise, List.of(licl), MatchOptions.DEFAULT).refinement())
        .isNull();
    assertThatThrownBy(() -> new PatternStart(noise, List.of(), new double[noise.size()], 0, 1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe no phase was found");
  }
}
