package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.diffraction.Diffraction;
import org.stratolith.analysis.diffraction.MatchOptions;
import org.stratolith.analysis.diffraction.Peak;
import org.stratolith.analysis.diffraction.PhaseScore;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Diffractogram;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;

/** Lines and phases that one analysis finds in a measured and in a simulated diffractogram. */
final class DiffractionTables {

  private static final int MOST_LINES = 20;

  private DiffractionTables() {}

  /**
   * Both tables, or a sentence that says why there are none.
   *
   * @param electrode names of the phases of the simulated electrode
   */
  static List<Block> of(
      Diffractogram measured, Diffractogram simulated, Collection<String> electrode) {
    try {
      List<Crystal> crystals = candidates(electrode);
      Diffraction one = Diffraction.analyse(measured, crystals, MatchOptions.DEFAULT);
      Diffraction other = Diffraction.analyse(simulated, crystals, MatchOptions.DEFAULT);
      List<Block> blocks = new ArrayList<>(phases(crystals, one, other));
      blocks.addAll(lines(one.peaks(), other.peaks()));
      return blocks;
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).replaceAll("[.:]?\\s*\\R\\s*", ". ");
      return List.of(new Block.Paragraph("Lines and phases were not looked for: " + reason + "."));
    }
  }

  /**
   * The library, without phases whose lattice is that of a phase of the electrode: lines alone do
   * not tell a solid solution from its host.
   */
  private static List<Crystal> candidates(Collection<String> electrode) {
    List<Crystal> own = electrode.stream().map(name -> PhaseLibrary.of(name).crystal()).toList();
    List<Crystal> crystals = new ArrayList<>(own);
    for (String name : PhaseLibrary.names()) {
      Crystal crystal = PhaseLibrary.of(name).crystal();
      if (own.stream().noneMatch(phase -> sameLattice(phase, crystal))) {
        crystals.add(crystal);
      }
    }
    return crystals;
  }

  private static boolean sameLattice(Crystal one, Crystal other) {
    double[] first = lengthsAndAngles(one.cell());
    double[] second = lengthsAndAngles(other.cell());
    for (int k = 0; k < first.length; k++) {
      if (Math.abs(first[k] / second[k] - 1) > MatchOptions.DEFAULT.cellTolerance()) {
        return false;
      }
    }
    return Objects.equals(one.spaceGroup(), other.spaceGroup());
  }

  private static double[] lengthsAndAngles(UnitCell cell) {
    return new double[] {cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma()};
  }

  private static List<Block> phases(List<Crystal> crystals, Diffraction one, Diffraction other) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Crystal candidate : crystals) {
      String crystal = candidate.name();
      PhaseScore measured = score(one, crystal);
      PhaseScore simulated = score(other, crystal);
      if (seen(measured) || seen(simulated)) {
        rows.add(List.of(Cell.of(crystal), cell(one, measured), cell(other, simulated)));
      }
    }
    return rows.isEmpty()
        ? List.of(
            new Block.Paragraph(
                "No phase of the library is found in the measured or in the simulated scan."))
        : List.of(
            new Block.Table(
                "Phases of the library found or possible in either scan, by the analysis of"
                    + " diffractograms; without those that have the lattice of one of the"
                    + " electrode’s, which lines do not tell apart",
                List.of("Phase", "Measured", "Simulated"),
                rows));
  }

  private static @Nullable PhaseScore score(Diffraction analysis, String crystal) {
    return analysis.phases().stream()
        .filter(score -> score.crystal().name().equals(crystal))
        .findFirst()
        .orElse(null);
  }

  private static boolean seen(@Nullable PhaseScore score) {
    return score != null
        && (score.verdict() == PhaseScore.Verdict.FOUND
            || score.verdict() == PhaseScore.Verdict.POSSIBLE);
  }

  private static Cell cell(Diffraction analysis, @Nullable PhaseScore score) {
    if (score == null) {
      return Cell.of("not seen");
    }
    String lines = score.strongFound() + " of " + score.strongLines() + " strong lines";
    String verdict = score.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Cell.of(verdict + ", " + lines).noted(fraction(analysis, score.crystal()));
  }

  private static String fraction(Diffraction analysis, Crystal crystal) {
    if (analysis.refinement() == null) {
      return "";
    }
    for (RefinedPhase phase : analysis.refinement().phases()) {
      if (phase.crystal().name().equals(crystal.name())) {
        return Numbers.significant(100 * phase.weightFraction(), 3)
            + " % by weight, a = "
            + Numbers.significant(phase.cell().a(), 5)
            + " Å";
      }
    }
    return "";
  }

  private record Pair(@Nullable Peak measured, @Nullable Peak simulated) {

    double angle() {
      return measured != null ? measured.twoTheta() : simulated != null ? simulated.twoTheta() : 0;
    }
  }

  private static List<Block> lines(List<Peak> measured, List<Peak> simulated) {
    double highest = highest(measured);
    double highestSimulated = highest(simulated);
    List<Pair> pairs = pairs(measured, simulated);
    pairs.sort(
        Comparator.comparingDouble(pair ->
            -Math.max(
                height(pair.measured(), highest), height(pair.simulated(), highestSimulated))));
    int all = pairs.size();
    List<Pair> shown = new ArrayList<>(pairs.subList(0, Math.min(all, MOST_LINES)));
    shown.sort(Comparator.comparingDouble(Pair::angle));
    List<List<Cell>> rows = new ArrayList<>();
    for (Pair pair : shown) {
      rows.add(
          List.of(
              angle(pair.measured()),
              angle(pair.simulated()),
              percent(pair.measured(), highest),
              percent(pair.simulated(), highestSimulated)));
    }
    String which = all > MOST_LINES ? "the " + MOST_LINES + " strongest of " + all : "all " + all;
    if (rows.isEmpty()) {
      return List.of(new Block.Paragraph("No line stands out of the noise of either scan."));
    }
    Block table =
        new Block.Table(
            "Lines nearer than their width share a row. Heights over each scan’s highest line",
            List.of("2θ measured (°)", "2θ simulated (°)", "Height measured", "Height simulated"),
            rows);
    return List.of(new Block.Folded("Lines found: " + which, List.of(table)));
  }

  /** The strongest measured line takes the nearest simulated one first. */
  private static List<Pair> pairs(List<Peak> measured, List<Peak> simulated) {
    List<Peak> open = new ArrayList<>(simulated);
    List<Peak> sorted = new ArrayList<>(measured);
    sorted.sort(Comparator.comparingDouble(peak -> -peak.height()));
    List<Pair> pairs = new ArrayList<>();
    for (Peak peak : sorted) {
      Peak nearest = null;
      for (Peak candidate : open) {
        double distance = Math.abs(candidate.twoTheta() - peak.twoTheta());
        double room = Math.max(candidate.width(), peak.width());
        if (distance < room
            && (nearest == null || distance < Math.abs(nearest.twoTheta() - peak.twoTheta()))) {
          nearest = candidate;
        }
      }
      if (nearest != null) {
        open.remove(nearest);
      }
      pairs.add(new Pair(peak, nearest));
    }
    open.forEach(peak -> pairs.add(new Pair(null, peak)));
    return pairs;
  }

  private static double highest(List<Peak> peaks) {
    return peaks.stream().mapToDouble(Peak::height).max().orElse(Double.NaN);
  }

  private static double height(@Nullable Peak peak, double highest) {
    return peak == null ? 0 : peak.height() / highest;
  }

  private static Cell angle(@Nullable Peak peak) {
    return Cell.number(peak == null ? "none" : Numbers.significant(peak.twoTheta(), 5));
  }

  private static Cell percent(@Nullable Peak peak, double highest) {
    return Cell.number(
        peak == null ? "none" : Numbers.significant(100 * peak.height() / highest, 3) + " %");
  }
}
