package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * The critical current density of a staircase of half cycles with rising current, which is found in
 * the record itself.
 *
 * <p>Two conventions are in use and differ by one step. {@link #value} is the current density of
 * the half cycle in which the short is found; Su et al. 2024 count so. {@link #lastClean} is the
 * highest level that both directions ran through to their end without one. The truth lies between;
 * {@link #resolution} is how far they are apart. Besides this a critical current density depends on
 * the duration of the half cycles, which {@link #staircase} tells.
 *
 * @param value A/m2; NaN if no short was found, and then the critical current density is above the
 *     last level
 * @param lastClean A/m2; 0 if no level was run through in both directions
 * @param staircase the levels up to the short, in their order
 * @param finding the short, or that there was none
 */
public record CriticalCurrentDensity(
    double value, double lastClean, List<Level> staircase, ShortFinding finding) {

  /**
   * Two currents belong to one level when they differ by less than this part: cyclers hold a
   * current within 0.1 %, and a step of 2 % is the 25th of a staircase of equal steps twice over.
   */
  private static final double SAME_LEVEL = 0.01;

  /**
   * A half cycle was run to its end if it took this part of the staircase's usual duration; its
   * first and last rows may be missing.
   */
  private static final double WHOLE = 0.9;

  /**
   * One level of a staircase.
   *
   * @param density A/m2, median of the magnitude
   * @param halfCycles half cycles at this level
   * @param duration of the longest of them, s
   * @param bothWays whether a half cycle in either direction took as long as is usual
   */
  public record Level(double density, int halfCycles, double duration, boolean bothWays) {}

  public CriticalCurrentDensity {
    staircase = List.copyOf(staircase);
  }

  /** Whether a short was found. */
  public boolean isShorted() {
    return finding instanceof ShortFinding.Shorted;
  }

  /** The current densities of the levels up to the short, in their order, A/m2. */
  public List<Double> levels() {
    return staircase.stream().map(Level::density).toList();
  }

  /** The highest level, A/m2; a lower bound if there was no short. */
  public double highestLevel() {
    return staircase.stream().mapToDouble(Level::density).max().orElse(0);
  }

  /** Usual duration of the half cycles, s: the median over the levels. NaN without levels. */
  public double halfCycleDuration() {
    double[] durations = staircase.stream().mapToDouble(Level::duration).toArray();
    return Robust.median(durations, 0, durations.length);
  }

  /** Whether the levels rise, three times at least: without that there is no staircase. */
  public boolean isStaircase() {
    int rising = 0;
    for (int k = 1; k < staircase.size(); k++) {
      rising += staircase.get(k).density() > staircase.get(k - 1).density() ? 1 : 0;
    }
    return rising >= 3 && rising >= 0.8 * (staircase.size() - 1);
  }

  /**
   * Step of the staircase where it ended, A/m2: the distance of the last two levels, which is what
   * the value is uncertain by. NaN with one level.
   */
  public double resolution() {
    int n = staircase.size();
    return n < 2
        ? Double.NaN
        : Math.abs(staircase.get(n - 1).density() - staircase.get(n - 2).density());
  }

  /**
   * Finds the levels and the short in a record.
   *
   * @throws IllegalArgumentException if the electrode area is not known
   */
  public static CriticalCurrentDensity of(CyclingRecord record) {
    return of(record, ShortDetection.of(record));
  }

  /** The same for a short found by other means. */
  public static CriticalCurrentDensity of(CyclingRecord record, ShortFinding finding) {
    if (!(record.electrodeArea() > 0)) {
      throw new IllegalArgumentException(
          "the electrode area of the record is "
              + record.electrodeArea()
              + " m2\nMaybe give the area when reading the file");
    }
    int shortRow = finding instanceof ShortFinding.Shorted found ? found.row() : -1;
    CyclingRecord cut = Segmentation.of(record).record();
    double least = 1e-3 * largestCurrent(cut);
    List<Open> open = new ArrayList<>();
    boolean ended = false;
    for (Step step : cut.steps()) {
      double current = medianCurrent(cut, step);
      double density = Math.abs(current) / cut.electrodeArea();
      if (Math.abs(current) > least) {
        if (open.isEmpty() || Math.abs(density - open.getLast().density) > SAME_LEVEL * density) {
          open.add(new Open(density));
        }
        open.getLast().add(current > 0, cut.time(step.to() - 1) - cut.time(step.from()));
      }
      // A short found in a rest belongs to the level before it.
      ended = shortRow >= step.from() && shortRow < step.to();
      if (ended) {
        break;
      }
    }
    return of(open, ended, finding);
  }

  private static CriticalCurrentDensity of(List<Open> open, boolean shorted, ShortFinding finding) {
    double[] durations = open.stream().mapToDouble(level -> level.longest).toArray();
    double usual = Robust.median(durations, 0, durations.length);
    List<Level> staircase = new ArrayList<>();
    double clean = 0;
    for (int k = 0; k < open.size(); k++) {
      Level level = open.get(k).close(usual);
      staircase.add(level);
      boolean last = shorted && k == open.size() - 1;
      if (level.bothWays() && !last) {
        clean = Math.max(clean, level.density());
      }
    }
    double value = shorted && !staircase.isEmpty() ? staircase.getLast().density() : Double.NaN;
    return new CriticalCurrentDensity(value, clean, staircase, finding);
  }

  /** A level while its half cycles are gathered. */
  private static final class Open {
    private final double density;
    private int halfCycles;
    private double forward;
    private double backward;
    private double longest;

    Open(double density) {
      this.density = density;
    }

    void add(boolean positive, double duration) {
      halfCycles++;
      longest = Math.max(longest, duration);
      forward = positive ? Math.max(forward, duration) : forward;
      backward = positive ? backward : Math.max(backward, duration);
    }

    Level close(double usual) {
      boolean bothWays = Math.min(forward, backward) >= WHOLE * usual;
      return new Level(density, halfCycles, longest, bothWays);
    }
  }

  private static double largestCurrent(CyclingRecord record) {
    double largest = 0;
    for (int row = 0; row < record.size(); row++) {
      double current = Math.abs(record.current(row));
      largest = Double.isNaN(current) ? largest : Math.max(largest, current);
    }
    return largest;
  }

  /** Median, A; 0 for a step without rows. */
  private static double medianCurrent(CyclingRecord record, Step step) {
    double[] current = new double[step.size()];
    int n = 0;
    for (int row = step.from(); row < step.to(); row++) {
      if (!Double.isNaN(record.current(row))) {
        current[n++] = record.current(row);
      }
    }
    return n == 0 ? 0 : Robust.median(current, 0, n);
  }
}
