package org.stratolith.analysis;

import org.stratolith.record.Voltammogram;

/** How far a cyclic sweep has come, in scans. */
final class ScanPeriod {

  private ScanPeriod() {}

  /**
   * Scans done at a row: its time over the period. If the sweep went on after its first scan, the
   * period is twice the time between its first visits to both vertices. In a sweep that stopped
   * before, it is four times the larger amplitude over the sweep rate: the other vertex may not
   * have been reached.
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
    double between = Math.abs(sweep.time(highest) - sweep.time(lowest));
    double period =
        sweep.lastScan() > 1 ? 2 * between : 4 * Math.max(up, down) * between / (up + down);
    return (sweep.time(row) - sweep.time(0)) / period;
  }
}
