package org.stratolith.report.comparison;

import java.util.Arrays;
import java.util.List;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.matter.Unit;
import org.stratolith.reader.Measured;
import org.stratolith.record.Micrograph;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.markup.Numbers;
import org.stratolith.study.Comparison;

/** How often a pixel has a modulus, on a measured map of a face and on the simulated one. */
final class ModulusComparison {

  private static final int BINS = 60;
  private static final double GPA = 1e-9;
  private static final Unit PASCAL = Unit.of("Pa");

  /** What lies beyond these shares of the pixels is beyond the histogram: wild pixels do. */
  private static final double WILD = 0.005;

  private ModulusComparison() {}

  static Compared of(Comparison.Choice choice, Micrograph simulated, MeasuredFile file) {
    List<Measured.Image> images = file.all(Measured.Image.class, choice.as());
    List<Measured.Image> moduli =
        images.stream().filter(one -> one.record().quantity().unit().isLike(PASCAL)).toList();
    if (moduli.isEmpty()) {
      throw new IllegalArgumentException(
          "no image in it is a modulus, in Pa; it holds "
              + MeasuredFile.names(
                  images.stream()
                      .map(one -> one.name() + " / " + one.record().quantity().unit())
                      .toList()));
    }
    double[] measured = sorted(moduli.getFirst().record());
    double[] model = sorted(simulated);
    if (measured.length == 0) {
      throw new IllegalArgumentException("the map has no pixel with a value");
    }
    double low = Math.min(quantile(measured, WILD), quantile(model, WILD));
    double high = Math.max(quantile(measured, 1 - WILD), quantile(model, 1 - WILD));
    double width = Math.max(high - low, 1e-6) / BINS;
    ScaledOverlay overlay =
        ScaledOverlay.of(
            histogram(measured, low, width), histogram(model, low, width), OverlayScale.NONE);
    return new Compared(
        List.of(
            new Compared.Row(
                "modulus map",
                "“" + moduli.getFirst().name() + "”",
                overlay.cells("GPa", 1, "%", "of all pixels"))),
        List.of(panel(overlay, mean(measured), mean(model))),
        "How many of all pixels have a modulus, in equal classes; the half per cent at either end"
            + " may lie outside. The upright lines are means.",
        List.of(
            new SideBySide("All pixels of both maps")
                .with("Mean", mean(measured), mean(model), "GPa")
                .with(
                    "5 % of pixels are below",
                    quantile(measured, 0.05), quantile(model, 0.05), "GPa")
                .with("Median", quantile(measured, 0.5), quantile(model, 0.5), "GPa")
                .with(
                    "95 % of pixels are below",
                    quantile(measured, 0.95), quantile(model, 0.95), "GPa")
                .with("Pixels", measured.length, model.length, "")
                .table()));
  }

  /** The values that are there, GPa. */
  private static double[] sorted(Micrograph map) {
    return Arrays.stream(map.values())
        .filter(Double::isFinite)
        .map(value -> GPA * value)
        .sorted()
        .toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double quantile(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static Curve histogram(double[] values, double low, double width) {
    double[] middle = new double[BINS];
    double[] share = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      middle[bin] = low + (bin + 0.5) * width;
    }
    for (double value : values) {
      double bin = Math.floor((value - low) / width);
      // The highest value ends the last class.
      int index = value == low + BINS * width ? BINS - 1 : (int) bin;
      if (bin >= 0 && index < BINS) {
        share[index] += 100.0 / values.length;
      }
    }
    return Curve.of(middle, share);
  }

  private static Panel panel(ScaledOverlay overlay, double measured, double simulated) {
    return Panel.of("", Axis.linear("Young’s modulus", "GPa"), Axis.linear("Pixels", "%").from(0))
        .with(new Line("measured", Style.of(1), overlay.measured()))
        .with(new Line("simulated", Style.of(0), overlay.model()))
        .with(rule(measured, 1, "measured"))
        .with(rule(simulated, 0, "simulated"));
  }

  private static Rule rule(double mean, int colour, String which) {
    return new Rule(
        "",
        Style.of(colour).dashed(),
        Orientation.VERTICAL,
        mean,
        which + " " + Numbers.significant(mean, 3));
  }
}
