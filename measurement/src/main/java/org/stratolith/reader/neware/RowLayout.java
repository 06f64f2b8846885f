package org.stratolith.reader.neware;

/**
 * Where the fields of a row stand that is stored whole, as counts: NDA 8 to 29, NDC 2 and 5.
 * Offsets are bytes from the row's first; -1 means that there is no such field.
 *
 * @param version of NDA that is named when a file of another version fits; 0 for NDC
 * @param begin what marks the first row of an NDA, hexadecimal; the mark is part of the row
 * @param identifier first byte of a row of data
 * @param length bytes of a row
 * @param index number of the row, 32 bits
 * @param cycle 32 bits
 * @param firstCycle what to add so that the first cycle is 1
 * @param stepId number of the step in the program, 8 bits, or 16 if {@code wideStepId}
 * @param wideStepId see above
 * @param type code of what the step does, 8 bits
 * @param stepCount executed steps, 8 bits, begins again at 256
 * @param stepTime since the beginning of the step: 64 bits in ms, or 32 bits in s if {@code
 *     secondsOnly}
 * @param secondsOnly see above
 * @param voltage 32 bits, 0.1 mV
 * @param current 32 bits, counts
 * @param charge 64 bits, counts; if there is a range, followed by discharge, charging energy and
 *     discharging energy, else by an energy, both without a sign
 * @param clock when
 * @param calendar whether the clock is year, month, day, hour, minute, second in local time (16
 *     bits and five bytes), not seconds since 1970 in 64 bits
 * @param range code of the range of the current, 32 bits; -1 if counts are microamperes
 */
record RowLayout(
    int version,
    String begin,
    int identifier,
    int length,
    int index,
    int cycle,
    int firstCycle,
    int stepId,
    boolean wideStepId,
    int type,
    int stepCount,
    int stepTime,
    boolean secondsOnly,
    int voltage,
    int current,
    int charge,
    int clock,
    boolean calendar,
    int range) {

  static final RowLayout NDA_8 =
      new RowLayout(
          8, "ff01000000", 0, 59, 1, 5, 0, 9, false, 10, -1, 11, true, 15, 19, 31, 47, false, -1);

  static final RowLayout NDA_22 =
      new RowLayout(
          22,
          "aa0001000000",
          0x55,
          86,
          2,
          6,
          1,
          10,
          true,
          12,
          13,
          14,
          false,
          22,
          26,
          38,
          70,
          false,
          78);

  static final RowLayout NDA_26 =
      new RowLayout(
          29,
          "550001000000",
          0x55,
          86,
          2,
          6,
          1,
          10,
          true,
          12,
          13,
          14,
          false,
          22,
          26,
          38,
          70,
          true,
          78);

  static final RowLayout NDC_2 =
      new RowLayout(
          0, "", 0x55, 94, 8, 12, 1, 16, false, 17, -1, 23, false, 31, 35, 43, 75, true, 82);

  static final RowLayout NDC_5 =
      new RowLayout(
          0, "", 0x55, 87, 1, 5, 1, 9, false, 10, -1, 16, false, 24, 28, 36, 68, true, 75);
}
