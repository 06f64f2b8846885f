package org.stratolith.record;

import org.jspecify.annotations.Nullable;

/**
 * Current against a swept potential; immutable. Positive current plates on the negative electrode,
 * so that for a symmetric cell current and potential have the same sign.
 */
public final class Voltammogram {

  private final double[] time;
  private final double[] potential;
  private final double[] current;
  private final int[] scan;
  private final double electrodeArea;

  Voltammogram(
      double[] time, double[] potential, double[] current, int[] scan, double electrodeArea) {
    this.time = time;
    this.potential = potential;
    this.current = current;
    this.scan = scan;
    this.electrodeArea = electrodeArea;
  }

  /**
   * A voltammogram; the arrays are copied.
   *
   * @param time s
   * @param potential V
   * @param current A
   * @param scan number of the scan, first 1, or null to find the scans from the potential
   * @param electrodeArea m2, or NaN if not known
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Voltammogram of(
      double[] time,
      double[] potential,
      double[] current,
      int @Nullable [] scan,
      double electrodeArea) {
    int n = time.length;
    if (potential.length != n || current.length != n || (scan != null && scan.length != n)) {
      throw new IllegalArgumentException(
          "the columns of a voltammogram have "
              + n
              + ", "
              + potential.length
              + " and "
              + current.length
              + " rows\nMaybe a row is incomplete");
    }
    return new Voltammogram(
        time.clone(),
        potential.clone(),
        current.clone(),
        scan == null ? Scans.find(potential) : scan.clone(),
        electrodeArea);
  }

  /** The rows of the sweep steps of a record, in one; empty if it has none. */
  public static Voltammogram ofSweeps(CyclingRecord record) {
    int n = 0;
    for (Step step : record.steps()) {
      n += step.type() == StepType.SWEEP ? step.size() : 0;
    }
    double[] time = new double[n];
    double[] potential = new double[n];
    double[] current = new double[n];
    int at = 0;
    for (Step step : record.steps()) {
      if (step.type() == StepType.SWEEP) {
        for (int row = step.from(); row < step.to(); row++) {
          time[at] = record.time(row);
          potential[at] = record.voltage(row);
          current[at++] = record.current(row);
        }
      }
    }
    return new Voltammogram(
        time, potential, current, Scans.find(potential), record.electrodeArea());
  }

  /** Number of rows. */
  public int size() {
    return time.length;
  }

  /** Time, s. */
  public double time(int row) {
    return time[row];
  }

  /** Potential, V. */
  public double potential(int row) {
    return potential[row];
  }

  /** Current, A. */
  public double current(int row) {
    return current[row];
  }

  /** Current per electrode area, A/m2; NaN if the area is not known. */
  public double currentDensity(int row) {
    return current[row] / electrodeArea;
  }

  /** Number of the scan, first 1. */
  public int scan(int row) {
    return scan[row];
  }

  /** Number of the last scan; 0 if empty. */
  public int lastScan() {
    return scan.length == 0 ? 0 : scan[scan.length - 1];
  }

  /** Area of the electrode, m2; NaN if not known. */
  public double electrodeArea() {
    return electrodeArea;
  }
}
