package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stratolith.analysis.diffraction.Companions;
import org.stratolith.instrument.diffraction.LineDetection;
import org.stratolith.reader.Measured;
import org.stratolith.record.Diffractogram;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.Comparison;

/** A measured diffractogram and the simulated scan, and what the same analysis finds in both. */
final class DiffractionComparison {

  /** Kα1 and the mean of Kα1 and Kα2 differ by 0.08 %; neighbouring elements' lines by 7 %. */
  private static final double SAME_WAVELENGTH = 2e-3;

  /** Of the highest count: curves that differ by more are drawn one above the other. */
  private static final double APART = 0.1;

  private static final double FOOT = 4; // height of the enlarged foot, medians of the counts
  private static final double STEP = 0.05; // height of a row of ticks, of the highest count

  private DiffractionComparison() {}

  static Compared of(
      Comparison.Choice choice,
      Diffractogram simulated,
      Map<String, List<LineDetection.Seen>> lines,
      MeasuredFile file) {
    List<Measured.Diffraction> all = file.all(Measured.Diffraction.class, choice.as());
    Diffractogram pattern = all.getFirst().record();
    String radiation = choice.radiation();
    if (radiation != null) {
      pattern = Companions.with(pattern, Companions.named(radiation));
    }
    refuseOtherWavelength(pattern, simulated);
    ScaledOverlay overlay = ScaledOverlay.of(curve(pattern), curve(simulated), choice.scale());
    String which = all.size() > 1 ? "the first of " + all.size() + " in the file" : "";
    boolean apart = overlay.overlay().largest() > APART * overlay.highest();
    return new Compared(
        List.of(new Compared.Row("X-ray diffraction", which, overlay.cellsOfCounts("°"))),
        List.of(panel(overlay, apart, lines), foot(overlay)),
        "Measured and simulated counts over 2θ"
            + (apart ? "; the simulated scan is moved up, so that both are seen" : "")
            + ". Below, where the phases of the simulated electrode have lines; beside, the foot of"
            + " both enlarged, where weak phases stand.",
        DiffractionTables.of(pattern, simulated, lines.keySet()));
  }

  private static void refuseOtherWavelength(Diffractogram measured, Diffractogram simulated) {
    if (measured.radiation().isEmpty() || simulated.radiation().isEmpty()) {
      return;
    }
    double one = measured.radiation().getFirst().wavelength();
    double other = simulated.radiation().getFirst().wavelength();
    if (Math.abs(one / other - 1) > SAME_WAVELENGTH) {
      throw new IllegalArgumentException(
          "measured with %.4f Å and simulated with %.4f Å, the angles are not of one scale"
              .formatted(one, other));
    }
  }

  private static Curve curve(Diffractogram pattern) {
    double[] angles = new double[pattern.size()];
    double[] counts = new double[pattern.size()];
    for (int k = 0; k < angles.length; k++) {
      angles[k] = pattern.twoTheta(k);
      counts[k] = pattern.intensity(k);
    }
    return Curve.of(angles, counts);
  }

  private static Panel panel(
      ScaledOverlay overlay, boolean apart, Map<String, List<LineDetection.Seen>> lines) {
    double highest = overlay.highest();
    double up = apart ? 1.1 * highest : 0;
    Panel panel =
        Panel.of("", Axis.linear("2θ", "°"), Axis.linear("Counts as measured", ""))
            .with(new Line("measured", Style.of(1).thin(), overlay.measured()))
            .with(
                new Line(
                    apart ? "simulated, moved up" : "simulated",
                    Style.of(0).thin(),
                    overlay.model().map(x -> x, y -> y + up)));
    int row = 1;
    for (Map.Entry<String, List<LineDetection.Seen>> phase : lines.entrySet()) {
      if (!phase.getValue().isEmpty()) {
        Curve ticks = ticks(phase.getValue(), -STEP * highest * row, 0.7 * STEP * highest);
        panel = panel.with(new Line(phase.getKey(), Style.of(1 + row), ticks));
        row++;
      }
    }
    return panel;
  }

  /** The foot of both, one over the other. */
  private static Panel foot(ScaledOverlay overlay) {
    Curve measured = overlay.measured();
    double[] sorted =
        IntStream.range(0, measured.size())
            .filter(measured::isFinite)
            .mapToDouble(measured::y)
            .sorted()
            .toArray();
    double top = FOOT * sorted[sorted.length / 2];
    Axis counts = Axis.linear("Counts as measured", "").from(0);
    return Panel.of("Enlarged", Axis.linear("2θ", "°"), top > 0 ? counts.to(top) : counts)
        .with(new Line("measured", Style.of(1).thin(), measured))
        .with(new Line("simulated", Style.of(0).thin(), overlay.model()));
  }

  /** Short upright strokes: a gap parts each from the next. */
  private static Curve ticks(List<LineDetection.Seen> lines, double foot, double height) {
    List<double[]> points = new ArrayList<>();
    for (LineDetection.Seen seen : lines) {
      double angle = seen.line().twoTheta();
      points.add(new double[] {angle, foot});
      points.add(new double[] {angle, foot + height});
      points.add(new double[] {Double.NaN, Double.NaN});
    }
    return Curve.of(
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }
}
