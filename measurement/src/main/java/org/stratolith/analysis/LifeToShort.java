package org.stratolith.analysis;

import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.Voltammogram;

/**
 * How long a cell lived until its record shows a short: in time, in cycles, in scans of a sweep.
 *
 * <p>Without a short every number is the one reached where the record ends, a lower bound.
 *
 * @param time s since the start of the test, at the onset of the short
 * @param cycle number of the cycle with the onset; 0 where the record has no cycles
 * @param cyclesWithout cycles that were driven to their end before that one; without a short the
 *     number of the last cycle in which the cell was charged or discharged
 * @param scans scans of a cyclic sweep done at the onset, 0.73 for the third quarter of the first;
 *     NaN if the record has no sweeps, or the short is not in one
 * @param finding the short, or that there was none
 */
public record LifeToShort(
    double time, int cycle, int cyclesWithout, double scans, ShortFinding finding) {

  /**
   * A vertex is found to a row, so a scan that was swept to its end may measure a little less than
   * one; half a row of 100 per scan, more than any of ours has between vertices.
   */
  private static final double SCAN_SLACK = 0.005;

  /** Examines a record. */
  public static LifeToShort of(CyclingRecord record) {
    return of(record, ShortDetection.of(record));
  }

  /** The same for a short found by other means. */
  public static LifeToShort of(CyclingRecord record, ShortFinding finding) {
    return switch (finding) {
      case ShortFinding.Shorted shorted ->
          new LifeToShort(
              shorted.onset(),
              shorted.cycle(),
              Math.max(0, shorted.cycle() - 1),
              shorted.scans(),
              finding);
      case ShortFinding.Clean clean -> {
        int cycle = lastDrivenCycle(record);
        yield new LifeToShort(clean.observed(), cycle, cycle, scansSwept(record), finding);
      }
    };
  }

  /** Whether a short was found; if not, the numbers are lower bounds. */
  public boolean isShorted() {
    return finding instanceof ShortFinding.Shorted;
  }

  /** Whole scans before the short; NaN where {@link #scans} is. */
  public double cleanScans() {
    return Math.floor(scans + SCAN_SLACK);
  }

  /** A rest or a spectrum after the last cycle does not make another one. */
  private static int lastDrivenCycle(CyclingRecord record) {
    int last = 0;
    for (Step step : record.steps()) {
      boolean driven = step.type() == StepType.CHARGE || step.type() == StepType.DISCHARGE;
      last = driven ? Math.max(last, step.cycle()) : last;
    }
    return last;
  }

  private static double scansSwept(CyclingRecord record) {
    Voltammogram sweep = Voltammogram.ofSweeps(record);
    return sweep.size() == 0 ? Double.NaN : ScanPeriod.scansAt(sweep, sweep.size() - 1);
  }
}
