package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.analysis.diffraction.refinement.Covariance;
import org.stratolith.numerics.fit.LeastSquaresFit;
import org.stratolith.numerics.fit.LevenbergMarquardt;
import org.stratolith.record.Diffractogram;

/**
 * Finds lines. The typical width follows from the filter that responds most to the ten strongest
 * lines; with this width, and with three times it for broad lines, every local maximum of the
 * filter ({@link LineFilter}) above a significance is a candidate. Candidates where the Kα2 of a
 * stronger one lies, and not stronger than it could be, are dropped; the rest are fitted in groups
 * that overlap ({@link PeakFit}), each line as a whole multiplet of the radiation.
 */
public final class PeakSearch {

  private static final double NARROWEST = 0.04;
  private static final double WIDEST = 1.2;

  /**
   * On a flat background the filter that responds most to a Gaussian is √5 times as wide: its
   * response grows as σ_f^(5/2) / (σ_f² + σ²)^(3/2).
   */
  private static final double BEST_FILTER = Math.sqrt(5);

  /**
   * Filters over the typical width: one that keeps neighbours apart, one for weak, one for broad.
   */
  private static final double[] SCALES = {0.6, 1.4, 3};

  /** Lines nearer than this, over their width, are one. */
  private static final double NEAREST = 0.7;

  private static final int GROUP = 10;

  /** A line counts as found if its fitted area is this many of its deviations. */
  private static final double LEAST_AREA = 3;

  /** A candidate: a row and the filter's response there. */
  private record Candidate(double twoTheta, double significance, double width) {}

  private PeakSearch() {}

