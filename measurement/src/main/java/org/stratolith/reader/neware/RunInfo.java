package org.stratolith.reader.neware;

import java.util.Arrays;
import org.stratolith.reader.FileBytes;

/**
 * The run information of an NDAX since NDC 11: times, counters and steps of some rows only. What
 * lies between is rebuilt by {@link SplitRows}.
 */
final class RunInfo {

  private static final int STEP_TIME = 0;
  private static final int CHARGING = 5;
  private static final int INTERVAL = 29;
  private static final int CLOCK = 33;
  private static final int STEP_COUNT = 37;
  private static final int INDEX = 41;
  private static final int CLOCK_MILLISECONDS = 45;

  private final FileBytes file;
  private final double perCoulomb;
  private final int[] at;

  private RunInfo(FileBytes file, double perCoulomb, int[] at) {
    this.file = file;
    this.perCoulomb = perCoulomb;
    this.at = at;
  }

  /** The anchors in the order of their index; of those with the same index the first stays. */
  static RunInfo of(NdcFile file, NdcLayout layout) {
    int[] found = file.rows(layout.runInfoLength()).at();
    long[] keys = new long[found.length];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = file.bytes().u4(found[k] + INDEX) << 32 | k;
    }
    Arrays.sort(keys);
    int[] at = new int[keys.length];
    int size = 0;
    for (int k = 0; k < keys.length; k++) {
      if (k == 0 || keys[k] >>> 32 != keys[k - 1] >>> 32) {
        at[size++] = found[(int) keys[k]];
      }
    }
    return new RunInfo(file.bytes(), layout.perCoulomb(), Arrays.copyOf(at, size));
  }

  int size() {
    return at.length;
  }

  /** Number of the row it belongs to. */
  long index(int anchor) {
    return file.u4(at[anchor] + INDEX);
  }

  /** Since the beginning of the step, ms. */
  long stepTime(int anchor) {
    return file.u4(at[anchor] + STEP_TIME);
  }

  /** Between rows that follow, ms. */
  int interval(int anchor) {
    return file.i4(at[anchor] + INTERVAL);
  }

  /** Since 1970, ms. */
  long clock(int anchor) {
    return file.u4(at[anchor] + CLOCK) * 1000 + file.u2(at[anchor] + CLOCK_MILLISECONDS);
  }

  /** A number that changes from step to step. */
  int stepCount(int anchor) {
    return file.i4(at[anchor] + STEP_COUNT);
  }

  /** Counter 0 charging, C; 1 discharging, C; 2 and 3 their energies, J; without sign. */
  double counter(int anchor, int which) {
    return Math.abs(file.f4(at[anchor] + CHARGING + 4 * which) / perCoulomb);
  }
}
