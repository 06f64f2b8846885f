package org.stratolith.reader.neware;

/**
 * What one count of current is worth. The instrument stores the range of its current as a code, in
 * mA or, for small instruments, in negative or scaled numbers; counts of charge and energy scale
 * likewise (counts x multiplier = mA, mAs, mWs).
 */
final class CurrentRange {

  private static final int[] TENTH = {
    1000, 6000, 10000, 12000, 20000, 30000, 40000, 50000, 60000, 100000, 200000
  };
  private static final int[] NEGATIVE_HUNDREDTH = {
    1000, 2000, 3000, 5000, 6000, 10000, 12000, 20000, 30000, 40000, 50000, 60000, 100000, 200000
  };

  private CurrentRange() {}

  /**
   * Counts per ampere (as well as per coulomb and per joule) for a code of range, or NaN if the
   * code is not known. Range 0 means that the current was off: its counts are worth nothing, and
   * the value is infinite.
   */
  static double countsPerAmpere(int code) {
    return switch (code) {
      case -100_000_000 -> 1e2;
      case -500, -100 -> 1e6;
      case -50, -25, -20, -10 -> 1e7;
      case -5, -2, -1 -> 1e8;
      case 0 -> Double.POSITIVE_INFINITY;
      case 1, 2, 5 -> 1e7;
      case 10, 20, 25, 50 -> 1e6;
      case 100, 200, 250, 500 -> 1e5;
      default ->
          contains(TENTH, code)
              ? 1e4
              : code < 0 && contains(NEGATIVE_HUNDREDTH, -code) ? 1e5 : Double.NaN;
    };
  }

  private static boolean contains(int[] sorted, int code) {
    return java.util.Arrays.binarySearch(sorted, code) >= 0;
  }
}