  /**
   * The lines of a diffractogram by rising angle.
   *
   * @param significance least response of the filter in its standard deviations; 5 leaves about one
   *     false line in 10⁶ rows of pure counting noise
   * @throws IllegalArgumentException if the radiation is not known or there are fewer than 50 rows
   */
  public static List<Peak> find(Diffractogram pattern, double significance) {
    Companions.of(pattern);
    if (pattern.size() < 50) {
      throw new IllegalArgumentException(
          "%d rows are too few to look for lines; 50 are the least\n  Maybe the file holds a part of a scan only"
              .formatted(pattern.size()));
    }
    double[] deviation = LineFilter.deviations(pattern);
    double width = typicalWidth(pattern, deviation, significance);
    List<Candidate> found = new ArrayList<>();
    for (double scale : SCALES) {
      List<Candidate> maxima = maxima(pattern, deviation, scale * width, significance);
      maxima.sort(Comparator.comparingDouble(c -> -c.significance));
      double apart = NEAREST * Math.max(1, scale) * width;
      for (Candidate candidate : maxima) {
        boolean known =
            found.stream().anyMatch(f -> Math.abs(f.twoTheta - candidate.twoTheta) < apart);
        if (!known) {
          double own = Math.max(1, scale) * width;
          found.add(new Candidate(candidate.twoTheta, candidate.significance, own));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Candidate::twoTheta));
    return fit(pattern, deviation, withoutCompanions(pattern, found));
  }

  private static double typicalWidth(
      Diffractogram pattern, double[] deviation, double significance) {
    double best = 0;
    double width = NARROWEST;
    for (double tried = NARROWEST; tried <= WIDEST; tried *= Math.sqrt(Math.sqrt(2))) {
      double sum =
          maxima(pattern, deviation, tried, significance).stream()
              .mapToDouble(c -> -c.significance)
              .sorted()
              .limit(10)
              .sum();
      if (-sum > best) {
        best = -sum;
        width = tried;
      }
    }
    return width / BEST_FILTER;
  }

  private static List<Candidate> maxima(
      Diffractogram pattern, double[] deviation, double width, double significance) {
    double[] s = LineFilter.response(pattern, deviation, width);
    List<Candidate> found = new ArrayList<>();
    for (int k = 1; k < s.length - 1; k++) {
      if (s[k] >= significance && s[k] > s[k - 1] && s[k] >= s[k + 1]) {
        found.add(new Candidate(pattern.twoTheta(k), s[k], width));
      }
    }
    return found;
  }

  private static List<Candidate> withoutCompanions(Diffractogram pattern, List<Candidate> found) {
    List<Diffractogram.Line> lines = pattern.radiation();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : found) {
      boolean companion = false;
      for (Candidate main : kept) {
        for (int l = 1; l < lines.size(); l++) {
          double place =
              Companions.moved(
                  main.twoTheta, lines.getFirst().wavelength(), lines.get(l).wavelength());
          // Half a width of room, and half again the share it should have: the filter's response to
          // a shoulder is uncertain by that much.
          companion |=
              Math.abs(candidate.twoTheta - place) < 0.5 * main.width
                  && candidate.significance
                      < 1.5 * Math.sqrt(lines.get(l).weight()) * main.significance;
        }
      }
      if (!companion) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static List<Peak> fit(
      Diffractogram pattern, double[] deviation, List<Candidate> candidates) {
    List<Peak> peaks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= candidates.size(); i++) {
      boolean apart =
          i == candidates.size()
              || i - start >= GROUP
              || candidates.get(i).twoTheta - candidates.get(i - 1).twoTheta
                  > 5 * candidates.get(i).width;
      if (apart) {
        fitGroup(pattern, deviation, candidates.subList(start, i), peaks);
        start = i;
      }
    }
    peaks.sort(Comparator.comparingDouble(Peak::twoTheta));
    return List.copyOf(peaks);
  }

  private static void fitGroup(
      Diffractogram pattern, double[] deviation, List<Candidate> group, List<Peak> peaks) {
    int n = PeakFit.SHARED + PeakFit.PER_PEAK * group.size();
    double room = 4 * group.stream().mapToDouble(Candidate::width).max().orElseThrow();
    int first = row(pattern, group.getFirst().twoTheta - room);
    int last = row(pattern, group.getLast().twoTheta + room);
    if (last - first <= n) {
      return;
    }
    double[] start = new double[n];
    double[] low = new double[n];
    double[] high = new double[n];
    double floor = Math.min(mean(pattern, first), mean(pattern, last - 5));
    start[0] = floor;
    start[2] = 0.5;
    low[0] = Double.NEGATIVE_INFINITY;
    low[1] = Double.NEGATIVE_INFINITY;
    high[0] = Double.POSITIVE_INFINITY;
    high[1] = Double.POSITIVE_INFINITY;
    high[2] = 1;
    for (int p = 0; p < group.size(); p++) {
      Candidate c = group.get(p);
      int at = PeakFit.SHARED + PeakFit.PER_PEAK * p;
      start[at] = c.twoTheta;
      low[at] = c.twoTheta - 0.7 * c.width;
      high[at] = c.twoTheta + 0.7 * c.width;
      start[at + 1] = c.width;
      low[at + 1] = c.width / 5;
      high[at + 1] = 5 * c.width;
      double height = pattern.intensity(row(pattern, c.twoTheta)) - floor;
      start[at + 2] = Math.max(height, 0) * c.width * 1.2;
      high[at + 2] = Double.POSITIVE_INFINITY;
    }
    PeakFit problem = new PeakFit(pattern, deviation, first, last, group.size());
    LeastSquaresFit fit = new LevenbergMarquardt(problem, low, high, 60, 1e-6, 0).minimise(start);
    collect(problem, fit, low, high, group, pattern, peaks);
  }

  private static void collect(
      PeakFit problem,
      LeastSquaresFit fit,
      double[] low,
      double[] high,
      List<Candidate> group,
      Diffractogram pattern,
      List<Peak> peaks) {
    double[] x = fit.x();
    int n = x.length;
    int rows = problem.residuals();
    double[] jacobian = new double[rows * n];
    problem.evaluate(x, new double[rows], jacobian);
    boolean[] held = new boolean[n];
    for (int j = 0; j < n; j++) {
      held[j] = x[j] <= low[j] || x[j] >= high[j];
    }
    double reduced = Math.max(1, fit.sumOfSquares() / (rows - n));
    Covariance covariance = Covariance.of(jacobian, rows, held, reduced);
    double weight = pattern.radiation().stream().mapToDouble(Diffractogram.Line::weight).sum();
    double main = pattern.radiation().getFirst().weight() / weight;
    for (int p = 0; p < group.size(); p++) {
      int at = PeakFit.SHARED + PeakFit.PER_PEAK * p;
      double width = x[at + 1];
      double area = x[at + 2];
      if (area > LEAST_AREA * covariance.deviation(at + 2)) {
        double apex = 2 / width * ((1 - x[2]) * Math.sqrt(Math.log(2) / Math.PI) + x[2] / Math.PI);
        peaks.add(
            new Peak(
                x[at],
                covariance.deviation(at),
                area * main * apex,
                width,
                covariance.deviation(at + 1),
                area,
                covariance.deviation(at + 2),
                x[2],
                group.get(p).significance));
      }
    }
  }

  private static double mean(Diffractogram pattern, int from) {
    double sum = 0;
    int start = Math.max(0, Math.min(from, pattern.size() - 5));
    for (int k = start; k < start + 5; k++) {
      sum += pattern.intensity(k) / 5;
    }
    return sum;
  }

  /** First row at or above an angle. */
  private static int row(Diffractogram pattern, double twoTheta) {
    int low = 0;
    int high = pattern.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pattern.twoTheta(middle) < twoTheta) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(low, pattern.size() - 1);
  }
}
