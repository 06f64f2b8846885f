package org.stratolith.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.StepType;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.CellKind;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurand;
import org.stratolith.study.Relation;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.TestEnd;

/** Voltage against time: staircases of the current, and cycling of symmetric and half cells. */
final class TraceFigures {

  static final Style PAPER = new Style(Style.INK, Style.Dash.DASHED, 0.8);

  private static final double MILLI = 1000;
  private static final double MILLIAMPERES_PER_SQUARE_CENTIMETRE = 0.1;
  private static final double HOUR = 3600;

  // Beyond its limit of some 0.5 V an emptied foil says nothing any more.
  private static final double HALF_CELL = 700;

  private TraceFigures() {}

  static List<Figure> of(List<StudyView> views) {
    List<StudyView> stairs = views.stream().filter(StudyView::isStaircase).toList();
    List<StudyView> cycling =
        views.stream().filter(v -> !v.isStaircase() && isCycling(v, views.size())).toList();
    List<StudyView> foils =
        views.stream().filter(v -> v.result().study().cell().kind() == CellKind.HALF).toList();
    List<Figure> figures = new ArrayList<>();
    if (!stairs.isEmpty()) {
      figures.add(
          figure(
              "critical-current-density",
              "Voltage while the current density rises step by step",
              "A cross marks the short; the critical current density is that of the half cycle in"
                  + " which it comes. The dashed line stands at the end of the level at which the"
                  + " paper’s cell shorted, if the simulated one came so far.",
              stairs));
    }
    if (!cycling.isEmpty()) {
      figures.add(
          figure(
              "symmetric-cycling",
              "Voltage while the cell is cycled",
              "A cross marks the short, the dashed line the life that the paper gives. The"
                  + " percentages are the interval over like cells.",
              cycling));
    }
    if (!foils.isEmpty()) {
      figures.add(
          figure(
              "half-cells",
              "Voltage of lithium against copper",
              "How long the current flows before the voltage limit tells how much lithium there is.",
              foils));
    }
    return figures;
  }

  /** Beside other studies, the cycling before a spectrum is only preparation for it. */
  private static boolean isCycling(StudyView view, int studies) {
    return (studies == 1 || view.record().spectra().isEmpty())
        && view.result().study().cell().kind() == CellKind.SYMMETRIC
        && !view.has(StepType.SWEEP)
        && (view.has(StepType.CHARGE) || view.has(StepType.DISCHARGE));
  }

