package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * The usable rows of a step at constant current: time, and voltage in the current's direction.
 *
 * <p>A step of many rows is thinned to {@value #BINS} equal parts of its time, each with the median
 * of its voltages by time: instruments that add rows where the voltage jumps would else weigh the
 * jumps. Of a step whose current changes in the end (a voltage that is held) only the beginning
 * counts.
 */
final class SteadyStep {

  private static final int FEWEST_ROWS = 4;

  /** Parts into which a step of more than twice as many rows is cut. */
  static final int BINS = 200;

  private final Step step;
  private final int[] rows;
  private final double[] time;
  private final double[] voltage;
  private final double current;

  private SteadyStep(Step step, int[] rows, double[] time, double[] voltage, double current) {
    this.step = step;
    this.rows = rows;
    this.time = time;
    this.voltage = voltage;
    this.current = current;
  }

  /** All steps of a record that ran at constant current. */
  static List<SteadyStep> of(CyclingRecord record) {
    double largest = 0;
    for (int row = 0; row < record.size(); row++) {
      largest = Math.max(largest, Math.abs(record.current(row)));
    }
    List<SteadyStep> steady = new ArrayList<>();
    for (Step step : record.steps()) {
      int[] rows = new int[step.size()];
      double[] currents = new double[step.size()];
      int n = 0;
      for (int row = step.from(); row < step.to(); row++) {
        if (!Double.isNaN(record.current(row) + record.voltage(row))) {
          rows[n] = row;
          currents[n++] = record.current(row);
        }
      }
      double current = Robust.median(currents, 0, n);
      if (!isConstant(currents, n, current)) {
        n = leading(currents, n);
        current = Robust.median(currents, 0, n);
      }
      if (n >= FEWEST_ROWS
          && Math.abs(current) > 1e-3 * largest
          && isConstant(currents, n, current)) {
        steady.add(of(record, step, Arrays.copyOf(rows, n), current));
      }
    }
    return steady;
  }

  private static boolean isConstant(double[] currents, int n, double median) {
    int near = 0;
    for (int k = 0; k < n; k++) {
      near += Math.abs(currents[k] - median) <= 0.02 * Math.abs(median) ? 1 : 0;
    }
    return near >= 0.9 * n;
  }

  /** Number of rows up to where the current leaves the level of the first few for good. */
  private static int leading(double[] currents, int n) {
    double level = Robust.median(currents, 0, Math.min(n, 5));
    int last = 0;
    for (int k = 0; k < n && k <= last + 3; k++) {
      last = Math.abs(currents[k] - level) <= 0.02 * Math.abs(level) ? k : last;
    }
    return last + 1;
  }

  private static SteadyStep of(CyclingRecord record, Step step, int[] rows, double current) {
    if (rows.length > 2 * BINS) {
      return thinned(record, step, rows, current);
    }
    double[] time = new double[rows.length];
    double[] voltage = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      time[k] = record.time(rows[k]);
      voltage[k] = Math.signum(current) * record.voltage(rows[k]);
    }
    return new SteadyStep(step, rows, time, voltage, current);
  }

  private static SteadyStep thinned(CyclingRecord record, Step step, int[] rows, double current) {
    double begin = record.time(rows[0]);
    double width = (record.time(rows[rows.length - 1]) - begin) / BINS;
    int[] last = new int[BINS];
    double[] time = new double[BINS];
    double[] voltage = new double[BINS];
    double[] inBin = new double[rows.length];
    double[] weight = new double[rows.length];
    int bins = 0;
    int k = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int n = 0;
      while (k < rows.length
          && (record.time(rows[k]) < begin + (bin + 1) * width || bin == BINS - 1)) {
        inBin[n] = Math.signum(current) * record.voltage(rows[k]);
        weight[n++] = k + 1 < rows.length ? record.time(rows[k + 1]) - record.time(rows[k]) : 0;
        k++;
      }
      if (n > 0) {
        last[bins] = rows[k - 1];
        time[bins] = record.time(rows[k - 1]);
        voltage[bins++] = Robust.quantile(inBin, weight, n, 0.5);
      }
    }
    return new SteadyStep(
        step,
        Arrays.copyOf(last, bins),
        Arrays.copyOf(time, bins),
        Arrays.copyOf(voltage, bins),
        current);
  }

  /**
   * Whether the voltage is all polarisation: it turns with the current, or, if the current only
   * ever flows one way, it is below 0.5 V.
   */
  static boolean isSymmetricCell(List<SteadyStep> steps) {
    double[] forward = medians(steps, 1);
    double[] backward = medians(steps, -1);
    double charging = Robust.median(forward, 0, forward.length);
    double discharging = Robust.median(backward, 0, backward.length);
    if (forward.length > 0 && backward.length > 0) {
      return charging > 0 && discharging > 0;
    }
    return Math.abs(forward.length > 0 ? charging : discharging) < 0.5;
  }

  private static double[] medians(List<SteadyStep> steps, int sign) {
    return steps.stream()
        .filter(step -> step.current * sign > 0)
        .mapToDouble(SteadyStep::medianVoltage)
        .toArray();
  }

  Step step() {
    return step;
  }

  /** Rows of the record. */
  int[] rows() {
    return rows;
  }

  /** Times, s. */
  double[] time() {
    return time;
  }

  /** Voltages times the sign of the current, V. */
  double[] voltage() {
    return voltage;
  }

  /** Median current, A. */
  double current() {
    return current;
  }

  int size() {
    return time.length;
  }

  double medianVoltage() {
    return Robust.median(voltage, 0, voltage.length);
  }

  /** Median of voltage over current, ohm. */
  double resistance() {
    return medianVoltage() / Math.abs(current);
  }

  /** Median of the voltage in a part of the rows, 0 to 1, over the current, ohm. */
  double resistance(double fromPart, double toPart) {
    int from = (int) Math.floor(fromPart * size());
    int to = Math.max(from + 1, (int) Math.ceil(toPart * size()));
    return Robust.median(voltage, from, Math.min(to, size())) / Math.abs(current);
  }

  /** The comparable steps before one, the last five of the twelve before it; the earliest first. */
  static List<SteadyStep> like(List<SteadyStep> steps, int at) {
    List<SteadyStep> like = new ArrayList<>();
    for (int k = at - 1; k >= Math.max(0, at - 12) && like.size() < 5; k--) {
      if (steps.get(k).comparesWith(steps.get(at)) && steps.get(k).medianVoltage() > 0) {
        like.addFirst(steps.get(k));
      }
    }
    return like;
  }

  /** Median of the resistances of some steps, ohm. */
  static double medianResistance(List<SteadyStep> steps) {
    double[] ohm = steps.stream().mapToDouble(SteadyStep::resistance).toArray();
    return Robust.median(ohm, 0, ohm.length);
  }

  /** Whether half cycles can be compared: same direction, currents within a factor of 1.6. */
  boolean comparesWith(SteadyStep other) {
    double ratio = current / other.current;
    return ratio > 1 / 1.6 && ratio < 1.6;
  }

  /** Median ratio of this step's resistance to another's, at the times of its first fifth. */
  double startComparedWith(SteadyStep other) {
    double[] ratio = new double[Math.max(FEWEST_ROWS, size() / 5)];
    for (int k = 0; k < ratio.length; k++) {
      ratio[k] = voltage[k] / current / (other.voltageAfter(time[k] - time[0]) / other.current);
    }
    return Robust.median(ratio, 0, ratio.length);
  }

  /** Voltage after a time within the step, by a straight line between rows; ends are held. */
  double voltageAfter(double elapsed) {
    double t = time[0] + elapsed;
    int k = Arrays.binarySearch(time, t);
    int right = k >= 0 ? k : -k - 1;
    if (right == 0 || right >= time.length) {
      return voltage[Math.min(right, time.length - 1)];
    }
    double part = (t - time[right - 1]) / (time[right] - time[right - 1]);
    return voltage[right - 1] + part * (voltage[right] - voltage[right - 1]);
  }
}
