package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which lines of a phase a scan shows. A line's signal S is what its phase adds within half a width
 * either side of the peak; what else is counted there, background and other phases, is B. A line is
 * seen if it stands out of the noise of B, S ≥ 3 √B (IUPAC's detection limit with k = 3), and a
 * phase is found if three of its lines that do not overlap are seen, as a search by the three
 * strongest lines asks for, or all if it has fewer in the range.
 */
public final class LineDetection {

  /** S/√B from which on a line is seen. */
  public static final double LIMIT = 3;

  private static final int LINES = 3;
  private static final int POINTS = 41;

  private LineDetection() {}

  /**
   * A line and how it stands out.
   *
   * @param signal S, counts
   * @param background B, counts
   */
  public record Seen(LayeredPattern.Line line, double signal, double background) {

    /** S/√B. */
    public double signalToNoise() {
      return signal / Math.sqrt(background);
    }

    /** Whether it is above the limit. */
    public boolean detected() {
      return signalToNoise() >= LIMIT;
    }

    /** By which factor a scan would have to be slower to just see the line: (3 √B / S)². */
    public double slowing() {
      double ratio = LIMIT / signalToNoise();
      return ratio * ratio;
    }
  }

  /** The lines of a phase that do not overlap each other, from the most to the least clear. */
  public static List<Seen> lines(LayeredPattern pattern, PowderScan scan, String phase) {
    List<Seen> candidates = new ArrayList<>();
    for (LayeredPattern.Line line : pattern.lines()) {
      boolean inside = line.twoTheta() > scan.from() && line.twoTheta() < scan.to();
      if (line.phase().equals(phase) && line.principal() && inside) {
        candidates.add(look(pattern, scan, line));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Seen::signalToNoise)
            .reversed()
            .thenComparingDouble(seen -> seen.line().twoTheta()));
    List<Seen> chosen = new ArrayList<>();
    for (Seen candidate : candidates) {
      if (chosen.stream().noneMatch(other -> overlap(candidate.line(), other.line()))) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  /** Whether enough lines are seen. */
  public static boolean found(List<Seen> lines) {
    long seen = lines.stream().filter(Seen::detected).count();
    return !lines.isEmpty() && seen >= Math.min(LINES, lines.size());
  }

  /**
   * By which factor a scan would have to be slower to just find the phase (below one if it is found
   * with time to spare); infinite if the phase has no line in the range.
   */
  public static double slowing(List<Seen> lines) {
    return lines.isEmpty()
        ? Double.POSITIVE_INFINITY
        : lines.get(Math.min(LINES, lines.size()) - 1).slowing();
  }

  private static boolean overlap(LayeredPattern.Line a, LayeredPattern.Line b) {
    return Math.abs(a.twoTheta() - b.twoTheta()) < (a.profile().width() + b.profile().width()) / 2;
  }

  private static Seen look(LayeredPattern pattern, PowderScan scan, LayeredPattern.Line line) {
    double width = line.profile().width();
    double signal = 0;
    double background = 0;
    for (int i = 0; i < POINTS; i++) {
      double angle = line.twoTheta() + width * (i / (POINTS - 1.0) - 0.5);
      // Trapezium: the ends count half.
      double weight = i == 0 || i == POINTS - 1 ? 0.5 : 1;
      double own = pattern.rateOf(line.phase(), angle);
      signal += weight * own;
      background += weight * (pattern.rateAt(angle) - own);
    }
    double seconds = width / scan.speed() / (POINTS - 1);
    return new Seen(line, signal * seconds, Math.max(background, 0) * seconds);
  }
}
