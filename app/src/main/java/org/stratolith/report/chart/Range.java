package org.stratolith.report.chart;

import org.stratolith.report.chart.Mark.Band;
import org.stratolith.report.chart.Mark.Bars;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Raster;
import org.stratolith.report.chart.Mark.Rule;

/** The values that an axis has to show, gathered from the marks. */
final class Range {

  private static final double WORDS = 0.065;

  private final boolean logarithmic;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private Range(boolean logarithmic) {
    this.logarithmic = logarithmic;
  }

  /** The ends of an axis: fixed ones, else those of the data with some air around them. */
  static double[] of(Panel panel, boolean horizontal) {
    Axis axis = horizontal ? panel.x() : panel.y();
    Range range = new Range(axis.logarithmic());
    for (Mark mark : panel.marks()) {
      range.include(mark, horizontal);
    }
    boolean lines = panel.marks().stream().anyMatch(Line.class::isInstance);
    range.widen(horizontal && lines && !panel.equalScales() ? 0.015 : 0.06);
    if (!horizontal && !axis.logarithmic()) {
      // Words stand in rows at the top, clear of the data.
      range.high += WORDS * rowsOfWords(panel) * (range.high - range.low);
    }
    double low = Double.isNaN(axis.low()) ? range.low : axis.low();
    double high = Double.isNaN(axis.high()) ? range.high : axis.high();
    if (!(low < high)) {
      return axis.logarithmic() ? new double[] {low, 10 * low} : new double[] {low, low + 1};
    }
    return new double[] {low, high};
  }

  private static long rowsOfWords(Panel panel) {
    long rows =
        panel.marks().stream()
            .filter(mark ->
                mark instanceof Note
                    || (mark instanceof Rule rule
                        && rule.orientation() == Orientation.VERTICAL
                        && !rule.text().isEmpty()))
            .count();
    return Math.min(rows, 3);
  }

  private void include(Mark mark, boolean horizontal) {
    switch (mark) {
      case Line line -> include(line.curve(), horizontal);
      case Points points -> include(points.curve(), horizontal);
      case Band band -> {
        include(band.low(), horizontal);
        include(band.high(), horizontal);
      }
      case Bars bars -> {
        include(bars.low(), horizontal);
        include(bars.high(), horizontal);
      }
      case Rule rule -> {
        if ((rule.orientation() == Orientation.VERTICAL) == horizontal) {
          include(rule.value());
        }
      }
      case Note note -> include(horizontal ? note.x() : note.y());
      case Mark.Tag tag -> include(horizontal ? tag.x() : tag.y());
      case Mark.Label words -> include(horizontal ? words.x() : words.y());
      case Mark.Sheet sheet -> {
        double from = horizontal ? sheet.x() : sheet.y();
        double along = horizontal ? sheet.ux() : sheet.uy();
        double down = horizontal ? sheet.vx() : sheet.vy();
        include(from);
        include(from + along);
        include(from + down);
        include(from + along + down);
      }
      case Raster raster -> {
        include(horizontal ? raster.left() : raster.bottom());
        include(horizontal ? raster.right() : raster.top());
      }
    }
  }

  private void include(Curve curve, boolean horizontal) {
    for (int i = 0; i < curve.size(); i++) {
      if (curve.isFinite(i)) {
        include(horizontal ? curve.x(i) : curve.y(i));
      }
    }
  }

  private void include(double value) {
    if (Double.isFinite(value) && (!logarithmic || value > 0)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  private void widen(double part) {
    if (low > high) {
      low = logarithmic ? 1 : 0;
      high = logarithmic ? 10 : 1;
    } else if (logarithmic) {
      double factor = low == high ? 2 : Math.pow(high / low, part);
      low /= factor;
      high *= factor;
    } else {
      // A flat trace gets air in proportion to its value, and zero gets a unit.
      double span = high - low;
      double least = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
      double flat = low == 0 ? 1 : 0.1 * Math.abs(low);
      double air = span > least ? part * span : flat;
      low -= air;
      high += air;
    }
  }
}
