package org.stratolith.reader.neware;

import java.util.Arrays;
import org.stratolith.reader.FileBytes;

/**
 * Rows of NDA 130 as BTS 9.0 writes them: 88 bytes, floats, one signed charge and energy, no cycle.
 */
final class Bts90Rows {

  private static final int FIRST = 1024;
  private static final int MARK = 0x12;
  private static final byte[] BEGIN = {0x12, 0x50, 0, 7, 0x55, (byte) 0x81, 1, 6};
  private static final int LENGTH = 88;
  private static final int IDENTIFIER = 4;
  private static final int DATA = 0x55;
  private static final int STEP_ID = 9;
  private static final int TYPE = 10;
  private static final int INDEX = 16;
  private static final int STEP_TIME = 28;
  private static final int VOLTAGE = 36;
  private static final int CURRENT = 40;
  private static final int CHARGE = 60;
  private static final int ENERGY = 64;
  private static final int CLOCK = 68;
  private static final double MICROSECONDS = 1e6;

  private Bts90Rows() {}

  static boolean recognises(FileBytes file) {
    return file.length() > FIRST && file.u1(FIRST) == MARK;
  }

  static Rows decode(FileBytes file, Remarks remarks) {
    int first = file.indexOf(BEGIN, FIRST, file.length());
    int most = first < 0 ? 0 : (file.length() - first) / LENGTH;
    RowOffsets found = new RowOffsets(file, INDEX, most);
    byte[] bytes = file.array();
    int auxiliary = 0;
    for (int k = 0, at = first; k < most; k++, at += LENGTH) {
      // The mark of the first row stands in every row of data.
      if (Arrays.equals(bytes, at, at + 4, BEGIN, 0, 4) && file.i4(at + INDEX) != 0) {
        if (file.u1(at + IDENTIFIER) == DATA) {
          found.add(at);
        } else {
          auxiliary++;
        }
      }
    }
    if (auxiliary > 0) {
      remarks.warn(
          auxiliary + " rows are not of the main channel and were left out",
          "Maybe they are of auxiliary sensors, whose layout in BTS 9.0 we have not seen");
    }
    int[] at = found.sorted(remarks);
    Rows rows = new Rows(at.length);
    rows.storedCycles = false;
    int id = -1;
    int type = -1;
    double before = 0;
    for (int row = 0; row < at.length; row++) {
      int here = at[row];
      double time = file.i8(here + STEP_TIME) / MICROSECONDS;
      int newId = file.u1(here + STEP_ID);
      int newType = file.u1(here + TYPE);
      if (row == 0 || newId != id || newType != type || time < before) {
        rows.steps.begin(row, newId, 1, newType);
        id = newId;
        type = newType;
      }
      before = time;
      rows.stepTime[row] = time;
      rows.voltage[row] = file.f4(here + VOLTAGE);
      rows.current[row] = file.f4(here + CURRENT) / 1e3;
      rows.clock[row] = file.i8(here + CLOCK) / MICROSECONDS;
      double charge = file.f4(here + CHARGE) / 1e3;
      rows.setCounters(row, charge, file.f4(here + ENERGY) / 1e3);
    }
    return rows;
  }
}
