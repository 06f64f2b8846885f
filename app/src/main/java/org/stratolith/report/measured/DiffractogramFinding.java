package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.diffraction.Companions;
import org.stratolith.analysis.diffraction.Diffraction;
import org.stratolith.analysis.diffraction.MatchOptions;
import org.stratolith.analysis.diffraction.Peak;
import org.stratolith.analysis.diffraction.PhaseScore;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.record.Diffractogram;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
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
    Diffraction analysis = Diffraction.analyse(pattern, crystals, MatchOptions.DEFAULT);
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
      tables.add(cells(refinement));
    }
    tables.add(phases(analysis.phases()));
    tables.add(lines(analysis.peaks()));
    return new Finding(source, values, remarks, tables, List.of(figure(source, pattern, analysis)));
  }

  private static void refined(Refinement refinement, List<Value> values, List<String> remarks) {
    values.add(Value.of("R_wp", 100 * refinement.weightedProfile(), "%"));
    values.add(Value.of("R_exp", 100 * refinement.expected(), "%"));
    values.add(Value.of("chi squared", refinement.chiSquared(), ""));
    values.add(
        Value.of("displacement", refinement.displacement(), "deg")
            .give(refinement.displacementDeviation()));
    for (RefinedPhase phase : refinement.phases()) {
      values.add(
          Value.of(
                  "weight fraction of " + phase.crystal().name(), 100 * phase.weightFraction(), "%")
              .give(100 * phase.weightFractionDeviation())
              .noted("of the crystalline phases found"));
    }
    if (!refinement.converged()) {
      remarks.add("the refinement did not settle; cells and fractions are where it stopped");
    }
    if (refinement.chiSquared() > POOR) {
      remarks.add(
          "chi squared is far above one: a phase is missing or a structure is wrong, and the deviations are too small");
    }
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

  private static Figure figure(String source, Diffractogram pattern, Diffraction analysis) {
    int n = pattern.size();
    double[] angle = new double[n];
    double[] intensity = new double[n];
    Arrays.setAll(angle, pattern::twoTheta);
    Arrays.setAll(intensity, pattern::intensity);
    Panel panel =
        Panel.of("Pattern", Axis.linear("2θ", "°"), Axis.linear("Intensity", ""))
            .with(new Line("measured", Style.of(0).thin(), Curve.of(angle, intensity)))
            .with(
                new Line("background", Style.of(2).thin(), Curve.of(angle, analysis.background())));
    @Nullable Refinement refinement = analysis.refinement();
    if (refinement != null) {
      panel =
          panel.with(
              new Line("refined", Style.of(1).thin(), Curve.of(angle, refinement.calculated())));
    }
    return new Figure(
        Plots.id("diffraction", source),
        "Diffraction",
        "Counts, their background, and the sum of the phases found.",
        "",
        List.of(panel));
  }
}
