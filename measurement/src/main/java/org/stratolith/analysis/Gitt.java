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

  /** Mean polarisation of the pulses, V. */
  public double meanPolarisation() {
    return pulses.stream().mapToDouble(GittPulse::polarisation).average().orElse(Double.NaN);
  }
}
