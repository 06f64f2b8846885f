package org.stratolith.analysis.diffraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.DiffractionPeak;
import org.stratolith.matter.diffraction.PeakList;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.stratolith.record.Diffractogram;

/** The lines a phase should show, and how they meet those found. */
final class CandidatePhase {

  /** Lines weaker than this, the strongest being 100, say nothing about a phase. */
  private static final double WEAKEST = 2;

  private final Crystal crystal;
  private final MatchOptions options;
  private final double from;
  private final double to;
  private final double[] sine; // sin θ of each line
  private final double[] intensity; // strongest 100
  private final double unit; // m|F|² LP of the strongest line

  CandidatePhase(Crystal crystal, Diffractogram pattern, double width, MatchOptions options) {
    this.crystal = crystal;
    this.options = options;
    from = pattern.twoTheta(0);
    to = pattern.twoTheta(pattern.size() - 1);
    Radiation radiation = Companions.radiation(pattern.radiation().getFirst());
    PeakList list =
        PowderDiffraction.of(crystal, new WaasmaierKirfel(), radiation)
            .peaks(Math.max(1, from - 2), Math.min(175, to + 2));
    List<double[]> merged = new ArrayList<>(); // angle, intensity
    for (DiffractionPeak peak : list.peaks()) {
      double[] last = merged.isEmpty() ? new double[] {-90, 0} : merged.getLast();
      if (peak.twoTheta() - last[0] < 0.7 * width) {
        double sum = last[1] + peak.intensity();
        last[0] += (peak.twoTheta() - last[0]) * peak.intensity() / sum;
        last[1] = sum;
      } else {
        merged.add(new double[] {peak.twoTheta(), peak.intensity()});
      }
    }
    double strongest = merged.stream().mapToDouble(m -> m[1]).max().orElse(100);
    merged.removeIf(m -> m[1] < WEAKEST / 100 * strongest);
    sine = merged.stream().mapToDouble(m -> Math.sin(Math.toRadians(m[0] / 2))).toArray();
    intensity = merged.stream().mapToDouble(m -> 100 * m[1] / strongest).toArray();
    unit = list.strongest() * strongest / 100;
  }

  /** The best placement of the phase with a shift in the given range, judged. */
  PhaseScore score(ObservedLines lines, double lowestShift, double highestShift) {
    double fine = lines.window / 2;
    // At 60 degrees a relative change e of the cell moves a line by 66 e degrees.
    int cells = (int) Math.ceil(options.cellTolerance() * 66 / fine);
    int shifts = Math.max(1, (int) Math.ceil((highestShift - lowestShift) / fine));
    double bestValue = -1;
    double bestCell = 0;
    double bestShift = (lowestShift + highestShift) / 2;
    for (int c = -cells; c <= cells; c++) {
      double cell = cells == 0 ? 0 : options.cellTolerance() * c / cells;
      for (int s = 0; s <= shifts; s++) {
        double shift = lowestShift + (highestShift - lowestShift) * s / shifts;
        double value = overlap(lines, cell, shift);
        // Of equals the one that changes least.
        value -= 1e-6 * (Math.abs(c) + Math.abs(shift));
        if (value > bestValue) {
          bestValue = value;
          bestCell = cell;
          bestShift = shift;
        }
      }
    }
    for (int pass = 0; pass < 3; pass++) {
      double[] polished = polished(lines, bestCell, bestShift);
      bestCell = clamp(polished[0], -options.cellTolerance(), options.cellTolerance());
      bestShift = clamp(polished[1], lowestShift, highestShift);
    }
    double trials = (2 * cells + 1.0) * (shifts + 1.0);
    return judged(lines, bestCell, bestShift, trials);
  }

  private double angle(int j, double cell, double shift) {
    double s = sine[j] / (1 + cell);
    return s >= 1 ? 180 : 2 * Math.toDegrees(Math.asin(s)) + shift * Math.sqrt(1 - s * s);
  }

  private boolean outside(double angle) {
    return angle < from || angle > to;
  }

  /**
   * Share of the strong lines' intensity that is found where it should be, at the scale of this
   * placement; less for lines far off. Where most strong lines are missing, a thousandth of the
   * intensity that meets anything.
   */
  private double overlap(ObservedLines lines, double cell, double shift) {
    double scale = scale(lines, cell, shift);
    double sum = 0;
    double total = 0;
    for (int j = 0; j < sine.length; j++) {
      double angle = angle(j, cell, shift);
      if (intensity[j] >= options.strong() && !outside(angle)) {
        int i = lines.at(angle);
        boolean hidden = i >= 0 && lines.explained(i);
        total += hidden ? 0 : intensity[j];
        if (i >= 0 && !hidden) {
          double d = (lines.twoTheta[i] - angle) / lines.windows[i];
          double there = scale > 0 ? Math.min(1, lines.left[i] / (scale * intensity[j])) : 1e-3;
          sum += intensity[j] * there * (1 - 0.5 * d * d);
        }
      }
    }
    return total > 0 ? sum / total : 0;
  }

