package org.stratolith.report.chart;

import java.util.Arrays;

/**
 * Turns curves into path data, thinned to what can be seen: of each run of points within one column
 * of pixels the first, the lowest, the highest and the last are kept, in their order. What is lost
 * lies inside the stroke that is drawn; no extreme is lost.
 */
final class PathWriter {

  /** Width of a column; half a pixel serves screens of double density. */
  static final double COLUMN = 0.5;

  private final Projection x;
  private final Projection y;
  private final PathData path = new PathData();

  private PathWriter(Projection x, Projection y) {
    this.x = x;
    this.y = y;
  }

  /** The path of a curve, broken where a point cannot be shown; empty if no point can. */
  static String line(Curve curve, Projection x, Projection y) {
    PathWriter writer = new PathWriter(x, y);
    int first = 0;
    double column = Double.NaN;
    for (int i = 0; i <= curve.size(); i++) {
      boolean shown = i < curve.size() && writer.shows(curve, i);
      double here = shown ? Math.floor(x.pixel(curve.x(i)) / COLUMN) : Double.NaN;
      // Unequal too where either is NaN, so every point that is not shown ends a run.
      if (here != column) {
        if (!Double.isNaN(column)) {
          writer.column(curve, first, i - 1);
        }
        first = i;
        column = here;
      }
      if (!shown) {
        writer.path.lift();
      }
    }
    return writer.path.toString();
  }

  /** The closed path between two curves; points that cannot be shown are passed over. */
  static String band(Curve low, Curve high, Projection x, Projection y) {
    PathWriter writer = new PathWriter(x, y);
    for (int i = 0; i < low.size(); i++) {
      writer.point(low, i);
    }
    for (int i = high.size() - 1; i >= 0; i--) {
      writer.point(high, i);
    }
    writer.path.close();
    return writer.path.toString();
  }

  private void column(Curve curve, int first, int last) {
    int lowest = first;
    int highest = first;
    for (int i = first + 1; i <= last; i++) {
      lowest = curve.y(i) < curve.y(lowest) ? i : lowest;
      highest = curve.y(i) > curve.y(highest) ? i : highest;
    }
    int[] kept = {first, lowest, highest, last};
    Arrays.sort(kept);
    for (int k = 0; k < kept.length; k++) {
      if (k == 0 || kept[k] != kept[k - 1]) {
        point(curve, kept[k]);
      }
    }
  }

  private void point(Curve curve, int index) {
    if (shows(curve, index)) {
      path.to(x.pixel(curve.x(index)), y.pixel(curve.y(index)));
    }
  }

  private boolean shows(Curve curve, int index) {
    return !Double.isNaN(x.pixel(curve.x(index))) && !Double.isNaN(y.pixel(curve.y(index)));
  }
}
