package org.stratolith.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.diffraction.refinement.RefinedLine;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.element.Elements;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.record.Diffractogram;

class LeBailTest {

  private static Refinement extracted(
      Diffractogram pattern, List<Crystal> searched, List<Crystal> known) {
    WholePattern choice = new WholePattern(WholePattern.Method.LE_BAIL, Map.of(), known);
    return Objects.requireNonNull(
        Diffraction.analyse(pattern, searched, MatchOptions.DEFAULT, choice).refinement());
  }

  private static Refinement refined(Diffractogram pattern, List<Crystal> crystals) {
    return Objects.requireNonNull(
        Diffraction.analyse(pattern, crystals, MatchOptions.DEFAULT).refinement());
  }

  private static Crystal with(Crystal crystal, UnitCell cell, List<AtomSite> sites) {
    return new Crystal(crystal.name(), cell, crystal.spaceGroup(), crystal.operations(), sites);
  }

  /** |F|² of a reflection, by the structure. */
  private static double square(Crystal crystal, RefinedLine line) {
    double inverse = 1 / line.spacing();
    Reflections all =
        Reflections.of(
            crystal,
            new WaasmaierKirfel(),
            Companions.radiation(SyntheticPattern.COPPER.getFirst()),
            0.99 * inverse,
            1.01 * inverse);
    for (int i = 0; i < all.size(); i++) {
      boolean same = all.h(i) == line.h() && all.k(i) == line.k() && all.l(i) == line.l();
      boolean mate = all.h(i) == -line.h() && all.k(i) == -line.k() && all.l(i) == -line.l();
      if (same || mate) {
        return all.meanSquare(i);
      }
    }
    throw new AssertionError(line);
  }

  /** The structure is not looked at: one hydrogen anywhere does as well. */
  @Test
  void findsTheCellWithoutAtomsAndTheStructureFactors() throws IOException {
    Crystal zinc = MeasuredPatterns.crystal("ZnO");
    UnitCell truth = UnitCell.hexagonal(3.2535, 5.2005);
    Diffractogram pattern =
        new SyntheticPattern(25, 100, 0.02)
            .displaced(0.03)
            .phase(with(zinc, truth, zinc.sites()), 1, 400, 0.1, 6e-8)
            .measured(2);
    AtomSite hydrogen =
        new AtomSite("H1", Objects.requireNonNull(Elements.find("H")), 0, 0.1, 0.2, 0.3, 1, 0);
    Crystal bare = with(zinc, zinc.cell(), List.of(hydrogen));
    Refinement refinement = extracted(pattern, List.of(bare), List.of(bare));
    assertThat(refinement.converged()).isTrue();
    assertThat(refinement.chiSquared()).isBetween(0.9, 1.2);
    RefinedPhase phase = refinement.phases().getFirst();
    // Four deviations, seed fixed.
    assertThat(phase.cell().a()).isCloseTo(truth.a(), within(4 * phase.cellDeviation()[0]));
    assertThat(phase.cell().c()).isCloseTo(truth.c(), within(4 * phase.cellDeviation()[2]));
    assertThat(phase.cellDeviation()[0]).isLessThan(1e-3);
    assertThat(phase.weightFraction()).isNaN();
    RefinedLine unit = phase.lines().getFirst();
    double scale = unit.square() / square(zinc, unit);
    int compared = 0;
    for (RefinedLine line : phase.lines()) {
      if (line.own() > 0.95) {
        double deviation =
            Math.hypot(
                line.square() * line.areaDeviation() / line.area(),
                line.square() * unit.areaDeviation() / unit.area());
        // Four deviations of the ratio, and 0.5 % for |F|² at the cell that is a little off.
        assertThat(line.square())
            .as(line.toString())
            .isCloseTo(scale * square(zinc, line), within(4 * deviation + 0.005 * line.square()));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  @Test
  void leavesExtinctLinesOut() {
    Crystal chloride = PhaseLibrary.of("LiCl").crystal();
    Diffractogram pattern =
        new SyntheticPattern(25, 100, 0.02).phase(chloride, 1, 600, 0.1, 6e-8).measured(2);
    RefinedPhase phase = extracted(pattern, List.of(chloride), List.of()).phases().getFirst();
    assertThat(phase.lines())
        .extracting(l -> "" + l.h() + l.k() + l.l())
        .containsExactly("111", "200", "220", "311", "222", "400", "331", "420", "422");
    assertThat(phase.lines())
        .extracting(RefinedLine::multiplicity)
        .containsExactly(8, 6, 12, 24, 8, 6, 24, 24, 24);
  }

  @Test
  void agreesWithRietveldOnTheWeighedMixture() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("Li2CO3_0p9001-ZrO2_0p1000--8min.xrdml");
    List<Crystal> crystals =
        List.of(MeasuredPatterns.crystal("Li2CO3"), MeasuredPatterns.crystal("ZrO2-monoclinic"));
    Refinement free = extracted(pattern, crystals, List.of());
    Refinement structures = refined(pattern, crystals);
    assertThat(free.converged()).isTrue();
    // What the structures leave unexplained, texture and positions, is taken up; it also pulls
    // Rietveld's cells, by up to 4.8 of their deviations, which hold no error of the model.
    assertThat(free.chiSquared()).isLessThan(structures.chiSquared() / 3);
    for (int p = 0; p < 2; p++) {
      agree(free.phases().get(p), structures.phases().get(p), 5);
    }
  }

  @Test
  void agreesWithRietveldOnRutile() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("TiO2.raw");
    List<Crystal> crystals = List.of(MeasuredPatterns.crystal("rutile"));
    Refinement free = extracted(pattern, crystals, List.of());
    assertThat(free.converged()).isTrue();
    agree(free.phases().getFirst(), refined(pattern, crystals).phases().getFirst(), 3);
  }

  /**
   * Lengths agree within some of the deviation of their difference, as if they were independent.
   */
  private static void agree(RefinedPhase one, RefinedPhase other, double deviations) {
    double[] a = {one.cell().a(), one.cell().b(), one.cell().c()};
    double[] b = {other.cell().a(), other.cell().b(), other.cell().c()};
    for (int i = 0; i < 3; i++) {
      double deviation = Math.hypot(one.cellDeviation()[i], other.cellDeviation()[i]);
      assertThat(a[i]).isCloseTo(b[i], within(deviations * deviation));
    }
  }

  /** Three lines of silicon, which are too few to find it by: the cell is known, 5.43102 Å. */
  @Test
  void measuresSilicon() throws IOException {
    Diffractogram pattern = MeasuredPatterns.sample("XRD_RIGAKU.ras");
    List<Crystal> silicon = List.of(MeasuredPatterns.crystal("silicon"));
    Refinement refinement = extracted(pattern, silicon, silicon);
    RefinedPhase phase = refinement.phases().getFirst();
    assertThat(refinement.converged()).isTrue();
    assertThat(phase.cell().a()).isCloseTo(5.43102, within(4 * phase.cellDeviation()[0]));
  }
}
