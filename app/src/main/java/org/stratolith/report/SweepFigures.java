package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratolith.analysis.ExchangeCurrentDensity;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
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
import org.stratolith.study.Measurand;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.TestEnd;

/** Current against voltage: cyclic voltammograms, and linear sweeps with both readings of i0. */
final class SweepFigures {

  private static final double MILLI = 1000;
  private static final double MILLIAMPERES_PER_SQUARE_CENTIMETRE = 0.1;
  private static final double DEPTH = 100;
  private static final Axis VOLTAGE = Axis.linear("Voltage", "mV");
  private static final Axis CURRENT = Axis.linear("Current density", "mA/cm²");

  private SweepFigures() {}

  static List<Figure> of(List<StudyView> views) {
    List<StudyView> cyclic = new ArrayList<>();
    List<StudyView> linear = new ArrayList<>();
    for (StudyView view : views) {
      if (view.has(StepType.SWEEP)) {
        (turnsBack(view.cycling()) ? cyclic : linear).add(view);
      }
    }
    List<Figure> figures = new ArrayList<>();
    if (!cyclic.isEmpty()) {
      figures.add(cyclic(cyclic));
    }
    if (!linear.isEmpty()) {
      figures.add(linear(linear));
    }
    return figures;
  }

  private static boolean turnsBack(CyclingRecord record) {
    double way = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Step step : record.steps()) {
      for (int i = step.from(); i < step.to() && step.type() == StepType.SWEEP; i++) {
        way += i > step.from() ? Math.abs(record.voltage(i) - record.voltage(i - 1)) : 0;
        low = Math.min(low, record.voltage(i));
        high = Math.max(high, record.voltage(i));
      }
    }
    return way > 1.2 * (high - low);
  }

  private static Curve sweeps(CyclingRecord record) {
    List<Integer> rows = new ArrayList<>();
    for (Step step : record.steps()) {
      for (int i = step.from(); i < step.to() && step.type() == StepType.SWEEP; i++) {
        rows.add(i);
      }
    }
    double[] volts = rows.stream().mapToDouble(i -> MILLI * record.voltage(i)).toArray();
    double[] density =
        rows.stream()
            .mapToDouble(i -> MILLIAMPERES_PER_SQUARE_CENTIMETRE * record.currentDensity(i))
            .toArray();
    return Curve.of(volts, density);
  }

  private static Figure cyclic(List<StudyView> views) {
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      StudyView view = views.get(i);
      Curve curve = sweeps(view.cycling());
      Panel panel =
          Panel.of(labels.get(i), VOLTAGE, CURRENT).with(new Line("", view.style(), curve));
      if (view.shorted() && curve.size() > 0) {
        int last = curve.size() - 1;
        String text =
            view.row(Measurand.SCAN_OF_SHORT)
                .map(row -> "short in scan " + Words.model(row.model()))
                .orElse("short");
        panel = panel.with(new Note(view.style(), curve.x(last), curve.y(last), text));
      }
      if (view.result().end() instanceof TestEnd.Failed && curve.size() > 0) {
        int last = curve.size() - 1;
        String text = "not solved further";
        panel = panel.with(new Note(view.style(), curve.x(last), curve.y(last), text));
      }
      panels.add(panel);
    }
    return new Figure(
        "cyclic-voltammetry",
        "Cyclic voltammetry",
        "All scans are drawn over each other. A cross marks the short.",
        Sources.of(views),
        panels);
  }

  private static Figure linear(List<StudyView> views) {
    List<String> labels = Labels.of(views.stream().map(v -> v.result().study().title()).toList());
    double largest = 0;
    for (StudyView view : views) {
      Curve curve = sweeps(view.cycling());
      for (int i = 0; i < curve.size(); i++) {
        largest = Math.max(largest, Math.abs(curve.y(i)));
      }
    }
    Panel plain = Panel.of("Linear sweep", VOLTAGE, CURRENT);
    Panel tafel =
        Panel.of(
            "The same, logarithmic",
            VOLTAGE,
            Axis.logarithmic("|Current density|", "mA/cm²").from(largest / DEPTH));
    for (int i = 0; i < views.size(); i++) {
      StudyView view = views.get(i);
      Curve curve = sweeps(view.cycling());
      plain = plain.with(new Line(labels.get(i), view.style(), curve));
      tafel = tafel.with(new Line(labels.get(i), view.style(), curve.map(v -> v, Math::abs)));
    }
    for (StudyView view : views) {
      tafel = tafel.withAll(tafelLine(view)).withAll(readings(view));
    }
    return new Figure(
        "linear-sweep",
        "Linear sweeps and the exchange current density read from them",
        "At zero voltage stand the two usual readings of the exchange current density: the"
            + " intercept of the Tafel line (circle) and RT/(FR) from the slope (square). For a"
            + " nearly ohmic cell they differ, and neither is the constant of the interface; the"
            + " paper (diamond) does not say which it gives.",
        Sources.of(views),
        List.of(plain, tafel));
  }

  /** The line that was fitted in its window, prolonged to zero voltage. */
  private static List<Mark> tafelLine(StudyView view) {
    if (!(view.cycling().electrodeArea() > 0)) {
      return List.of();
    }
    double temperature = view.result().study().cell().temperature();
    ExchangeCurrentDensity.Tafel fit =
        ExchangeCurrentDensity.of(view.record().voltammogram(), temperature, 0).tafel();
    if (fit == null) {
      return List.of();
    }
    double high = fit.window().high();
    double intercept = MILLIAMPERES_PER_SQUARE_CENTIMETRE * fit.value();
    Curve line =
        Curve.of(
            new double[] {0, MILLI * high},
            new double[] {intercept, intercept * Math.pow(10, high / fit.perDecade())});
    return List.of(new Line("Tafel line", view.style().dashed(), line));
  }

  private static List<Mark> readings(StudyView view) {
    List<Mark> marks = new ArrayList<>();
    Optional<ScoreRow> tafel = view.row(Measurand.EXCHANGE_CURRENT_DENSITY_TAFEL);
    Optional<ScoreRow> slope = view.row(Measurand.EXCHANGE_CURRENT_DENSITY_LINEAR);
    tafel.ifPresent(row -> marks.add(reading("Tafel intercept", view, Shape.CIRCLE, row)));
    slope.ifPresent(row -> marks.add(reading("slope", view, Shape.SQUARE, row)));
    tafel
        .or(() -> slope)
        .map(row -> row.expectation().paper())
        .filter(paper -> !Double.isNaN(paper))
        .ifPresent(paper ->
            marks.add(new Points("paper", view.style(), Shape.DIAMOND, Curve.point(0, paper))));
    return marks;
  }

  private static Mark reading(String label, StudyView view, Shape shape, ScoreRow row) {
    return new Points(label, view.style(), shape, Curve.point(0, row.model().orNaN()));
  }
}
