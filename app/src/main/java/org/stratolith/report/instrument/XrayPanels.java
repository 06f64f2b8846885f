package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.record.Diffractogram;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Shape;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.InstrumentRecords;

/** A scan by X-rays with the lines that are seen, and its foot enlarged. */
final class XrayPanels {

  private static final List<String> PHASES = List.of("Li", "Li9Al4", "LiCl");

  /** Points that the enlarged scan takes together. */
  private static final int MEAN = 10;

  private XrayPanels() {}

  static List<Panel> of(String title, InstrumentRecords.Diffraction diffraction) {
    return List.of(xrd(title, diffraction), enlarged(title, diffraction));
  }

  private static Panel xrd(String title, InstrumentRecords.Diffraction diffraction) {
    Diffractogram record = diffraction.record();
    double[] angles = new double[record.size()];
    double[] counts = new double[record.size()];
    double highest = 1;
    for (int i = 0; i < angles.length; i++) {
      angles[i] = record.twoTheta(i);
      counts[i] = record.intensity(i);
      highest = Math.max(highest, counts[i]);
    }
    Panel panel =
        Panel.of(title, Axis.linear("2θ", "°"), Axis.linear("Counts", ""))
            .with(new Line("scan", Style.of(6).thin(), Curve.of(angles, counts)));
    int row = 1;
    for (var phase : diffraction.lines().entrySet()) {
      double height = -0.05 * highest * row;
      Style style = Style.of(Math.max(PHASES.indexOf(phase.getKey()), 0));
      List<Double> seen = new ArrayList<>();
      for (LineDetection.Seen line : phase.getValue()) {
        if (line.detected()) {
          seen.add(line.line().twoTheta());
        }
      }
      String found = LineDetection.found(phase.getValue()) ? " found" : " not found";
      double[] x = seen.stream().mapToDouble(angle -> angle).toArray();
      double[] y = new double[x.length];
      Arrays.fill(y, height);
      panel = panel.with(new Points(phase.getKey() + found, style, Shape.TRIANGLE, Curve.of(x, y)));
      row++;
    }
    return panel;
  }

  /** The foot of the scan, where the lines of the products stand. */
  private static Panel enlarged(String title, InstrumentRecords.Diffraction diffraction) {
    Diffractogram record = diffraction.record();
    int points = record.size() / MEAN;
    double[] angles = new double[points];
    double[] counts = new double[points];
    double[] sorted = new double[points];
    for (int i = 0; i < points; i++) {
      for (int k = 0; k < MEAN; k++) {
        angles[i] += record.twoTheta(MEAN * i + k) / MEAN;
        counts[i] += record.intensity(MEAN * i + k) / MEAN;
      }
      sorted[i] = counts[i];
    }
    Arrays.sort(sorted);
    double top = 4 * sorted[points / 2];
    return Panel.of(
            title + ", enlarged",
            Axis.linear("2θ", "°"),
            Axis.linear("Mean counts", "").from(0).to(Math.max(top, 1)))
        .with(
            new Line("mean of " + MEAN + " points", Style.of(6).thin(), Curve.of(angles, counts)));
  }
}