  private static Figure figure(String id, String title, String caption, List<StudyView> unpaired) {
    List<StudyView> views = paired(unpaired);
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      panels.add(panel(labels.get(i), views.get(i)));
    }
    return new Figure(id, title, caption, Sources.of(views), panels);
  }

  /** Tests whose titles end alike, after their last comma, follow each other. */
  private static List<StudyView> paired(List<StudyView> views) {
    Map<String, List<StudyView>> byEnding = new LinkedHashMap<>();
    for (StudyView view : views) {
      String title = view.result().study().title();
      String ending = title.substring(title.lastIndexOf(',') + 1).strip();
      byEnding.computeIfAbsent(ending, e -> new ArrayList<>()).add(view);
    }
    return byEnding.values().stream()
        .flatMap(group -> group.stream().sorted(Comparator.comparingInt(StudyView::colour)))
        .toList();
  }

  private static Panel panel(String label, StudyView view) {
    CyclingRecord record = view.cycling();
    int n = readable(view);
    List<Mark> marks = new ArrayList<>();
    marks.add(new Line("", view.style().thin(), view.trace(0, n, MILLI)));
    paper(view).ifPresent(marks::add);
    if (view.shorted() && n > 0) {
      double time = view.endHours();
      double volts = lastLivingVoltage(record, view.result().end().time());
      marks.add(new Note(view.style(), time, MILLI * volts, shortText(view)));
    }
    if (view.result().end() instanceof TestEnd.Failed && n > 0) {
      double volts = MILLI * record.voltage(n - 1);
      marks.add(new Note(view.style(), view.endHours(), volts, "not solved further"));
    }
    Axis voltage = Axis.linear("Voltage", "mV");
    if (view.result().study().cell().kind() == CellKind.HALF) {
      voltage = voltage.from(-HALF_CELL).to(HALF_CELL);
    }
    return Panel.of(label, Axis.linear("Time", "h"), voltage).withAll(marks);
  }

  /** Rows to draw: all of them, but of a half cell those before its foil is empty, and one more. */
  private static int readable(StudyView view) {
    CyclingRecord record = view.cycling();
    int n = record.size();
    for (int i = 0; i < n && view.result().study().cell().kind() == CellKind.HALF; i++) {
      if (MILLI * Math.abs(record.voltage(i)) > HALF_CELL) {
        // The next point may lie far beyond the limit in time as well.
        return i;
      }
    }
    return n;
  }

  /** The voltage just before the end, so that the cross lies on the trace and not where it fell. */
  private static double lastLivingVoltage(CyclingRecord record, double end) {
    int row = record.size() - 1;
    while (row > 0 && record.time(row) > end - 1e-9 * end) {
      row--;
    }
    return record.voltage(row);
  }

  private static String shortText(StudyView view) {
    Optional<ScoreRow> life = view.row(Measurand.TIME_TO_SHORT);
    Optional<ScoreRow> critical = view.row(Measurand.CRITICAL_CURRENT_DENSITY);
    String text = "short at " + Words.number(view.endHours()) + " h";
    if (view.isStaircase()) {
      CyclingRecord record = view.cycling();
      double level = Math.abs(record.currentDensity(lastWithCurrent(record)));
      text =
          "short at "
              + Words.withUnit(
                  Math.round(level * MILLIAMPERES_PER_SQUARE_CENTIMETRE * 1e6) / 1e6, "mA/cm2");
    }
    Interval interval = life.or(() -> critical).map(ScoreRow::interval).orElse(null);
    return interval == null ? text : text + " (5–95 %: " + Words.interval(interval) + ")";
  }

  private static int lastWithCurrent(CyclingRecord record) {
    double largest = 0;
    int last = 0;
    for (int i = 0; i < record.size(); i++) {
      if (Math.abs(record.current(i)) >= largest * (1 - 1e-9)) {
        largest = Math.abs(record.current(i));
        last = i;
      }
    }
    return last;
  }

  private static Optional<Mark> paper(StudyView view) {
    Optional<ScoreRow> life = view.row(Measurand.TIME_TO_SHORT);
    if (life.isPresent() && !Double.isNaN(life.get().expectation().paper())) {
      ScoreRow row = life.get();
      return Optional.of(vertical(row.expectation().paper(), Words.paper(row).text() + " h"));
    }
    Optional<ScoreRow> critical = view.row(Measurand.CRITICAL_CURRENT_DENSITY);
    if (critical.isPresent() && critical.get().expectation().relation() == Relation.EQUAL) {
      double paper = critical.get().expectation().paper();
      double time = endOfLevel(view.cycling(), paper / MILLIAMPERES_PER_SQUARE_CENTIMETRE);
      return Double.isNaN(time)
          ? Optional.empty()
          : Optional.of(vertical(time, Words.withUnit(paper, "mA/cm2")));
    }
    return Optional.empty();
  }

  private static Mark vertical(double hours, String text) {
    return new Rule("", PAPER, Orientation.VERTICAL, hours, "paper: " + text);
  }

  /** When a level of the staircase was last applied, h; NaN if it never was. */
  private static double endOfLevel(CyclingRecord record, double density) {
    for (int i = record.size() - 1; i >= 0; i--) {
      if (Math.abs(Math.abs(record.currentDensity(i)) - density) < 1e-6 * density) {
        return record.time(i) / HOUR;
      }
    }
    return Double.NaN;
  }
}
