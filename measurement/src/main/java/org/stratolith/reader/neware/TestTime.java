package org.stratolith.reader.neware;

/**
 * The time since the start of a test, from times that begin again in every step: a step begins
 * where the last row of the step before stands. The clock on the wall is no help, it is set back at
 * times.
 */
final class TestTime {

  /** Sums are rounded to this, the finest resolution of a file's step times, s. */
  private static final double MICROSECONDS = 1e6;

  /** Times beyond this, s, are left as they are: the rounding would do harm. */
  private static final double LONGEST = 1e9;

  private TestTime() {}

  static double[] of(Rows rows, Remarks remarks) {
    double[] time = rows.testTime == null ? new double[rows.size] : rows.testTime;
    double now = 0;
    int backwards = 0;
    for (int step = 0; step < rows.steps.size(); step++) {
      double begin = now;
      int to = rows.steps.to(step, rows.size);
      for (int row = rows.steps.from(step); row < to; row++) {
        double here = rows.testTime == null ? round(begin + rows.stepTime[row]) : time[row];
        if (here >= now) {
          now = here;
        } else {
          backwards++;
        }
        time[row] = now;
      }
    }
    if (backwards > 0) {
      remarks.warn(
          "in "
              + backwards
              + " rows the time runs backwards; they were given that of the row before",
          "Maybe rows were lost or the file is damaged");
    }
    return time;
  }

  private static double round(double seconds) {
    return Math.abs(seconds) < LONGEST ? Math.rint(seconds * MICROSECONDS) / MICROSECONDS : seconds;
  }
}
