package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.Voltammogram;

/**
 * Peaks of a cyclic voltammogram: in each sweep of one direction, places where the current passes
 * through an extreme and falls back.
 *
 * <p>The current is smoothed by a running median over a fiftieth of the sweep. A peak must stand
 * out: on both sides the current must come back by a part of the range of all currents, and by six
 * standard deviations of the noise. The ends of a sweep are no peaks, so a resistor has none.
 */
public final class SweepPeaks {

  private static final double STANDS_OUT = 0.05;

  private SweepPeaks() {}

  /**
   * A peak.
   *
   * @param row row of the voltammogram
   * @param scan number of the scan
   * @param rising whether the potential was rising: an oxidation at the working electrode
   * @param potential V
   * @param current A
   * @param prominence A, by how much it stands out on its lower side
   */
  public record Peak(
      int row, int scan, boolean rising, double potential, double current, double prominence) {}

  /** Finds the peaks with a prominence of 5 % of the range of currents at least. */
  public static List<Peak> of(Voltammogram sweep) {
    return of(sweep, STANDS_OUT);
  }

  /**
   * @param part part of the range of all currents by which a peak must stand out
   */
  public static List<Peak> of(Voltammogram sweep, double part) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double[] current = new double[sweep.size()];
    for (int row = 0; row < sweep.size(); row++) {
      current[row] = sweep.current(row);
      low = Double.isNaN(current[row]) ? low : Math.min(low, current[row]);
      high = Double.isNaN(current[row]) ? high : Math.max(high, current[row]);
    }
    double least = Math.max(part * (high - low), 6 * Robust.noise(current));
    List<Peak> peaks = new ArrayList<>();
    int from = 0;
    while (from + 2 < sweep.size()) {
      int to = turn(sweep, from);
      addPeaks(sweep, from, to, least, peaks);
      from = Math.max(to - 1, from + 1);
    }
    return peaks;
  }

  /** Row after the last of the sweep of one direction that begins at a row. */
  private static int turn(Voltammogram sweep, int from) {
    double range = 0;
    for (int row = 0; row < sweep.size(); row++) {
      range = Math.max(range, Math.abs(sweep.potential(row) - sweep.potential(0)));
    }
    double direction = 0;
    int extreme = from;
    for (int row = from + 1; row < sweep.size(); row++) {
      double step = sweep.potential(row) - sweep.potential(extreme);
      if (direction == 0 && step != 0) {
        direction = Math.signum(step);
      }
      if (direction * step > 0) {
        extreme = row;
      } else if (Math.abs(step) > 0.02 * range) {
        return extreme + 1;
      }
    }
    return sweep.size();
  }

  private static void addPeaks(
      Voltammogram sweep, int from, int to, double least, List<Peak> peaks) {
    int n = to - from;
    if (n < 5) {
      return;
    }
    double direction = Math.signum(sweep.potential(to - 1) - sweep.potential(from));
    int reach = Math.max(1, n / 100);
    double[] raw = new double[n];
    for (int k = 0; k < n; k++) {
      raw[k] = direction * sweep.current(from + k);
    }
    double[] smooth = new double[n];
    for (int k = 0; k < n; k++) {
      smooth[k] = Robust.median(raw, Math.max(0, k - reach), Math.min(n, k + reach + 1));
    }
    int top = 0;
    double lowest = smooth[0];
    boolean rising = false;
    for (int k = 1; k < n; k++) {
      if (smooth[k] > smooth[top]) {
        top = k;
      }
      rising |= smooth[top] - lowest > least;
      if (rising && smooth[top] - smooth[k] > least) {
        peaks.add(
            peak(sweep, from + top, direction > 0, smooth[top] - Math.max(lowest, smooth[k])));
        rising = false;
        lowest = smooth[k];
        top = k;
      }
      if (!rising && smooth[k] < lowest) {
        lowest = smooth[k];
        top = k;
      }
    }
  }

  private static Peak peak(Voltammogram sweep, int row, boolean rising, double prominence) {
    return new Peak(
        row, sweep.scan(row), rising, sweep.potential(row), sweep.current(row), prominence);
  }
}
