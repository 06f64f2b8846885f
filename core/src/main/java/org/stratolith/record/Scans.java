package org.stratolith.record;

/**
 * Finds the scans of a cyclic sweep. A scan goes from the starting potential to both vertices and
 * back; a new one begins where the potential comes back to its start in the starting direction.
 */
final class Scans {

  /** A reversal counts once the potential has come back by this part of the whole range. */
  private static final double HYSTERESIS = 0.02;

  private Scans() {}

  static int[] find(double[] potential) {
    int n = potential.length;
    int[] scan = new int[n];
    if (n == 0) {
      return scan;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double e : potential) {
      low = Math.min(low, Double.isNaN(e) ? low : e);
      high = Math.max(high, Double.isNaN(e) ? high : e);
    }
    double band = HYSTERESIS * (high - low);
    double start = potential[0];
    int direction = 0;
    int turns = 0;
    double extreme = start;
    int count = 1;
    for (int k = 0; k < n; k++) {
      double e = potential[k];
      if (direction == 0 && Math.abs(e - start) > band) {
        direction = e > start ? 1 : -1;
        extreme = e;
      } else if (direction != 0 && (extreme - e) * direction > band) {
        direction = -direction;
        turns++;
        extreme = e;
      } else if (direction != 0 && (e - extreme) * direction > 0) {
        extreme = e;
      }
      // Two turns make a loop; the next scan begins where the loop closes.
      boolean onTheWay = direction != 0 && turns >= 2 && (e - start) * direction >= 0;
      if (onTheWay) {
        count++;
        turns -= 2;
      }
      scan[k] = count;
    }
    // The closing row itself is the end of the last loop, not a scan of its own.
    for (int k = n - 1; k > 0 && Math.abs(potential[k] - start) <= band; k--) {
      if (scan[k] == scan[k - 1]) {
        continue;
      }
      for (int m = k; m < n; m++) {
        scan[m] = scan[k - 1];
      }
    }
    return scan;
  }
}
