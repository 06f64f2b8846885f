package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.StepType;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.study.CellKind;

/** What a simulated test knows of the inside and a measured one does not. */
final class InsideFigures {

  private static final double HOUR = 3600;
  private static final int MOST_OF_A_KIND = 2;

  private static final Axis TIME = Axis.logarithmic("Time", "h").from(1);

  /** A state of a lithium electrode: the end of its column's name, and its axis. */
  private record State(String title, String column, Axis axis, double scale) {}

  private static final List<State> STATES =
      List.of(
          new State(
              "Longest filament",
              "Filament Length",
              Axis.logarithmic("Filament length", "µm"),
              1e6),
          new State(
              "Interphase on the negative electrode",
              "SEI Thickness",
              Axis.linear("SEI thickness", "nm").from(0),
              1e9),
          new State(
              "Contact of the negative electrode",
              "Contact Fraction",
              Axis.linear("Part of the interface in contact", "").from(0).to(1.02),
              1));

  private InsideFigures() {}

  static List<Figure> of(List<StudyView> all) {
    List<StudyView> candidates =
        all.stream()
            .filter(v -> v.result().study().cell().kind() == CellKind.SYMMETRIC)
            .filter(v -> !v.isStaircase() && !v.has(StepType.SWEEP))
            .filter(v -> v.cycling().lastCycle() >= 3)
            .filter(v -> v.record().spectra().isEmpty() || all.size() == 1)
            .toList();
    List<StudyView> views =
        candidates.stream().filter(v -> longer(candidates, v) < MOST_OF_A_KIND).toList();
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    List<Panel> panels = new ArrayList<>();
    for (State state : STATES) {
      Panel panel = Panel.of(state.title(), TIME, state.axis());
      for (int i = 0; i < views.size(); i++) {
        List<double[]> columns = columns(views.get(i).cycling(), state);
        if (!columns.isEmpty()) {
          // Tests of one electrode differ by their dashes.
          int same = sameBefore(views, i);
          var style = views.get(i).style().thin();
          var dashed = same == 0 ? style : same == 1 ? style.dashed() : style.dotted();
          panel =
              panel.with(
                  new Line(labels.get(i), dashed, curve(views.get(i).cycling(), columns, state)));
        }
      }
      if (!panel.marks().isEmpty()) {
        panels.add(panel);
      }
    }
    return panels.isEmpty()
        ? List.of()
        : List.of(
            new Figure(
                "inside",
                "Inside the symmetric cells",
                "States of the model that no electrode terminal shows; of the filaments the longer"
                    + " one of the two electrodes.",
                "",
                panels));
  }

  /** How many tests of the same electrode lasted longer. */
  private static long longer(List<StudyView> views, StudyView view) {
    return views.stream()
        .filter(other -> other.colour() == view.colour() && other.endHours() > view.endHours())
        .count();
  }

  private static int sameBefore(List<StudyView> views, int index) {
    int same = 0;
    for (int i = 0; i < index; i++) {
      same += views.get(i).colour() == views.get(index).colour() ? 1 : 0;
    }
    return same;
  }

  private static List<double[]> columns(CyclingRecord record, State state) {
    boolean both = state.column().startsWith("Filament");
    List<double[]> columns = new ArrayList<>();
    for (String side : both ? List.of("Negative ", "Positive ") : List.of("Negative ")) {
      int index = record.columnIndex(side + state.column());
      if (index >= 0) {
        columns.add(record.values(index));
      }
    }
    return columns;
  }

  private static Curve curve(CyclingRecord record, List<double[]> columns, State state) {
    double[] hours = new double[record.size()];
    double[] values = new double[record.size()];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = record.time(i) / HOUR;
      values[i] = Double.NEGATIVE_INFINITY;
      for (double[] column : columns) {
        values[i] = Math.max(values[i], state.scale() * column[i]);
      }
    }
    return Curve.of(hours, values);
  }
}
