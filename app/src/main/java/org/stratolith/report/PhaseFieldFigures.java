package org.stratolith.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.phasefield.EnergyHistory;
import org.stratolith.phasefield.ternary.LayeredMeans;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.PhaseFieldQuantity;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldResult.Convergence;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.Relation;

/** The figures of a phase-field run. */
final class PhaseFieldFigures {

  private static final int MOST_POINTS = 1500;

  private PhaseFieldFigures() {}

  static List<Figure> of(PhaseFieldResult run) {
    List<Figure> figures = new ArrayList<>();
    figures.add(energy(run));
    if (run.study().problem() instanceof PhaseFieldStudy.Surface) {
      figures.add(depth(run));
    }
    if (!run.convergence().isEmpty()) {
      figures.add(errors(run));
    }
    return figures;
  }

  private static Figure energy(PhaseFieldResult run) {
    boolean strain = run.study().problem() instanceof PhaseFieldStudy.Surface;
    Panel panel =
        Panel.of(
            "",
            Axis.logarithmic(strain ? "Strain" : "Time", ""),
            Axis.logarithmic("Free energy", strain ? unit(run) : ""));
    panel = panel.with(new Mark.Line("model", Style.of(0), curve(run.history())));
    List<PhaseFieldStudy.Expected> others =
        run.study().expectations().stream()
            .filter(e -> e.quantity() == PhaseFieldQuantity.FREE_ENERGY)
            .filter(e -> e.relation() == Relation.EQUAL)
            .toList();
    if (!others.isEmpty()) {
      double[] times = others.stream().mapToDouble(PhaseFieldStudy.Expected::time).toArray();
      double[] values = others.stream().mapToDouble(PhaseFieldStudy.Expected::paper).toArray();
      panel =
          panel.with(
              new Mark.Points(
                  "expected", Style.of(Style.INK), Mark.Shape.DIAMOND, Curve.of(times, values)));
    }
    return new Figure(
        "free-energy",
        "The free energy",
        "After every step that was taken. It may only fall, unless a source does work.",
        "",
        List.of(panel));
  }

  private static String unit(PhaseFieldResult run) {
    int axes = run.snapshots().getFirst().box().axes().size();
    return axes == 3 ? "J" : "J/m";
  }

  private static Curve curve(EnergyHistory history) {
    int stride = Math.max(1, history.size() / MOST_POINTS);
    int points = (history.size() - 1) / stride + 1;
    double[] times = new double[points];
    double[] energies = new double[points];
    for (int i = 0; i < points; i++) {
      // The last point is the end, whatever the stride.
      int row = i == points - 1 ? history.size() - 1 : i * stride;
      times[i] = history.time(row);
      energies[i] = history.energy(row);
    }
    return Curve.of(times, energies);
  }

  private static Figure depth(PhaseFieldResult run) {
    List<Panel> panels = new ArrayList<>();
    List<PhaseFieldResult.Snapshot> shown =
        List.of(run.snapshots().getFirst(), run.snapshots().getLast());
    for (PhaseFieldResult.Snapshot snapshot : shown) {
      LayeredMeans means =
          LayeredMeans.of(
              snapshot.box(),
              snapshot.fields().getOrDefault("Li9Al4", new double[0]),
              snapshot.fields().getOrDefault("LiCl", new double[0]));
      Panel panel =
          Panel.of(
              "strain " + (float) snapshot.time(),
              Axis.linear("Depth", "nm").from(0),
              Axis.linear("Volume fraction", "").from(0).to(1));
      int phase = 0;
      for (String name : snapshot.fields().keySet()) {
        double[] x = new double[means.slabs()];
        double[] y = new double[means.slabs()];
        for (int slab = 0; slab < x.length; slab++) {
          x[slab] = 1e9 * means.depth(slab);
          y[slab] = means.fraction(phase, slab);
        }
        panel = panel.with(new Mark.Line(name, Style.of(phase), Curve.of(x, y)));
        phase++;
      }
      panels.add(panel);
    }
    return new Figure(
        "depth",
        "Phases along the depth",
        "Lateral means, from the face of the electrode inwards, at the beginning and at the end.",
        "",
        panels);
  }

  private static Figure errors(PhaseFieldResult run) {
    Panel space = panel("in space", "Width of a cell");
    Panel time = panel("in time", "Step");
    Map<String, List<Convergence>> series = new LinkedHashMap<>();
    for (Convergence row : run.convergence()) {
      String label = row.vary().equals("space") ? row.laplacian() : row.method();
      series.computeIfAbsent(row.vary() + label, k -> new ArrayList<>()).add(row);
    }
    int colour = 0;
    for (List<Convergence> rows : series.values()) {
      Convergence first = rows.getFirst();
      boolean inSpace = first.vary().equals("space");
      double[] x = rows.stream().mapToDouble(r -> inSpace ? r.spacing() : r.step()).toArray();
      double[] y =
          rows.stream().mapToDouble(r -> inSpace ? r.toSolution() : r.toFinest()).toArray();
      String label = inSpace ? first.laplacian() : first.method();
      Mark line = new Mark.Line(label, Style.of(colour), Curve.of(x, y));
      Mark points = new Mark.Points(label, Style.of(colour), Mark.Shape.CIRCLE, Curve.of(x, y));
      space = inSpace ? space.with(line).with(points) : space;
      time = inSpace ? time : time.with(line).with(points);
      colour++;
    }
    return new Figure(
        "errors",
        "Errors of the manufactured solution",
        "In space, against the given field; in time, against the finest step on the same grid. The"
            + " given field itself meets the walls only to 1e-5, which ends the fall in space near"
            + " 1e-6.",
        "",
        List.of(space, time));
  }

  private static Panel panel(String title, String axis) {
    return Panel.of(title, Axis.logarithmic(axis, ""), Axis.logarithmic("L2 error", ""));
  }
}
