package org.stratolith.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.casting.Casting;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.InstrumentPlan;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** Electrodes that a process made, over depth: phases on both faces, particles, lamellae. */
final class StructureFigures {

  private static final double NANOMETRE = 1e-9;
  private static final double MICROMETRE = 1e-6;
  private static final double OUTER = 800;
  private static final int MOST_TOGETHER = Style.COLOURS;
  private static final int MOST_ALONE = 4;

  private static final Axis DEPTH = Axis.linear("Depth below the face", "nm").from(0).to(OUTER);
  private static final Axis FRACTION = Axis.linear("Volume fraction", "").from(0).to(1.02);

  /** An electrode of a study; the lower face is null for a cast piece. */
  private record Electrode(String title, DepthStructure upper, @Nullable DepthStructure lower) {}

  private StructureFigures() {}

  static List<Figure> of(RunResult run) {
    List<Electrode> electrodes = electrodes(run);
    if (electrodes.isEmpty()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "structures",
            "Electrodes as the process makes them, or as they are given",
            "Left: what is not lithium, below the upper face. Right: the same through half of the"
                + " foil, with its lamellae.",
            "",
            List.of(
                together("Below the face", DEPTH, electrodes, NANOMETRE),
                together(
                    "Through half of the foil",
                    Axis.linear("Depth below the face", "µm").from(0),
                    electrodes,
                    MICROMETRE))));
    List<Panel> panels = new ArrayList<>();
    for (Electrode electrode : electrodes.subList(0, Math.min(MOST_ALONE, electrodes.size()))) {
      panels.add(phases(electrode));
      panels.add(radii(electrode));
    }
    figures.add(
        new Figure(
            "phases",
            "Phases and particles below both faces",
            "Full lines: upper face; dashed lines: lower face. In a coil both are alike and the"
                + " lines cover each other.",
            "",
            panels));
    return figures;
  }

  // Studies of one electrode make one curve; electrodes that are only made, and so are there to be
  // looked at, come first.
  private static List<Electrode> electrodes(RunResult run) {
    Map<String, Electrode> distinct = new LinkedHashMap<>();
    for (boolean alone : new boolean[] {true, false}) {
      for (StudyResult result : run.studies()) {
        if (result.study().cell().kind() == org.stratolith.study.CellKind.FOIL == alone) {
          add(distinct, result);
        }
      }
    }
    return List.copyOf(distinct.values());
  }

  private static void add(Map<String, Electrode> distinct, StudyResult result) {
    LithiumDesign lithium = result.study().cell().negative();
    FoilStructure made = lithium.made();
    Casting cast = lithium.cast();
    String title = result.study().title();
    InstrumentPlan plan = result.study().instruments();
    DepthStructure given = plan == null ? null : plan.structure();
    if (given != null) {
      distinct.putIfAbsent(title, new Electrode(title, given, null));
    } else if (made != null) {
      String key = lithium.layer() + " " + lithium.skeleton() + " " + made.process();
      distinct.putIfAbsent(key, new Electrode(title, made.upper(), made.lower()));
    } else if (cast != null) {
      distinct.putIfAbsent(title, new Electrode(title, cast.structure(), null));
    }
  }

  private static Panel together(String title, Axis axis, List<Electrode> electrodes, double unit) {
    Panel panel = Panel.of(title, axis, Axis.linear("Products and pores", "").from(0).to(1.02));
    List<Electrode> shown = electrodes.subList(0, Math.min(MOST_TOGETHER, electrodes.size()));
    List<String> labels = Labels.of(shown.stream().map(Electrode::title).toList());
    double to = unit == NANOMETRE ? OUTER * NANOMETRE : Double.POSITIVE_INFINITY;
    for (int k = 0; k < shown.size(); k++) {
      DepthStructure s = shown.get(k).upper();
      panel = panel.with(new Line(labels.get(k), Style.of(k), notLithium(s, unit, to)));
    }
    return panel;
  }

  private static Panel phases(Electrode electrode) {
    Panel panel = Panel.of(electrode.title(), DEPTH, FRACTION);
    for (int k = 0; k < electrode.upper().phases().size(); k++) {
      String phase = electrode.upper().phases().get(k);
      panel = panel.with(new Line(phase, Style.of(k), fraction(electrode.upper(), phase)));
      if (electrode.lower() != null) {
        panel = panel.with(new Line("", Style.of(k).dashed(), fraction(electrode.lower(), phase)));
      }
    }
    return panel;
  }

  private static Panel radii(Electrode electrode) {
    Panel panel =
        Panel.of(
            "Particles: " + electrode.title(),
            DEPTH,
            Axis.linear("Mean particle radius", "nm").from(0));
    for (int k = 1; k < electrode.upper().phases().size(); k++) {
      String phase = electrode.upper().phases().get(k);
      panel = panel.with(new Line(phase, Style.of(k), radius(electrode.upper(), phase)));
    }
    return panel;
  }

  /** A value of each cell, for depths up to a limit. */
  @FunctionalInterface
  private interface CellValue {
    double of(int cell);
  }

  private static Curve notLithium(DepthStructure s, double unit, double to) {
    return curve(s, cell -> 1 - s.fraction("Li", cell), unit, to);
  }

  private static Curve fraction(DepthStructure s, String phase) {
    return curve(s, cell -> s.fraction(phase, cell), NANOMETRE, OUTER * NANOMETRE);
  }

  private static Curve radius(DepthStructure s, String phase) {
    CellValue radius =
        cell ->
            s.fraction(phase, cell) > 1e-4 ? s.particleRadius(phase, cell) / NANOMETRE : Double.NaN;
    return curve(s, radius, NANOMETRE, OUTER * NANOMETRE);
  }

  private static Curve curve(DepthStructure s, CellValue value, double unit, double to) {
    // A value holds all through its cell: a step of two points.
    int count = 0;
    while (count < s.cells() && s.edge(count) < to) {
      count++;
    }
    double[] depth = new double[2 * count];
    double[] values = new double[2 * count];
    for (int cell = 0; cell < count; cell++) {
      depth[2 * cell] = s.edge(cell) / unit;
      depth[2 * cell + 1] = Math.min(s.edge(cell + 1), to) / unit;
      values[2 * cell] = value.of(cell);
      values[2 * cell + 1] = values[2 * cell];
    }
    return Curve.of(depth, values);
  }
}
