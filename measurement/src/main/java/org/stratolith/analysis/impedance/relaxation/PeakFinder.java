package org.stratolith.analysis.impedance.relaxation;

import java.util.ArrayList;
import java.util.List;

/**
 * Peaks of a curve on an even grid. A maximum counts if it rises above the higher of its two
 * valleys by a hundredth of the largest value; a smaller one is part of its neighbour.
 */
final class PeakFinder {

  private static final double PROMINENCE = 0.01;

  private final double[] x;
  private final double[] y;

  PeakFinder(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  List<RelaxationPeak> find() {
    List<Integer> bounds = bounds();
    List<RelaxationPeak> peaks = new ArrayList<>();
    for (int k = 0; k + 1 < bounds.size(); k++) {
      int left = bounds.get(k);
      int right = bounds.get(k + 1);
      int top = left;
      for (int i = left; i <= right; i++) {
        top = y[i] > y[top] ? i : top;
      }
      // A maximum at the end of the grid is the flank of something that was not measured.
      if (top > 0 && top < y.length - 1 && y[top] > 0) {
        peaks.add(peak(left, top, right));
      }
    }
    return peaks;
  }

  /** Ends of the grid and the valleys that are deep enough to part two peaks. */
  private List<Integer> bounds() {
    double largest = 0;
    for (double value : y) {
      largest = Math.max(largest, value);
    }
    double depth = PROMINENCE * largest;
    List<Integer> bounds = new ArrayList<>(List.of(0));
    int valley = 0;
    int top = 0;
    for (int i = 1; i < y.length; i++) {
      if (y[i] > y[top]) {
        top = i;
        valley = i;
      } else if (y[i] < y[valley]) {
        valley = i;
      } else if (y[top] - y[valley] > depth && y[i] - y[valley] > depth) {
        bounds.add(valley);
        top = i;
        valley = i;
      }
    }
    bounds.add(y.length - 1);
    return bounds;
  }

  private RelaxationPeak peak(int left, int top, int right) {
    double area = 0;
    for (int i = left; i < right; i++) {
      area += 0.5 * (y[i] + y[i + 1]) * (x[i + 1] - x[i]);
    }
    double curvature = y[top - 1] - 2 * y[top] + y[top + 1];
    double slope = 0.5 * (y[top + 1] - y[top - 1]);
    double shift = curvature < 0 ? -slope / curvature : 0;
    double height = y[top] + 0.5 * slope * shift;
    double width = crossing(top, 1, right, 0.5 * height) - crossing(top, -1, left, 0.5 * height);
    return new RelaxationPeak(
        Math.exp(x[top] + shift * (x[1] - x[0])), area, height, width / Math.log(10));
  }

  /** Where the curve falls through a level on the way from the top to a bound; NaN if nowhere. */
  private double crossing(int top, int sign, int bound, double level) {
    for (int i = top; i != bound; i += sign) {
      if (y[i + sign] <= level) {
        double part = (y[i] - level) / (y[i] - y[i + sign]);
        return x[i] + part * (x[i + sign] - x[i]);
      }
    }
    return Double.NaN;
  }
}
