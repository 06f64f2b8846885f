package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * The critical current density of a staircase of half cycles with rising current.
 *
 * <p>Two conventions are in use and differ by one step. {@link #value} is the current density of
 * the half cycle in which the short is found; Su et al. 2024 count so. {@link #lastClean} is the
 * highest one that both directions went through without.
 *
 * @param value A/m2; NaN if no short was found, and then the critical current density is above the
 *     last level
 * @param lastClean A/m2; 0 if the first level shorted
 * @param levels the current densities of the staircase up to the short, in their order, A/m2
 * @param finding the short, or that there was none
 */
public record CriticalCurrentDensity(
    double value, double lastClean, List<Double> levels, ShortFinding finding) {

  /** Two currents belong to one level when they differ by less than this part. */
  private static final double SAME_LEVEL = 0.02;

  public CriticalCurrentDensity {
    levels = List.copyOf(levels);
  }

  /** Whether a short was found. */
  public boolean isShorted() {
    return finding instanceof ShortFinding.Shorted;
  }

  /** The highest level, A/m2; a lower bound if there was no short. */
  public double highestLevel() {
    return levels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
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
    List<Double> levels = new ArrayList<>();
    double value = Double.NaN;
    double clean = 0;
    double level = 0;
    double largest = largestCurrent(record);
    for (Step step : record.steps()) {
      double current = medianCurrent(record, step);
      boolean flows = current > 1e-3 * largest;
      double density = current / record.electrodeArea();
      if (flows && Math.abs(density - level) > SAME_LEVEL * density) {
        // The level below is complete once the next begins.
        clean = Math.max(clean, level);
        levels.add(density);
        level = density;
      }
      // A short found in a rest belongs to the level before it.
      if (finding instanceof ShortFinding.Shorted shorted && shorted.stepCount() == step.count()) {
        value = level;
        break;
      }
    }
    return new CriticalCurrentDensity(
        value, Double.isNaN(value) ? Math.max(clean, level) : clean, levels, finding);
  }

  private static double largestCurrent(CyclingRecord record) {
    double largest = 0;
    for (int row = 0; row < record.size(); row++) {
      largest = Math.max(largest, Math.abs(record.current(row)));
    }
    return largest;
  }

  /** Median of the magnitude, A; 0 for a step without rows. */
  private static double medianCurrent(CyclingRecord record, Step step) {
    double[] current = new double[step.size()];
    int n = 0;
    for (int row = step.from(); row < step.to(); row++) {
      if (!Double.isNaN(record.current(row))) {
        current[n++] = Math.abs(record.current(row));
      }
    }
    return n == 0 ? 0 : Robust.median(current, 0, n);
  }
}
