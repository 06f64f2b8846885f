package org.stratolith.reader.neware;

import org.stratolith.reader.FileBytes;

/** Decodes rows that are stored whole, as counts; see {@link RowLayout}. One loop per column. */
final class WholeRows {

  private static final double TENTH_MILLIVOLTS = 1e4;
  private static final double MICROAMPERES = 1e6;
  private static final double MILLISECONDS = 1e3;
  private static final int SECONDS_PER_DAY = 86_400;

  private final FileBytes file;
  private final RowLayout layout;
  private final int[] at;
  private final Rows rows;

  private WholeRows(FileBytes file, RowLayout layout, int[] at) {
    this.file = file;
    this.layout = layout;
    this.at = at;
    this.rows = new Rows(at.length);
  }

  /**
   * The rows at these offsets.
   *
   * @param inferred what a count is worth in a range that is not known
   */
  static Rows decode(
      FileBytes file, RowLayout layout, int[] at, RangeInference inferred, Remarks remarks) {
    WholeRows decoding = new WholeRows(file, layout, at);
    decoding.steps();
    decoding.times();
    if (layout.range() < 0) {
      decoding.currents();
    } else {
      decoding.rangedCurrents(inferred, remarks);
    }
    return decoding.rows;
  }

  private void steps() {
    int id = -1;
    int type = -1;
    int cycle = -1;
    int count = -1;
    long time = 0;
    for (int row = 0; row < at.length; row++) {
      int here = at[row];
      int newId =
          layout.wideStepId() ? file.u2(here + layout.stepId()) : file.u1(here + layout.stepId());
      int newType = file.u1(here + layout.type());
      int newCycle = file.i4(here + layout.cycle());
      int newCount = layout.stepCount() < 0 ? 0 : file.u1(here + layout.stepCount());
      long newTime = ticks(here);
      // Without a count, a step that follows itself shows in its clock only.
      boolean again = layout.stepCount() < 0 && newTime < time;
      if (newId != id || newType != type || newCycle != cycle || newCount != count || again) {
        rows.steps.begin(row, newId, newCycle + layout.firstCycle(), newType);
        id = newId;
        type = newType;
        cycle = newCycle;
        count = newCount;
      }
      time = newTime;
    }
  }

  private long ticks(int here) {
    return layout.secondsOnly()
        ? file.u4(here + layout.stepTime())
        : file.i8(here + layout.stepTime());
  }

  private void times() {
    double perSecond = layout.secondsOnly() ? 1 : MILLISECONDS;
    for (int row = 0; row < at.length; row++) {
      rows.stepTime[row] = ticks(at[row]) / perSecond;
    }
    for (int row = 0; row < at.length; row++) {
      rows.voltage[row] = file.i4(at[row] + layout.voltage()) / TENTH_MILLIVOLTS;
    }
    rows.localClock = layout.calendar();
    for (int row = 0; row < at.length; row++) {
      int here = at[row] + layout.clock();
      rows.clock[row] = layout.calendar() ? calendar(here) : file.i8(here);
    }
  }

  private double calendar(int here) {
    long day = daysSince1970(file.u2(here), file.u1(here + 2), file.u1(here + 3));
    int second = (file.u1(here + 4) * 60 + file.u1(here + 5)) * 60 + file.u1(here + 6);
    return (double) (day * SECONDS_PER_DAY + second);
  }

  /** Days in the Gregorian calendar; a month that does not exist gives a day nearby. */
  static long daysSince1970(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(shifted, 400);
    int yearOfEra = shifted - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }

  /** Counts are microamperes and millionths of C and J; the current tells which way they went. */
  private void currents() {
    double direction = 0;
    for (int row = 0; row < at.length; row++) {
      int here = at[row];
      double current = file.i4(here + layout.current()) / MICROAMPERES;
      direction = current == 0 ? direction : current;
      double charge = file.i8(here + layout.charge()) / MICROAMPERES;
      double energy = file.i8(here + layout.charge() + 8) / MICROAMPERES;
      rows.current[row] = current;
      (direction < 0 ? rows.discharging : rows.charging)[row] = charge;
      (direction < 0 ? rows.dischargingEnergy : rows.chargingEnergy)[row] = energy;
    }
  }

  private void rangedCurrents(RangeInference inferred, Remarks remarks) {
    int code = 0;
    double perAmpere = Double.POSITIVE_INFINITY;
    for (int row = 0; row < at.length; row++) {
      int here = at[row];
      int newCode = file.i4(here + layout.range());
      if (newCode != code) {
        code = newCode;
        perAmpere = CurrentRange.countsPerAmpere(code);
        if (Double.isNaN(perAmpere)) {
          perAmpere = inferred.countsPerAmpere(code, file, layout, at, remarks);
        }
      }
      int charge = here + layout.charge();
      // Adding zero turns -0, which counts in range 0 would give, into 0.
      rows.current[row] = file.i4(here + layout.current()) / perAmpere + 0.0;
      rows.charging[row] = file.i8(charge) / perAmpere;
      rows.discharging[row] = file.i8(charge + 8) / perAmpere;
      rows.chargingEnergy[row] = file.i8(charge + 16) / perAmpere;
      rows.dischargingEnergy[row] = file.i8(charge + 24) / perAmpere;
    }
  }
}
