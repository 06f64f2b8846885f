package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.analysis.diffraction.Diffraction;
import org.stratolith.analysis.diffraction.refinement.RefinedLine;
import org.stratolith.analysis.diffraction.refinement.RefinedPhase;
import org.stratolith.analysis.diffraction.refinement.Refinement;
import org.stratolith.record.Diffractogram;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;

/**
 * A pattern with what was refined: observed and calculated, below them a row of ticks for the lines
 * of each phase, and below these the difference; then the same from the background up.
 */
final class DiffractogramFigure {

  /** Part of the pattern's height that the second panel shows. */
  private static final double ZOOM = 0.12;

  /** Height of a row of ticks, and the step to the next, over the panel's height. */
  private static final double TICK = 0.028;

  private static final double ROW = 0.045;

  private final double[] angle;
  private final double[] intensity;
  private final Diffraction analysis;

  private DiffractogramFigure(Diffractogram pattern, Diffraction analysis) {
    int n = pattern.size();
    angle = new double[n];
    intensity = new double[n];
    Arrays.setAll(angle, pattern::twoTheta);
    Arrays.setAll(intensity, pattern::intensity);
    this.analysis = analysis;
  }

  static Figure of(String source, Diffractogram pattern, Diffraction analysis) {
    DiffractogramFigure figure = new DiffractogramFigure(pattern, analysis);
    double lowest = Arrays.stream(figure.intensity).min().orElse(0);
    double highest = Arrays.stream(figure.intensity).max().orElse(1);
    List<Panel> panels = new ArrayList<>();
    panels.add(figure.panel("Pattern", Math.min(0, lowest), highest));
    double background = Arrays.stream(analysis.background()).min().orElse(0);
    double top = Math.max(background, 0) + ZOOM * (highest - background);
    panels.add(figure.panel("Low intensities", Math.min(background, lowest), top));
    return new Figure(
        Plots.id("diffraction", source),
        "Diffraction",
        analysis.refinement() == null
            ? "Counts and their background."
            : "Counts, their background and the refined pattern; ticks mark the lines of each phase (Kα1), and the difference, observed less refined, lies at the bottom on the same scale, cut off where it would reach the ticks.",
        "",
        panels);
  }

  /** The pattern between two intensities, with room below for ticks and difference. */
  private Panel panel(String title, double from, double to) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Line("measured", Style.of(0).thin(), Curve.of(angle, intensity)));
    marks.add(new Line("background", Style.of(2).thin(), Curve.of(angle, analysis.background())));
    double bottom = from;
    Refinement refinement = analysis.refinement();
    if (refinement != null) {
      marks.add(new Line("refined", Style.of(1).thin(), Curve.of(angle, refinement.calculated())));
      double height = to - from;
      bottom -= 0.02 * height;
      for (int p = 0; p < refinement.phases().size(); p++) {
        RefinedPhase phase = refinement.phases().get(p);
        marks.add(ticks(phase, Style.of(3 + p), bottom - TICK * height, bottom));
        bottom -= ROW * height;
      }
      double[] difference = new double[angle.length];
      Arrays.setAll(difference, k -> intensity[k] - refinement.calculated()[k]);
      double up = Math.clamp(Arrays.stream(difference).max().orElse(0), 0, 0.3 * height);
      double down = Math.clamp(-Arrays.stream(difference).min().orElse(0), 0, 0.3 * height);
      double zero = bottom - up;
      bottom = zero - down;
      double[] moved = new double[angle.length];
      Arrays.setAll(moved, k -> zero + Math.clamp(difference[k], -down, up));
      marks.add(new Line("difference", Style.of(Style.INK).thin(), Curve.of(angle, moved)));
    }
    Axis up = Axis.linear("Intensity", "").from(bottom - 0.02 * (to - bottom));
    return Panel.of(title, Axis.linear("2θ", "°"), up.to(to + 0.04 * (to - bottom))).withAll(marks);
  }

  private static Line ticks(RefinedPhase phase, Style style, double low, double high) {
    int n = phase.lines().size();
    double[] x = new double[3 * n];
    double[] y = new double[3 * n];
    for (int j = 0; j < n; j++) {
      RefinedLine line = phase.lines().get(j);
      x[3 * j] = line.twoTheta();
      x[3 * j + 1] = line.twoTheta();
      x[3 * j + 2] = Double.NaN; // a gap
      y[3 * j] = low;
      y[3 * j + 1] = high;
      y[3 * j + 2] = Double.NaN;
    }
    return new Line(phase.crystal().name(), style.thin(), Curve.of(x, y));
  }
}
