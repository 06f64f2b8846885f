package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratolith.record.StepType;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Shape;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.CellKind;
import org.stratolith.study.Expectation;
import org.stratolith.study.Measurand;
import org.stratolith.study.Relation;
import org.stratolith.study.ScoreRow;

/** Full cells cycle by cycle: capacity, coulombic efficiency, and capacity at changing rate. */
final class CapacityFigures {

  /** From so many discharge currents on a test is one of rate performance. */
  static final int RATES = 3;

  // More cycles are drawn as a line, since dots would run together.
  private static final int DOTS = 120;

  private CapacityFigures() {}

  static List<Figure> of(List<StudyView> all) {
    List<StudyView> cells =
        all.stream()
            .filter(v -> v.result().study().cell().kind() == CellKind.FULL)
            .filter(v -> v.has(StepType.DISCHARGE) && v.cycling().lastCycle() >= 2)
            .toList();
    List<StudyView> life = new ArrayList<>();
    List<StudyView> rate = new ArrayList<>();
    for (StudyView view : cells) {
      if (!view.has(StepType.PULSE)) {
        (CycleTable.of(view.cycling()).currents() >= RATES ? rate : life).add(view);
      }
    }
    List<Figure> figures = new ArrayList<>();
    if (!life.isEmpty()) {
      figures.add(life(life));
    }
    if (!rate.isEmpty()) {
      figures.add(rate(rate));
    }
    return figures;
  }

  private static Figure life(List<StudyView> views) {
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    Panel capacity =
        Panel.of(
            "Discharge capacity",
            Axis.linear("Cycle", ""),
            Axis.linear("Discharge capacity", "mAh/cm²").from(0));
    Panel efficiency =
        Panel.of("Coulombic efficiency", Axis.linear("Cycle", ""), efficiencyAxis(views));
    boolean line = views.stream().anyMatch(v -> v.cycling().lastCycle() > DOTS);
    for (int i = 0; i < views.size(); i++) {
      StudyView view = views.get(i);
      CycleTable table = CycleTable.of(view.cycling());
      capacity = capacity.with(series(labels.get(i), view.style(), table, 1, line));
      efficiency = efficiency.with(efficiency(labels.get(i), view.style(), table, line));
      if (view.shorted() && table.size() > 0) {
        int last = table.size() - 1;
        String text = "short in cycle " + view.cycling().lastCycle();
        capacity =
            capacity.with(new Note(view.style(), table.cycle(last), table.discharge(last), text));
      }
    }
    for (StudyView view : views) {
      capacity = capacity.withAll(paper(view, false));
    }
    List<Panel> panels = new ArrayList<>(List.of(capacity, efficiency));
    panels.addAll(ProfilePanels.of(views, labels));
    return new Figure(
        "cycling",
        "Full cells cycle by cycle",
        "Diamonds are the paper’s numbers. " + ProfilePanels.CAPTION,
        Sources.of(views),
        panels);
  }

  /** At least from 98 to 101 %, so that noise in the last digits does not look like an effect. */
  private static Axis efficiencyAxis(List<StudyView> views) {
    double low = 98;
    double high = 101;
    for (StudyView view : views) {
      CycleTable table = CycleTable.of(view.cycling());
      for (int i = 0; i < table.size(); i++) {
        if (!Double.isNaN(table.efficiency(i))) {
          low = Math.min(low, Math.floor(table.efficiency(i)) - 1);
          high = Math.max(high, Math.ceil(table.efficiency(i)));
        }
      }
    }
    return Axis.linear("Coulombic efficiency", "%").from(Math.max(0, low)).to(Math.min(high, 150));
  }

  private static Figure rate(List<StudyView> views) {
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    boolean specific = views.stream().allMatch(v -> !Double.isNaN(specific(v, views)));
    Panel panel =
        Panel.of(
            "Rate performance",
            Axis.linear("Cycle", ""),
            Axis.linear("Discharge capacity", specific ? "mAh/g" : "mAh/cm²").from(0));
    for (int i = 0; i < views.size(); i++) {
      StudyView view = views.get(i);
      double scale = specific ? specific(view, views) : 1;
      panel =
          panel.with(
              series(labels.get(i), view.style(), CycleTable.of(view.cycling()), scale, false));
    }
    for (StudyView view : views) {
      panel = panel.withAll(paper(view, specific));
    }
    List<Panel> panels = new ArrayList<>(List.of(panel));
    panels.addAll(ProfilePanels.of(views, labels));
    return new Figure(
        "rate",
        "Full cells at changing rate",
        "Diamonds are the paper’s numbers, at the cycle for which the study expects them. "
            + ProfilePanels.CAPTION,
        Sources.of(views),
        panels);
  }

  /** Discharge capacity by cycle, as dots or as a line. */
  private static Mark series(
      String label, Style style, CycleTable table, double scale, boolean line) {
    double[] cycle = new double[table.size()];
    double[] value = new double[table.size()];
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = table.cycle(i);
      value[i] = scale * table.discharge(i);
    }
    Curve curve = Curve.of(cycle, value);
    return line ? new Line(label, style, curve) : new Points(label, style, Shape.CIRCLE, curve);
  }

  private static Mark efficiency(String label, Style style, CycleTable table, boolean line) {
    double[] cycle = new double[table.size()];
    double[] value = new double[table.size()];
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = table.cycle(i);
      value[i] = table.efficiency(i);
    }
    Curve curve = Curve.of(cycle, value);
    return line ? new Line(label, style, curve) : new Points(label, style, Shape.CIRCLE, curve);
  }

  /**
   * mAh/g for 1 mAh/cm2, by this study's scoreboard or that of a like positive electrode; or NaN.
   */
  private static double specific(StudyView view, List<StudyView> views) {
    for (StudyView other : views) {
      boolean like =
          Objects.equals(
              other.result().study().cell().positive(), view.result().study().cell().positive());
      if (like && !Double.isNaN(specific(other))) {
        return specific(other);
      }
    }
    return Double.NaN;
  }

  private static double specific(StudyView view) {
    CycleTable table = CycleTable.of(view.cycling());
    for (ScoreRow row : view.result().rows()) {
      if (row.expectation().quantity() == Measurand.SPECIFIC_DISCHARGE_CAPACITY) {
        double ratio = row.model().orNaN() / table.dischargeOfCycle(row.expectation().cycle());
        if (!Double.isNaN(ratio)) {
          return ratio;
        }
      }
    }
    return Double.NaN;
  }

  private static List<Mark> paper(StudyView view, boolean specific) {
    Map<Relation, Shape> shapes =
        Map.of(
            Relation.EQUAL, Shape.DIAMOND,
            Relation.ABOVE, Shape.AT_LEAST,
            Relation.AT_LEAST, Shape.AT_LEAST,
            Relation.BELOW, Shape.AT_MOST,
            Relation.AT_MOST, Shape.AT_MOST);
    Measurand wanted =
        specific ? Measurand.SPECIFIC_DISCHARGE_CAPACITY : Measurand.AREAL_DISCHARGE_CAPACITY;
    List<Mark> marks = new ArrayList<>();
    for (ScoreRow row : view.result().rows()) {
      Expectation expected = row.expectation();
      Shape shape = shapes.getOrDefault(expected.relation(), Shape.DIAMOND);
      if (expected.quantity() == wanted && !Double.isNaN(expected.paper())) {
        marks.add(
            new Points(
                "paper", view.style(), shape, Curve.point(expected.cycle(), expected.paper())));
      }
    }
    return marks;
  }
}
