package org.stratolith.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Holds the charge that an instrument counted against the integral of its current: Q = int |I| dt,
 * summed over the steps except pulses. A unit that was misread shows as a power of ten.
 *
 * @param counted C
 * @param integral C, trapezoids between rows
 */
public record ChargeCheck(double counted, double integral) {

  /** Trapezoids may miss some of what flows between rows; beyond this factor something is wrong. */
  private static final double TOLERATED = 1.5;

  /** Fewer rows in which the charge grew say nothing. */
  private static final int FEWEST = 3;

  /**
   * Over all rows of a record, by its columns of charge under the names of the Battery Data Format;
   * says nothing if it has none.
   */
  public static ChargeCheck of(CyclingRecord record) {
    for (String scope : List.of("Step ", "")) {
      int charging = record.columnIndex(scope + "Charging Capacity");
      int discharging = record.columnIndex(scope + "Discharging Capacity");
      int both = record.columnIndex(scope + "Cumulative Capacity");
      if (charging >= 0 && discharging >= 0) {
        return of(record, charging, discharging);
      }
      if (both >= 0) {
        return of(record, both, -1);
      }
    }
    return new ChargeCheck(0, 0);
  }

  /**
   * Over all rows of a record.
   *
   * @param charging index of the column of charge that is counted in each step while charging, C
   * @param discharging likewise while discharging, positive; -1 if the first counts both
   */
  public static ChargeCheck of(CyclingRecord record, int charging, int discharging) {
    double counted = 0;
    double integral = 0;
    int grew = 0;
    for (Step step : record.steps()) {
      if (step.type() == StepType.PULSE) {
        // What flows between two rows of a pulse train, neither of them tells.
        continue;
      }
      for (int row = step.from() + 1; row < step.to(); row++) {
        double passed = growth(record, charging, row) + growth(record, discharging, row);
        double dt = record.time(row) - record.time(row - 1);
        double area = (Math.abs(record.current(row)) + Math.abs(record.current(row - 1))) / 2 * dt;
        if (Double.isFinite(passed) && Double.isFinite(area)) {
          counted += passed;
          integral += area;
          grew += passed > 0 ? 1 : 0;
        }
      }
    }
    return grew < FEWEST ? new ChargeCheck(0, 0) : new ChargeCheck(counted, integral);
  }

  private static double growth(CyclingRecord record, int column, int row) {
    return column < 0 ? 0 : record.value(column, row) - record.value(column, row - 1);
  }

  /** Counted over integral; NaN if one of them is zero, so that nothing can be said. */
  public double ratio() {
    return counted > 0 && integral > 0 ? counted / integral : Double.NaN;
  }

  /** A warning if the two do not fit, else null. */
  public @Nullable Remark remark(String file) {
    double ratio = ratio();
    if (Double.isNaN(ratio) || Math.max(ratio, 1 / ratio) < TOLERATED) {
      return null;
    }
    double power = Math.rint(Math.log10(ratio));
    boolean slip = power != 0 && Math.abs(Math.log10(ratio) - power) < Math.log10(TOLERATED);
    return new Remark(
        Remark.Weight.WARNING,
        new Problem(
            Place.ofFile(file),
            String.format(
                java.util.Locale.ROOT,
                "the charge that the instrument counted is %.4g times the integral of its current%s",
                ratio,
                slip ? String.format(java.util.Locale.ROOT, ", near 1e%.0f", power) : ""),
            slip
                ? "Maybe a unit of current or charge was misread: do not use either before you have"
                    + " compared them with the instrument's software"
                : "Maybe rows are missing, or the current changed between rows"));
  }
}
