package org.stratolith.reader.neware;

import java.util.Arrays;
import org.stratolith.reader.FileBytes;

/**
 * Rows of NDA 130 as BTS 9.1 writes them: 52 bytes or more, floats, time since the start of the
 * test, one signed charge and energy.
 */
final class Bts91Rows {

  private static final int FIRST = 1024;
  private static final int SHORTEST = 52;
  private static final int LONGEST = 512;
  private static final int END = 0x81;
  private static final int STEP_ID = 2;
  private static final int TYPE = 3;
  private static final int INDEX = 8;
  private static final int TIME = 12;
  private static final int CURRENT = 20;
  private static final int VOLTAGE = 24;
  private static final int CHARGE = 28;
  private static final int ENERGY = 32;
  private static final int CYCLE = 36;
  private static final int CLOCK = 44;
  private static final int TEMPERATURE = 52;
  private static final double NANOSECONDS = 1e9;

  private Bts91Rows() {}

  static Rows decode(FileBytes file, Remarks remarks) {
    if (file.length() < FIRST + SHORTEST) {
      remarks.warn(
          "has no rows", "Maybe the test was stopped before the first, or the file is cut");
      return new Rows(0);
    }
    byte[] identifier = {file.array()[FIRST], file.array()[FIRST + 1]};
    int length = length(file, identifier);
    if (length < 0) {
      throw remarks.refuse(
          "the rows of BTS 9.1 have a length that is not known: their mark stands once or too close",
          "Maybe the file is damaged, or of a newer version; export it as CSV");
    }
    int most = (file.length() - FIRST) / length;
    RowOffsets found = new RowOffsets(file, INDEX, most);
    for (int k = 0, at = FIRST; k < most && file.u1(at) != END; k++, at += length) {
      boolean data = Arrays.equals(file.array(), at, at + 2, identifier, 0, 2);
      if (data && file.i4(at + INDEX) != 0) {
        found.add(at);
      }
    }
    if (length != 52 && length != 56) {
      remarks.warn(
          "rows have " + length + " bytes, we know 52 and 56; the first " + SHORTEST + " were read",
          "Maybe check some rows against the instrument's software, and report the version");
    }
    return decode(file, found.sorted(remarks), length);
  }

  private static int length(FileBytes file, byte[] identifier) {
    int from = FIRST + SHORTEST;
    int next = file.indexOf(identifier, from, Math.min(file.length(), FIRST + LONGEST));
    // A single row has nothing after it that tells where it ends.
    return next < 0 ? (file.length() < from + SHORTEST ? SHORTEST : -1) : next - FIRST;
  }

  private static Rows decode(FileBytes file, int[] at, int length) {
    Rows rows = new Rows(at.length);
    double[] temperature =
        length >= TEMPERATURE + 4 ? rows.extra("Temperature T1", "degC") : new double[0];
    int id = -1;
    int type = -1;
    int cycle = -1;
    double[] testTime = new double[at.length];
    rows.testTime = testTime;
    for (int row = 0; row < at.length; row++) {
      int here = at[row];
      double time = file.u4(here + TIME) + file.u4(here + TIME + 4) / NANOSECONDS;
      int newId = file.u1(here + STEP_ID);
      int newType = file.u1(here + TYPE);
      int newCycle = file.i4(here + CYCLE);
      if (row == 0 || newId != id || newType != type || newCycle != cycle) {
        rows.steps.begin(row, newId, newCycle + 1, newType);
        id = newId;
        type = newType;
        cycle = newCycle;
      }
      testTime[row] = time;
      rows.current[row] = file.f4(here + CURRENT) / 1e3;
      rows.voltage[row] = file.f4(here + VOLTAGE);
      rows.clock[row] = file.u4(here + CLOCK) + file.u4(here + CLOCK + 4) / NANOSECONDS;
      double charge = file.f4(here + CHARGE) / 1e3;
      rows.setCounters(row, charge, file.f4(here + ENERGY) / 1e3);
      if (temperature.length > 0) {
        temperature[row] = file.f4(here + TEMPERATURE) + AuxiliaryByIndex.CELSIUS;
      }
    }
    return rows;
  }
}
