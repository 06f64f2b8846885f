package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.diffraction.Companions;
import org.stratolith.analysis.diffraction.Diffraction;
import org.stratolith.analysis.diffraction.MatchOptions;
import org.stratolith.analysis.diffraction.Peak;
import org.stratolith.analysis.diffraction.PhaseScore;
import org.stratolith.analysis.diffraction.WholePattern;
import org.stratolith.analysis.diffraction.refinement.RefinedLine;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.analysis.diffraction.refinement.Texture;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Diffractogram;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** What a diffractogram tells: lines, phases, and the cells and fractions of those found. */
final class DiffractogramFinding {

  /** χ² above which the phases found do not describe the pattern. */
  private static final double POOR = 25;

  private DiffractogramFinding() {}

  static Finding of(String source, Diffractogram measured, Settings settings) {
    String radiation = settings.radiation();
    Diffractogram pattern =
        radiation == null ? measured : Companions.with(measured, Companions.named(radiation));
    List<Crystal> crystals = new ArrayList<>(settings.crystals());
    for (String name : PhaseLibrary.names()) {
      crystals.add(PhaseLibrary.of(name).crystal());
    }
    WholePattern choice =
        new WholePattern(settings.method(), settings.textures(), settings.crystals());
    Diffraction analysis = Diffraction.analyse(pattern, crystals, MatchOptions.DEFAULT, choice);
    List<Value> values = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<Listing> tables = new ArrayList<>();
    long found =
        analysis.phases().stream().filter(s -> s.verdict() == PhaseScore.Verdict.FOUND).count();
    values.add(Value.of("lines", analysis.peaks().size(), ""));
    values.add(Value.of("phases found", (double) found, ""));
    Refinement refinement = analysis.refinement();
    if (refinement == null) {
      remarks.add(
          "no phase of the library or of the CIF files given is found; name others with --phase");
    } else {
      refined(refinement, values, remarks);
      tried(refinement, analysis.phases(), remarks);
      untextured(refinement, settings, remarks);
      tables.add(cells(refinement));
      if (settings.method() == WholePattern.Method.LE_BAIL) {
        tables.add(intensities(refinement));
      }
    }
    tables.add(phases(analysis.phases()));
    tables.add(lines(analysis.peaks()));
    return new Finding(
        source,
        values,
        remarks,
        tables,
        List.of(DiffractogramFigure.of(source, pattern, analysis)));
  }

  private static void refined(Refinement refinement, List<Value> values, List<String> remarks) {
    values.add(Value.of("R_wp", 100 * refinement.weightedProfile(), "%"));
    values.add(Value.of("R_exp", 100 * refinement.expected(), "%"));
    values.add(Value.of("chi squared", refinement.chiSquared(), ""));
    values.add(
        Value.of("displacement", refinement.displacement(), "deg")
            .give(refinement.displacementDeviation()));
    for (RefinedPhase phase : refinement.phases()) {
      String name = phase.crystal().name();
      if (!Double.isNaN(phase.weightFraction())) {
        values.add(
            Value.of("weight fraction of " + name, 100 * phase.weightFraction(), "%")
                .give(100 * phase.weightFractionDeviation())
                .noted("of the crystalline phases found"));
      }
      Texture texture = phase.texture();
      if (texture != null) {
        values.add(
            Value.of("texture of " + name, texture.ratio(), "")
                .give(texture.deviation())
                .noted("March-Dollase ratio along " + texture.axis()));
      }
    }
    if (!refinement.converged()) {
      remarks.add("the refinement did not settle; cells and fractions are where it stopped");
    }
    if (refinement.chiSquared() > POOR) {
      remarks.add(
          "chi squared is far above one: a phase is missing or a structure is wrong, and the deviations are too small");
    }
  }

