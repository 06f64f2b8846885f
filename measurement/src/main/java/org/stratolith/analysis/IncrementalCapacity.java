package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * Incremental capacity dQ/dV of one charge or discharge.
 *
 * <p>The charge of every interval between two rows is spread evenly over the voltages between them,
 * into equal bins; a bin's charge over its width is dQ/dV. Nothing is differentiated, so noise in
 * the voltage blurs the curve but its integral stays the charge of the step (Feng et al., Appl.
 * Energy 259, 114126, 2020, call this level evaluation). A Gaussian of stated width then smooths
 * it; what it would push over the ends is folded back, which keeps the integral.
 *
 * @param voltage middle of each bin, V, rising
 * @param capacity dQ/dV, C/V (per area: divide by it); positive for charge and discharge alike
 * @param binWidth V
 * @param smoothing standard deviation of the Gaussian, V; 0 for none
 * @param peaks indices of local maxima above a tenth of the highest, by rising voltage; of two with
 *     no valley of 10 % between them only the higher
 */
public record IncrementalCapacity(
    List<Double> voltage,
    List<Double> capacity,
    double binWidth,
    double smoothing,
    List<Integer> peaks) {

  /** Most bins; a wider voltage range gets wider bins. */
  private static final int MOST_BINS = 20_000;

  private static final double PEAK = 0.1;
  private static final double VALLEY = 0.9;

  public IncrementalCapacity {
    voltage = List.copyOf(voltage);
    capacity = List.copyOf(capacity);
    peaks = List.copyOf(peaks);
  }

  /** With bins of 2 mV, smoothed by 4 mV. */
  public static IncrementalCapacity of(CyclingRecord record, Step step) {
    return of(record, step, 0.002, 0.004);
  }

  /**
   * @param binWidth V, positive
   * @param smoothing standard deviation of the Gaussian, V, or 0
   */
  public static IncrementalCapacity of(
      CyclingRecord record, Step step, double binWidth, double smoothing) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = step.from(); row < step.to(); row++) {
      if (isUsable(record, row)) {
        low = Math.min(low, record.voltage(row));
        high = Math.max(high, record.voltage(row));
      }
    }
    if (!(high >= low)) {
      return new IncrementalCapacity(List.of(), List.of(), binWidth, smoothing, List.of());
    }
    double width = Math.max(binWidth, (high - low) / MOST_BINS);
    int first = (int) Math.floor(low / width);
    double[] charge = new double[(int) Math.floor(high / width) - first + 1];
    int before = -1;
    for (int row = step.from(); row < step.to(); row++) {
      if (isUsable(record, row)) {
        if (before >= 0) {
          double seconds = record.time(row) - record.time(before);
          double q = 0.5 * Math.abs(record.current(before) + record.current(row)) * seconds;
          spread(
              charge,
              q,
              record.voltage(before) / width - first,
              record.voltage(row) / width - first);
        }
        before = row;
      }
    }
    double[] smooth = smoothed(charge, smoothing / width);
    List<Double> voltages = new ArrayList<>();
    List<Double> capacities = new ArrayList<>();
    for (int k = 0; k < smooth.length; k++) {
      voltages.add((first + k + 0.5) * width);
      capacities.add(smooth[k] / width);
    }
    return new IncrementalCapacity(voltages, capacities, width, smoothing, peaks(smooth));
  }

  private static boolean isUsable(CyclingRecord record, int row) {
    return !Double.isNaN(record.voltage(row) + record.current(row));
  }

  /** Adds a charge to the bins between two places, each its share. */
  private static void spread(double[] bins, double charge, double one, double other) {
    double from = Math.min(one, other);
    double to = Math.max(one, other);
    int first = (int) Math.min(from, bins.length - 1);
    int last = (int) Math.min(to, bins.length - 1);
    if (first == last) {
      bins[first] += charge;
      return;
    }
    for (int k = first; k <= last; k++) {
      double part = Math.min(to, k + 1) - Math.max(from, k);
      bins[k] += charge * part / (to - from);
    }
  }

  /** Convolution with a Gaussian; bins beyond the ends are those inside, mirrored. */
  private static double[] smoothed(double[] bins, double deviation) {
    if (deviation <= 0 || bins.length < 2) {
      return bins;
    }
    int reach = (int) Math.ceil(4 * deviation);
    double[] kernel = new double[reach + 1];
    double sum = 0;
    for (int k = 0; k <= reach; k++) {
      kernel[k] = Math.exp(-0.5 * k * k / (deviation * deviation));
      sum += k == 0 ? kernel[k] : 2 * kernel[k];
    }
    double[] out = new double[bins.length];
    for (int from = 0; from < bins.length; from++) {
      for (int k = -reach; k <= reach; k++) {
        out[mirrored(from + k, bins.length)] += bins[from] * kernel[Math.abs(k)] / sum;
      }
    }
    return out;
  }

  private static int mirrored(int at, int length) {
    int k = Math.floorMod(at, 2 * length);
    return k < length ? k : 2 * length - 1 - k;
  }

  private static List<Integer> peaks(double[] curve) {
    double highest = 0;
    for (double value : curve) {
      highest = Math.max(highest, value);
    }
    List<Integer> peaks = new ArrayList<>();
    double valley = 0;
    for (int k = 1; k + 1 < curve.length; k++) {
      valley = Math.min(valley, curve[k]);
      if (curve[k] > curve[k - 1] && curve[k] >= curve[k + 1] && curve[k] > PEAK * highest) {
        boolean apart =
            peaks.isEmpty() || valley < VALLEY * Math.min(curve[k], curve[peaks.getLast()]);
        if (!apart && curve[k] <= curve[peaks.getLast()]) {
          continue;
        }
        if (!apart) {
          peaks.removeLast();
        }
        peaks.add(k);
        valley = curve[k];
      }
    }
    return peaks;
  }
}
