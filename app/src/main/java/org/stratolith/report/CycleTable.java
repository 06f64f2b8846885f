package org.stratolith.report;

import java.util.Arrays;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * Charge passed in each direction and the current of the discharge, by cycle, per area; for
 * drawing. The numbers of the scoreboard are the analysis room's.
 */
final class CycleTable {

  private static final double MILLIAMPERE_HOURS_PER_SQUARE_CENTIMETRE = 1 / 36_000.0;

  private final int[] cycle;
  private final double[] charge;
  private final double[] discharge;
  private final double[] dischargeCurrent;

  private CycleTable(int n) {
    cycle = new int[n];
    charge = new double[n];
    discharge = new double[n];
    dischargeCurrent = new double[n];
  }

  /** The cycles of a record that were discharged, in their order; a last one cut short is in. */
  static CycleTable of(CyclingRecord record) {
    CycleTable all = new CycleTable(record.lastCycle() + 1);
    for (Step step : record.steps()) {
      int c = step.cycle();
      if (c >= 1 && c < all.cycle.length) {
        all.cycle[c] = c;
        all.add(record, step, c);
      }
    }
    int[] kept = Arrays.stream(all.cycle).filter(c -> c > 0 && all.discharge[c] > 0).toArray();
    CycleTable table = new CycleTable(kept.length);
    for (int i = 0; i < kept.length; i++) {
      table.cycle[i] = kept[i];
      table.charge[i] = all.charge[kept[i]];
      table.discharge[i] = all.discharge[kept[i]];
      table.dischargeCurrent[i] = all.dischargeCurrent[kept[i]];
    }
    return table;
  }

  private void add(CyclingRecord record, Step step, int c) {
    double area = record.electrodeArea();
    for (int i = step.from() + 1; i < step.to(); i++) {
      double passed =
          0.5
              * (record.current(i) + record.current(i - 1))
              * (record.time(i) - record.time(i - 1))
              / area
              * MILLIAMPERE_HOURS_PER_SQUARE_CENTIMETRE;
      charge[c] += Math.max(0, passed);
      discharge[c] += Math.max(0, -passed);
      dischargeCurrent[c] = Math.max(dischargeCurrent[c], -record.currentDensity(i) * 0.1);
    }
  }

  int size() {
    return cycle.length;
  }

  int cycle(int index) {
    return cycle[index];
  }

  /** Charge passed while discharging, mAh/cm2. */
  double discharge(int index) {
    return discharge[index];
  }

  /** Largest discharge current density, mA/cm2. */
  double dischargeCurrent(int index) {
    return dischargeCurrent[index];
  }

  /** Discharge over charge, %; NaN where nothing was charged. */
  double efficiency(int index) {
    return charge[index] > 0 ? 100 * discharge[index] / charge[index] : Double.NaN;
  }

  /** Discharge of a cycle by its number, mAh/cm2, or NaN. */
  double dischargeOfCycle(int number) {
    int index = Arrays.binarySearch(cycle, number);
    return index < 0 ? Double.NaN : discharge[index];
  }

  /** Number of distinct discharge currents. */
  long currents() {
    return Arrays.stream(dischargeCurrent).map(i -> Math.round(i * 1000)).distinct().count();
  }
}
