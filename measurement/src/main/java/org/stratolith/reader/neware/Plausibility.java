package org.stratolith.reader.neware;

/** Whether rows that were read with a layout on trial make sense. */
final class Plausibility {

  /** No cell or pack that Neware tests has more, V. */
  private static final double HIGHEST = 2000;

  /** No instrument of theirs has more, A. */
  private static final double STRONGEST = 10_000;

  /** What a counter may differ from the integral of the current by, times. */
  private static final double TOLERATED = 1.5;

  private Plausibility() {}

  /**
   * Steps have known codes, voltages and currents are possible and not all the same, and the charge
   * that was counted is that of the current wherever one flowed.
   */
  static boolean of(Rows rows) {
    if (rows.size < 2) {
      return false;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int row = 0; row < rows.size; row++) {
      double volts = Math.abs(rows.voltage[row]);
      if (!(volts < HIGHEST) || !(Math.abs(rows.current[row]) < STRONGEST)) {
        return false;
      }
      low = Math.min(low, volts);
      high = Math.max(high, volts);
    }
    // Garbage taken for floats is of any size; a cell is not.
    if (!(high > 1e-4) || low < 0) {
      return false;
    }
    double counted = 0;
    double integral = 0;
    for (int step = 0; step < rows.steps.size(); step++) {
      if (StepCode.of(rows.steps.type(step)) == null || rows.steps.cycle(step) < 0) {
        return false;
      }
      for (int row = rows.steps.from(step) + 1; row < rows.steps.to(step, rows.size); row++) {
        double dt = rows.stepTime[row] - rows.stepTime[row - 1];
        if (!(dt >= 0)) {
          return false;
        }
        counted += rows.charging[row] - rows.charging[row - 1];
        counted += rows.discharging[row] - rows.discharging[row - 1];
        integral += Math.abs(rows.current[row]) * dt;
      }
    }
    return integral == 0
        ? counted == 0
        : counted < TOLERATED * integral && integral < TOLERATED * counted;
  }
}
