package org.stratolith.report.comparison;

import java.util.List;
import org.stratolith.analysis.Overlay;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Cell;

/**
 * A measured curve and the simulated one over it.
 *
 * @param measured as it was measured
 * @param model times {@code factor}
 * @param scale how the factor was chosen
 * @param factor on the simulated ordinates
 * @param overlay their difference
 */
record ScaledOverlay(
    Curve measured, Curve model, OverlayScale scale, double factor, Overlay overlay) {

  private static final int DIGITS = 3;
  private static final char NO_BREAK = '\u00A0';

  /**
   * Lays one over the other.
   *
   * @throws IllegalArgumentException if they do not overlap or there is nothing to scale by
   */
  static ScaledOverlay of(Curve measured, Curve model, OverlayScale scale) {
    double[] measuredX = xs(measured);
    double[] measuredY = ys(measured);
    double[] modelX = xs(model);
    Overlay unscaled = Overlay.of(measuredX, measuredY, modelX, ys(model));
    if (unscaled.points() < 2) {
      throw new IllegalArgumentException(
          "the two do not overlap: measured " + ends(measuredX) + ", simulated " + ends(modelX));
    }
    double factor = scale.factor(measuredX, measuredY, modelX, ys(model));
    if (Double.isNaN(factor)) {
      throw new IllegalArgumentException(
          "one of the two has nothing above zero in the overlap, so no scale can be found");
    }
    Curve scaled = model.scaled(1, factor);
    return new ScaledOverlay(
        measured, scaled, scale, factor, Overlay.of(measuredX, measuredY, modelX, ys(scaled)));
  }

  /** The highest measured value in the overlap. */
  double highest() {
    double highest = 0;
    for (int k = 0; k < measured.size(); k++) {
      boolean inside = measured.x(k) >= overlay.from() && measured.x(k) <= overlay.to();
      if (inside && measured.isFinite(k)) {
        highest = Math.max(highest, measured.y(k));
      }
    }
    return highest;
  }

  /**
   * Cells of errors in a unit of their own.
   *
   * @param perUnit errors in that unit for one of the curves' unit
   * @param of what the errors are a share of, or empty
   */
  List<Cell> cells(String abscissaUnit, double perUnit, String errorUnit, String of) {
    return List.of(
        Cell.of(
            Numbers.significant(overlay.from(), 4)
                + " to "
                + Numbers.significant(overlay.to(), 4)
                + NO_BREAK
                + abscissaUnit),
        Cell.number(Integer.toString(overlay.points())),
        Cell.number(error(overlay.rootMeanSquare() * perUnit, errorUnit)).noted(of),
        Cell.number(error(overlay.mean() * perUnit, errorUnit)),
        Cell.number(error(overlay.largest() * perUnit, errorUnit)),
        scaleCell());
  }

  /**
   * Cells of errors of counts: in per cent of the highest that was measured.
   *
   * @throws IllegalArgumentException if that is not positive
   */
  List<Cell> cellsOfCounts(String abscissaUnit) {
    double highest = highest();
    if (!(highest > 0)) {
      throw new IllegalArgumentException("nothing above zero was measured in the overlap");
    }
    return cells(
        abscissaUnit,
        100 / highest,
        "%",
        "of the highest measured, " + Numbers.significant(highest, 4));
  }

  private Cell scaleCell() {
    return scale == OverlayScale.NONE
        ? Cell.of("none")
        : Cell.number("× " + Numbers.significant(factor, DIGITS))
            .noted("fitted: " + scale.meaning());
  }

  private static String error(double value, String unit) {
    return Numbers.significant(value, DIGITS) + (unit.isEmpty() ? "" : " " + unit);
  }

  private static String ends(double[] x) {
    return x.length == 0
        ? "nothing"
        : Numbers.significant(x[0], 4) + " to " + Numbers.significant(x[x.length - 1], 4);
  }

  private static double[] xs(Curve curve) {
    double[] x = new double[curve.size()];
    for (int k = 0; k < x.length; k++) {
      x[k] = curve.x(k);
    }
    return x;
  }

  private static double[] ys(Curve curve) {
    double[] y = new double[curve.size()];
    for (int k = 0; k < y.length; k++) {
      y[k] = curve.y(k);
    }
    return y;
  }
}
