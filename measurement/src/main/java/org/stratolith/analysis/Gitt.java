package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;

/**
 * Galvanostatic intermittent titration: the pulses of a record, how much each polarised the cell,
 * and the diffusivity.
 *
 * <p>A pulse is a run of rows with current between runs without; it is found from the current
 * alone, whatever the steps are called. Equations in {@code docs/physics/analysis.md}.
 *
 * @param pulses in the order of the test; only those with a rest before and after
 */
public record Gitt(List<GittPulse> pulses) {

  /** Rows below this part of the largest current count as rest. */
  private static final double REST = 1e-3;

  public Gitt {
    pulses = List.copyOf(pulses);
  }

  /** Finds the pulses of a record. */
  public static Gitt of(CyclingRecord record) {
    double largest = 0;
    for (int row = 0; row < record.size(); row++) {
      largest = Math.max(largest, Math.abs(record.current(row)));
    }
    List<GittPulse> pulses = new ArrayList<>();
    int row = skip(record, 0, largest, true);
    while (row < record.size()) {
      int to = skip(record, row, largest, false);
      int rest = skip(record, to, largest, true);
      if (row > 0 && rest > to) {
        pulses.add(new GittPulse(record, row - 1, row, to, rest));
      }
      row = rest;
    }
    return new Gitt(pulses);
  }

  /** First row from {@code row} on that is no rest (or is one). Missing currents go either way. */
  private static int skip(CyclingRecord record, int row, double largest, boolean resting) {
    int at = row;
    while (at < record.size()) {
      double current = Math.abs(record.current(at));
      if (!Double.isNaN(current) && current <= REST * largest != resting) {
        return at;
      }
      at++;
    }
    return at;
  }

  /**
   * The pulses that make the titration: durations within a half of their median, magnitudes of
   * current within a fifth. Charges and discharges before it, and a last pulse that a limit cut
   * short, are left out.
   */
  public Gitt regular() {
    double[] durations = pulses.stream().mapToDouble(GittPulse::duration).toArray();
    double[] currents = pulses.stream().mapToDouble(pulse -> Math.abs(pulse.current())).toArray();
    double duration = Robust.median(durations, 0, durations.length);
    double current = Robust.median(currents, 0, currents.length);
    return new Gitt(
        pulses.stream()
            .filter(pulse -> Math.abs(pulse.duration() - duration) <= 0.5 * duration)
            .filter(pulse -> Math.abs(Math.abs(pulse.current()) - current) <= 0.2 * current)
            .toList());
  }

  /**
   * Median polarisation of the pulses, V; NaN without any. Where the open-circuit curve is steep,
   * at the ends of a titration, single pulses polarise many times as much; they move the mean, not
   * the median.
   */
  public double medianPolarisation() {
    double[] all = pulses.stream().mapToDouble(GittPulse::polarisation).toArray();
    return Robust.median(all, 0, all.length);
  }

  /**
   * Standard error of the median polarisation, V: 1.2533 standard deviations over the root of the
   * number, the deviation being 1.4826 times the median distance from the median. NaN for fewer
   * than three pulses.
   */
  public double medianPolarisationError() {
    double median = medianPolarisation();
    double[] away =
        pulses.stream().mapToDouble(pulse -> Math.abs(pulse.polarisation() - median)).toArray();
    return away.length < 3
        ? Double.NaN
        : 1.2533 * 1.4826 * Robust.median(away, 0, away.length) / Math.sqrt(away.length);
  }

  /** Mean polarisation of the pulses, V. */
  public double meanPolarisation() {
    return pulses.stream().mapToDouble(GittPulse::polarisation).average().orElse(Double.NaN);
  }
}
