package org.stratolith.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Band;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Mark.Shape;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.markup.UnitText;
import org.stratolith.study.Interval;
import org.stratolith.study.Relation;
import org.stratolith.study.RunResult;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult;

/** A quantity against what was varied, such as the critical current density over the pressure. */
final class CurveFigures {

  private record Axes(String axis, String unit, String quantity, String quantityUnit) {}

  private record Plotted(StudyResult result, int colour, StudyResult.Curve curve) {}

  private CurveFigures() {}

  /** Curves of studies; those that left no record have colours of their own. */
  static List<Figure> of(RunResult run, List<StudyView> views) {
    Map<StudyResult, Integer> colours = new LinkedHashMap<>();
    views.forEach(view -> colours.put(view.result(), view.colour()));
    Map<Axes, List<Plotted>> byAxes = new LinkedHashMap<>();
    for (StudyResult result : run.studies()) {
      for (StudyResult.Curve curve : result.curves()) {
        Study.CurvePlan plan = curve.plan();
        Axes axes =
            new Axes(plan.axis(), plan.unit(), plan.quantity().label(), plan.quantity().unit());
        List<Plotted> alike = byAxes.computeIfAbsent(axes, a -> new ArrayList<>());
        int colour = colours.getOrDefault(result, 1 + alike.size());
        alike.add(new Plotted(result, colour, curve));
      }
    }
    List<Panel> panels = new ArrayList<>();
    byAxes.forEach((axes, plotted) -> panels.add(panel(axes, plotted)));
    return panels.isEmpty()
        ? List.of()
        : List.of(
            new Figure(
                "curves",
                "What the result depends on",
                "Each point is a test of its own with one entry of the study changed and nothing"
                    + " refitted. The shaded band holds 90 % of like cells; the dashed lines are"
                    + " the paper’s values for the studies themselves.",
                "",
                panels));
  }

  private static Panel panel(Axes axes, List<Plotted> plotted) {
    List<String> labels = Labels.of(plotted.stream().map(p -> p.result().study().title()).toList());
    Panel panel =
        Panel.of(
            plotted.size() == 1
                ? plotted.getFirst().curve().plan().title()
                : capital(axes.quantity()) + " over " + axes.axis(),
            Axis.linear(capital(axes.axis()), UnitText.of(axes.unit())),
            Axis.linear(capital(axes.quantity()), UnitText.of(axes.quantityUnit())).from(0));
    for (int i = 0; i < plotted.size(); i++) {
      panel = with(panel, plotted.size() == 1 ? "model" : labels.get(i), plotted.get(i));
    }
    return panel;
  }

  private static Panel with(Panel panel, String label, Plotted plotted) {
    StudyResult.Curve curve = plotted.curve();
    Style style = Style.of(plotted.colour());
    int n = curve.values().size();
    double[] x = curve.plan().abscissae().stream().mapToDouble(d -> d).toArray();
    double[] y = curve.values().stream().mapToDouble(v -> v.orNaN()).toArray();
    double[] low = new double[n];
    double[] high = new double[n];
    boolean spread = false;
    for (int i = 0; i < n; i++) {
      Interval interval = curve.intervals().get(i);
      low[i] = interval == null ? Double.NaN : interval.low();
      high[i] = interval == null ? Double.NaN : interval.high();
      spread |= interval != null;
    }
    Panel more = panel;
    if (spread) {
      more = more.with(new Band(label, style, Curve.of(x, low), Curve.of(x, high)));
    }
    more = more.with(new Line(label, style, Curve.of(x, y)));
    more = more.with(new Points(label, style, Shape.CIRCLE, Curve.of(x, y)));
    return plotted.result().rows().stream()
        .filter(row -> row.expectation().quantity() == curve.plan().quantity())
        .findFirst()
        .filter(row -> row.expectation().relation() == Relation.EQUAL)
        .map(row ->
            new Rule(
                "",
                new Style(plotted.colour(), Style.Dash.DASHED, 0.8),
                Orientation.HORIZONTAL,
                row.expectation().paper(),
                "paper: " + Words.number(row.expectation().paper())))
        .map(more::with)
        .orElse(more);
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
