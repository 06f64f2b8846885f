package org.stratolith.reader.neware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.record.Column;

/**
 * The rows of a test as they stand in a file, in SI: what all versions have in common. Charges and
 * energies are the instrument's own; they begin at zero in every step.
 */
final class Rows {

  final int size;

  /** Time since the beginning of the step, s; not used if {@link #testTime} is there. */
  final double[] stepTime;

  /** Time since the start of the test, s, if the file tells it. */
  double @Nullable [] testTime;

  /** V. */
  final double[] voltage;

  /** A, positive = charge. */
  final double[] current;

  /** C, as counted by the instrument while the current was positive, in this step. */
  final double[] charging;

  /** C, positive, as counted while it was negative. */
  final double[] discharging;

  /** J. */
  final double[] chargingEnergy;

  /** J, positive. */
  final double[] dischargingEnergy;

  /** s since 1970; of the clock on the wall if {@link #localClock}. */
  final double[] clock;

  /** Whether {@link #clock} shows local time in a zone that the file does not tell. */
  boolean localClock;

  /** Whether the file has cycle numbers. */
  boolean storedCycles = true;

  final StepRuns steps = new StepRuns();
  final List<Column> extraColumns = new ArrayList<>();
  final List<double[]> extraValues = new ArrayList<>();

  Rows(int size) {
    this.size = size;
    stepTime = new double[size];
    voltage = new double[size];
    current = new double[size];
    charging = new double[size];
    discharging = new double[size];
    chargingEnergy = new double[size];
    dischargingEnergy = new double[size];
    clock = new double[size];
  }

  /** Charge in C and energy in J that are counted in one: the charge's sign tells the direction. */
  void setCounters(int row, double charge, double energy) {
    boolean out = charge < 0;
    (out ? discharging : charging)[row] = Math.abs(charge);
    (out ? dischargingEnergy : chargingEnergy)[row] = out ? Math.abs(energy) : energy;
  }

  /** A further column, filled with NaN. */
  double[] extra(String name, String unit) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    extraColumns.add(Column.of(name, unit));
    extraValues.add(values);
    return values;
  }
}