  /** Linear least squares of the distances by cell (−2 tan θ e) and shift (t cos θ). */
  private double[] polished(ObservedLines lines, double cell, double shift) {
    // Ridge terms keep a pair that the lines do not tell apart near where it is.
    double aa = 1e-3;
    double ab = 0;
    double bb = 1e-3;
    double ya = 0;
    double yb = 0;
    for (int j = 0; j < sine.length; j++) {
      double angle = angle(j, cell, shift);
      int i = intensity[j] >= options.strong() ? lines.at(angle) : -1;
      if (i >= 0 && !lines.explained(i)) {
        double theta = Math.toRadians(angle / 2);
        double w = intensity[j] / 100;
        double a = -2 * Math.toDegrees(Math.tan(theta)) * 0.01; // per percent
        double b = Math.cos(theta);
        double y = lines.twoTheta[i] - angle;
        aa += w * a * a;
        ab += w * a * b;
        bb += w * b * b;
        ya += w * a * y;
        yb += w * b * y;
      }
    }
    double determinant = aa * bb - ab * ab;
    return new double[] {
      cell + 0.01 * (ya * bb - yb * ab) / determinant, shift + (yb * aa - ya * ab) / determinant
    };
  }

  /** Weighted median of found area over expected intensity; lines not found count as zero. */
  private double scale(ObservedLines lines, double cell, double shift) {
    List<double[]> ratios = new ArrayList<>();
    double total = 0;
    for (int j = 0; j < sine.length; j++) {
      double angle = angle(j, cell, shift);
      int i = lines.at(angle);
      if (intensity[j] >= options.strong() && !outside(angle) && (i < 0 || !lines.explained(i))) {
        ratios.add(new double[] {i < 0 ? 0 : lines.left[i] / intensity[j], intensity[j]});
        total += intensity[j];
      }
    }
    ratios.sort((p, q) -> Double.compare(p[0], q[0]));
    double sum = 0;
    for (double[] ratio : ratios) {
      sum += ratio[1];
      if (sum >= total / 2) {
        return ratio[0];
      }
    }
    return 0;
  }

  private PhaseScore judged(ObservedLines lines, double cell, double shift, double trials) {
    double scale = scale(lines, cell, shift);
    double[] expected = expected(lines, cell, shift, scale);
    int strong = 0;
    int found = 0;
    double wanted = 0;
    double missing = 0;
    double squares = 0;
    for (int j = 0; j < sine.length; j++) {
      double angle = angle(j, cell, shift);
      double area = scale * intensity[j];
      int i = lines.at(angle);
      boolean hidden = i >= 0 && lines.explained(i);
      if (!outside(angle) && !hidden && area > lines.limit(angle)) {
        wanted += area;
        missing += i < 0 ? area : Math.max(0, 1 - lines.left[i] / expected[i]) * area;
        if (intensity[j] >= options.strong()) {
          strong++;
          if (i >= 0) {
            found++;
            squares += (lines.twoTheta[i] - angle) * (lines.twoTheta[i] - angle);
          }
        }
      }
    }
    double explained = 0;
    for (int i = 0; i < lines.size; i++) {
      explained += Math.min(lines.left[i], expected[i]) / lines.total;
    }
    double agreement = wanted > 0 ? 1 - missing / wanted : 0;
    double chance = Math.min(1, trials * binomialTail(strong, found, lines.coverage()));
    double share = strong == 0 ? 0 : (double) found / strong;
    return new PhaseScore(
        crystal,
        PhaseScore.judge(strong, found, agreement, chance),
        agreement * share * share * Math.sqrt(explained),
        strong,
        found,
        explained,
        agreement,
        chance,
        1 + cell,
        shift,
        found == 0 ? Double.NaN : Math.sqrt(squares / found),
        scale * 100 / unit);
  }

  /** The lines that the phase's strong ones meet, without those of phases found before. */
  BitSet claims(ObservedLines lines, PhaseScore score) {
    BitSet claims = new BitSet();
    for (int j = 0; j < sine.length; j++) {
      int i = lines.at(angle(j, score.cellScale() - 1, score.shift()));
      if (intensity[j] >= options.strong() && i >= 0 && !lines.explained(i)) {
        claims.set(i);
      }
    }
    return claims;
  }

  /** Area that the phase should add to each line found. */
  double[] expected(ObservedLines lines, double cell, double shift, double scale) {
    double[] expected = new double[lines.size];
    Arrays.fill(expected, 0);
    for (int j = 0; j < sine.length; j++) {
      int i = lines.at(angle(j, cell, shift));
      if (i >= 0) {
        expected[i] += scale * intensity[j];
      }
    }
    return expected;
  }

  /** Takes the phase, placed as judged, away from the lines. */
  void take(ObservedLines lines, PhaseScore score) {
    double[] expected =
        expected(lines, score.cellScale() - 1, score.shift(), score.scale() * unit / 100);
    for (int i = 0; i < lines.size; i++) {
      lines.take(i, expected[i]);
    }
  }

  /** Probability of at least k hits in n tries of probability p each. */
  static double binomialTail(int n, int k, double p) {
    double term = Math.pow(1 - p, n); // exactly none
    double tail = k <= 0 ? term : 0;
    for (int hits = 1; hits <= n; hits++) {
      term = p >= 1 ? (hits == n ? 1 : 0) : term * (n - hits + 1) / hits * p / (1 - p);
      tail += hits >= k ? term : 0;
    }
    return tail;
  }

  private static double clamp(double value, double low, double high) {
    return Math.min(Math.max(value, low), high);
  }
}