  /** Says which phases the whole pattern decided about. */
  private static void tried(Refinement refinement, List<PhaseScore> scores, List<String> remarks) {
    for (PhaseScore score : scores) {
      boolean refined =
          refinement.phases().stream().anyMatch(p -> p.crystal().equals(score.crystal()));
      if (refined && score.verdict() != PhaseScore.Verdict.FOUND) {
        remarks.add(
            score.crystal().name()
                + " is not found by its lines ("
                + score.strongFound()
                + " of "
                + score.strongLines()
                + String.format(Locale.ROOT, " strong ones, chance %.1g); ", score.chance())
                + (refinement.phases().stream().allMatch(p -> Double.isNaN(p.weightFraction()))
                    ? "it is refined because it was given"
                    : "it is refined because the whole pattern is described far better with it"));
      }
    }
  }

  private static void untextured(Refinement refinement, Settings settings, List<String> remarks) {
    for (String name : settings.textures().keySet()) {
      if (settings.method() == WholePattern.Method.LE_BAIL) {
        remarks.add("no texture of " + name + " is refined: free intensities hold it already");
      } else if (refinement.phases().stream().noneMatch(p -> p.crystal().name().equals(name))) {
        remarks.add("no texture of " + name + " is refined: the phase is not found");
      }
    }
  }

  /** Extracted intensities; F² of each phase's strongest line is 100. */
  private static Listing intensities(Refinement refinement) {
    List<List<Object>> rows = new ArrayList<>();
    for (RefinedPhase phase : refinement.phases()) {
      double strongest = phase.lines().stream().mapToDouble(RefinedLine::square).max().orElse(1);
      for (RefinedLine line : phase.lines()) {
        rows.add(
            List.of(
                phase.crystal().name(),
                line.h(),
                line.k(),
                line.l(),
                line.multiplicity(),
                line.spacing(),
                line.twoTheta(),
                line.area(),
                line.areaDeviation(),
                100 * line.square() / strongest,
                line.own()));
      }
    }
    return new Listing(
        "Intensities",
        List.of(
            "phase", "h", "k", "l", "m", "d / A", "2theta / deg", "area", "+-", "F2", "own share"),
        Listings.rows(rows));
  }

  private static Listing cells(Refinement refinement) {
    List<List<Object>> rows = new ArrayList<>();
    for (RefinedPhase phase : refinement.phases()) {
      List<Object> row = new ArrayList<>(List.of(phase.crystal().name()));
      double[] cell = {
        phase.cell().a(),
        phase.cell().b(),
        phase.cell().c(),
        phase.cell().alpha(),
        phase.cell().beta(),
        phase.cell().gamma()
      };
      for (int i = 0; i < 6; i++) {
        row.add(cell[i]);
        row.add(phase.cellDeviation()[i]);
      }
      rows.add(row);
    }
    List<String> headings = new ArrayList<>(List.of("phase"));
    for (String name :
        List.of("a / A", "b / A", "c / A", "alpha / deg", "beta / deg", "gamma / deg")) {
      headings.add(name);
      headings.add("+-");
    }
    return new Listing("Cells", headings, Listings.rows(rows));
  }

  private static Listing phases(List<PhaseScore> scores) {
    List<List<Object>> rows = new ArrayList<>();
    for (PhaseScore score : scores) {
      rows.add(
          List.of(
              score.crystal().name(),
              score.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              score.score(),
              score.strongFound() + " of " + score.strongLines(),
              score.explained(),
              score.agreement(),
              score.chance(),
              score.positionResidual()));
    }
    return new Listing(
        "Phases",
        List.of(
            "phase",
            "verdict",
            "score",
            "strong lines",
            "area explained",
            "agreement",
            "chance",
            "distance / deg"),
        Listings.rows(rows));
  }

  private static Listing lines(List<Peak> peaks) {
    List<List<Object>> rows = new ArrayList<>();
    for (Peak peak : peaks) {
      rows.add(
          List.of(
              peak.twoTheta(),
              peak.twoThetaDeviation(),
              peak.height(),
              peak.width(),
              peak.area(),
              peak.areaDeviation(),
              peak.significance()));
    }
    return new Listing(
        "Lines",
        List.of("2theta / deg", "+-", "height", "width / deg", "area", "+-", "significance"),
        Listings.rows(rows));
  }
}
