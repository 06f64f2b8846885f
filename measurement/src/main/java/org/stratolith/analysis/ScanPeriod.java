package org.stratolith.analysis;

import org.stratolith.record.Voltammogram;

/** How far a cyclic sweep has come, in scans. */
final class ScanPeriod {

  private ScanPeriod() {}

  /**
   * Scans done at a row: its time over the period. The period is twice the time between the first
   * visits to both vertices; if only one was reached, four times the way to it.
   */
  static double scansAt(Voltammogram sweep, int row) {
    double start = sweep.potential(0);
    int highest = 0;
    int lowest = 0;
    for (int k = 0; k < sweep.size() && sweep.scan(k) == 1; k++) {
      highest = sweep.potential(k) > sweep.potential(highest) ? k : highest;
      lowest = sweep.potential(k) < sweep.potential(lowest) ? k : lowest;
    }
    double up = sweep.potential(highest) - start;
    double down = start - sweep.potential(lowest);
    boolean bothReached = Math.min(up, down) > 0.9 * Math.max(up, down);
    double period =
        bothReached
            ? 2 * Math.abs(sweep.time(highest) - sweep.time(lowest))
            : 4 * (sweep.time(up > down ? highest : lowest) - sweep.time(0));
    return (sweep.time(row) - sweep.time(0)) / period;
  }
}
