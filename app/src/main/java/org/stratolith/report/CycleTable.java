package org.stratolith.report;

import java.util.Arrays;
import java.util.List;
import org.stratolith.analysis.CapacityTable;
import org.stratolith.analysis.CapacityTable.CycleRow;
import org.stratolith.record.CyclingRecord;

/** The cycles of a record that were discharged, in the units of the figures. */
final class CycleTable {

  private static final double MILLIAMPERE_HOURS_PER_SQUARE_CENTIMETRE = 1 / 36_000.0;
  private static final double MILLIAMPERES_PER_SQUARE_CENTIMETRE = 0.1;

  private final List<CycleRow> rows;
  private final double area;

  private CycleTable(List<CycleRow> rows, double area) {
    this.rows = rows;
    this.area = area;
  }

  static CycleTable of(CyclingRecord record) {
    CapacityTable table = CapacityTable.of(record);
    List<CycleRow> discharged =
        table.cycles().stream().filter(row -> row.cycle() > 0 && row.discharge() > 0).toList();
    return new CycleTable(discharged, table.electrodeArea());
  }

  int size() {
    return rows.size();
  }

  int cycle(int index) {
    return rows.get(index).cycle();
  }

  /** Charge passed while discharging, mAh/cm2. */
  double discharge(int index) {
    return rows.get(index).discharge() / area * MILLIAMPERE_HOURS_PER_SQUARE_CENTIMETRE;
  }

  /** Mean discharge current density, mA/cm2. */
  double dischargeCurrent(int index) {
    return rows.get(index).dischargeCurrent() / area * MILLIAMPERES_PER_SQUARE_CENTIMETRE;
  }

  /** Discharge over charge, %; NaN where nothing was charged. */
  double efficiency(int index) {
    return 100 * rows.get(index).coulombicEfficiency();
  }

  /** Discharge of a cycle by its number, mAh/cm2, or NaN. */
  double dischargeOfCycle(int number) {
    for (int i = 0; i < rows.size(); i++) {
      if (cycle(i) == number) {
        return discharge(i);
      }
    }
    return Double.NaN;
  }

  /** Number of discharge currents that differ by more than a thousandth. */
  long currents() {
    double[] sorted = new double[size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = dischargeCurrent(i);
    }
    Arrays.sort(sorted);
    long distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      distinct += i == 0 || sorted[i] > 1.001 * sorted[i - 1] ? 1 : 0;
    }
    return distinct;
  }
}
