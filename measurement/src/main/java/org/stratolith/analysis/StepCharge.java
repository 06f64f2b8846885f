package org.stratolith.analysis;

import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * Charge and energy that passed in one step, per direction of the current, from the rows alone.
 *
 * <p>Current and voltage are taken as straight lines between rows: the charge of an interval is
 * that of a trapezoid, split where the current changes sign, and the energy the exact integral of
 * the product. Energy keeps the sign of the voltage: a symmetric cell takes up energy in both
 * directions, since V and I change sign together.
 *
 * @param charge C passed with positive current
 * @param discharge C passed with negative current, as a positive number
 * @param chargeEnergy J taken up with positive current
 * @param dischargeEnergy J given back with negative current; negative if energy was taken up
 */
record StepCharge(double charge, double discharge, double chargeEnergy, double dischargeEnergy) {

  static StepCharge of(CyclingRecord record, Step step) {
    Sum sum = new Sum();
    int before = -1;
    for (int row = step.from(); row < step.to(); row++) {
      if (Double.isNaN(record.current(row))) {
        continue;
      }
      if (before >= 0) {
        sum.add(
            record.time(row) - record.time(before),
            record.current(before),
            record.current(row),
            record.voltage(before),
            record.voltage(row));
      } else {
        double gap = leadIn(record, step, row);
        double i = record.current(row);
        double v = record.voltage(row);
        sum.add(gap, i, i, v, v);
      }
      before = row;
    }
    return new StepCharge(sum.charge, sum.discharge, sum.chargeEnergy, sum.dischargeEnergy);
  }

  /**
   * Time between the end of the step before and this step's first row. An instrument whose first
   * row comes one sampling interval after the step began had this step's current on all the while;
   * a longer gap is a pause and carries no charge.
   */
  private static double leadIn(CyclingRecord record, Step step, int first) {
    if (first == 0 || first + 1 >= step.to()) {
      return 0;
    }
    double gap = record.time(first) - record.time(first - 1);
    double interval = record.time(first + 1) - record.time(first);
    return gap <= 2 * interval ? gap : 0;
  }

  private static final class Sum {
    double charge;
    double discharge;
    double chargeEnergy;
    double dischargeEnergy;

    void add(double dt, double i1, double i2, double v1, double v2) {
      if (i1 * i2 < 0) {
        double part = i1 / (i1 - i2);
        double vm = v1 + part * (v2 - v1);
        add(part * dt, i1, 0, v1, vm);
        add((1 - part) * dt, 0, i2, vm, v2);
        return;
      }
      double q = 0.5 * dt * (i1 + i2);
      double e = dt * (2 * v1 * i1 + v1 * i2 + v2 * i1 + 2 * v2 * i2) / 6;
      // A missing voltage loses the energy of its interval, not the sum.
      e = Double.isNaN(e) ? 0 : e;
      if (i1 + i2 > 0) {
        charge += q;
        chargeEnergy += e;
      } else {
        discharge -= q;
        dischargeEnergy -= e;
      }
    }
  }
}
