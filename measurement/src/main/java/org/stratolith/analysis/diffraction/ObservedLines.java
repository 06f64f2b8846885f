package org.stratolith.analysis.diffraction;

import java.util.List;
import org.stratolith.record.Diffractogram;

/** The lines found, with what phases found before leave of them. */
final class ObservedLines {

  /**
   * A line keeps counting while this share of it is unexplained: intensities are that uncertain.
   */
  private static final double LEFT = 0.3;

  /** Largest own window over the typical one. */
  private static final double WIDEST = 2.5;

  final int size;
  final double[] twoTheta;
  final double[] area;
  final double[] left;

  /** Half width of the window of a line of the typical width, degrees. */
  final double window;

  /** Half widths of the lines' own windows: a broad line may be several that overlap. */
  final double[] windows;

  final double width;
  final double total;
  private final double[] deviation;
  private final Diffractogram pattern;
  private final double[] background;
  private final double significance;

  ObservedLines(Diffractogram pattern, double[] background, List<Peak> peaks, double significance) {
    this.pattern = pattern;
    this.background = background;
    this.significance = significance;
    size = peaks.size();
    twoTheta = peaks.stream().mapToDouble(Peak::twoTheta).toArray();
    area = peaks.stream().mapToDouble(Peak::area).toArray();
    left = area.clone();
    deviation = peaks.stream().mapToDouble(Peak::areaDeviation).toArray();
    total = peaks.stream().mapToDouble(Peak::area).sum();
    double[] widths = peaks.stream().mapToDouble(Peak::width).sorted().toArray();
    width = widths[size / 2];
    window = 0.02 + width / 2;
    windows =
        peaks.stream()
            .mapToDouble(p -> Math.min(Math.max(window, 0.02 + p.width() / 2), WIDEST * window))
            .toArray();
  }

  /** The line nearest to an angle and within its window, or -1. */
  int at(double angle) {
    int best = -1;
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double d = Math.abs(twoTheta[i] - angle);
      if (d <= windows[i] && d < distance) {
        distance = d;
        best = i;
      }
    }
    return best;
  }

  /** Whether phases found before explain a line. */
  boolean explained(int i) {
    return left[i] < Math.max(LEFT * area[i], 3 * deviation[i]);
  }

  /** Takes a phase's area away. */
  void take(int i, double expected) {
    left[i] = Math.max(0, left[i] - expected);
  }

  /**
   * Area that a line at an angle needs to be found. A Gaussian of area A on a background of
   * deviation σ gives a filter 1.4 times as wide the response A / (1.65 σ sqrt(width × step)); Kα2,
   * which the filter does not see, takes a third of the area, and tails cost as much again.
   */
  double limit(double angle) {
    int n = pattern.size();
    double step = (pattern.twoTheta(n - 1) - pattern.twoTheta(0)) / (n - 1);
    int k = (int) Math.round((angle - pattern.twoTheta(0)) / step);
    k = Math.max(0, Math.min(n - 1, k));
    double stated = pattern.deviation(k);
    // The deviation of the row's own count, scaled to the background's.
    double counts = Math.max(pattern.intensity(k), 1);
    double noise =
        (stated > 0 ? stated : Math.sqrt(counts)) * Math.sqrt(Math.max(background[k], 1) / counts);
    return 1.65 * 2.1 * significance * noise * Math.sqrt(width * step);
  }

  /** Share of the range that lies in the window of an unexplained line. */
  double coverage() {
    double covered = 0;
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (!explained(i)) {
        covered += Math.max(0, twoTheta[i] + windows[i] - Math.max(end, twoTheta[i] - windows[i]));
        end = Math.max(end, twoTheta[i] + windows[i]);
      }
    }
    double range = pattern.twoTheta(pattern.size() - 1) - pattern.twoTheta(0);
    return Math.min(1, covered / range);
  }
}
