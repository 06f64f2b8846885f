package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.CapacityTable.CycleRow;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;

/**
 * A full cell that takes 10 % more charge than in the five cycles before and gives back less than
 * 80 % of their efficiency: charge leaks through it and the cut-off is reached late or never. A
 * cycle that was merely cut off has no surplus of charge and does not count.
 *
 * <p>Only cycles with like currents are compared (medians of charge and discharge within a fifth),
 * and the two before the one in question must be like it: after a slow cycle a fast one takes more.
 * Cells that usually give back less than 90 % have side reactions that this sign would mistake.
 */
final class LeakingCharge {

  private static final double SURPLUS = 1.1;
  private static final double EFFICIENCY = 0.8;
  private static final int CYCLES = 5;
  private static final double LIKE = 0.2;
  private static final double USUAL_EFFICIENCY = 0.9;

  private LeakingCharge() {}

  static List<Shorted> find(CyclingRecord record) {
    List<CycleRow> cycles = CapacityTable.of(record).cycles();
    List<double[]> currents = cycles.stream().map(row -> currents(record, row.cycle())).toList();
    List<Shorted> signs = new ArrayList<>();
    for (int k = 2; k < cycles.size(); k++) {
      List<CycleRow> before = new ArrayList<>();
      for (int back = k - 1; back >= Math.max(0, k - CYCLES); back--) {
        if (isLike(currents.get(back), currents.get(k))) {
          before.add(cycles.get(back));
        } else if (back >= k - 2) {
          break;
        }
      }
      if (before.size() < 2) {
        continue;
      }
      double charge = median(before.stream().mapToDouble(CycleRow::charge).toArray());
      double efficiency =
          median(before.stream().mapToDouble(CycleRow::coulombicEfficiency).toArray());
      CycleRow row = cycles.get(k);
      if (row.charge() > SURPLUS * charge
          && charge > 0
          && efficiency >= USUAL_EFFICIENCY
          && row.coulombicEfficiency() < EFFICIENCY * efficiency) {
        signs.add(sign(record, row, charge, efficiency));
      }
    }
    return signs;
  }

  /** Median charging and discharging current of a cycle, A; NaN where there is none. */
  private static double[] currents(CyclingRecord record, int cycle) {
    List<Double> charging = new ArrayList<>();
    List<Double> discharging = new ArrayList<>();
    for (Step step : record.stepsOfCycle(cycle)) {
      for (int row = step.from(); row < step.to(); row++) {
        double current = record.current(row);
        if (current > 0) {
          charging.add(current);
        } else if (current < 0) {
          discharging.add(-current);
        }
      }
    }
    return new double[] {
      median(charging.stream().mapToDouble(Double::doubleValue).toArray()),
      median(discharging.stream().mapToDouble(Double::doubleValue).toArray())
    };
  }

  private static boolean isLike(double[] one, double[] other) {
    return Math.abs(one[0] - other[0]) <= LIKE * other[0]
        && Math.abs(one[1] - other[1]) <= LIKE * other[1];
  }

  private static Shorted sign(
      CyclingRecord record, CycleRow row, double usualCharge, double usualEfficiency) {
    int at = rowWhereChargePasses(record, row.cycle(), usualCharge);
    Step step = record.stepOf(at);
    return new Shorted(
        Kind.SOFT,
        record.time(at),
        at,
        step.count(),
        row.cycle(),
        Double.NaN,
        Evidence.LEAKING_CHARGE,
        Confidence.CONFIRMED,
        String.format(
            Locale.ROOT,
            "cycle %d took %.0f %% of the usual charge and gave back %.0f %% of it, usually %.0f %%",
            row.cycle(),
            100 * row.charge() / usualCharge,
            100 * row.coulombicEfficiency(),
            100 * usualEfficiency));
  }

  /** Where the charge of the cycle passes the usual one: the leak is no later than here. */
  private static int rowWhereChargePasses(CyclingRecord record, int cycle, double usual) {
    double charge = 0;
    int last = 0;
    for (Step step : record.stepsOfCycle(cycle)) {
      for (int row = Math.max(step.from(), 1); row < step.to(); row++) {
        double current = record.current(row);
        double q = current * (record.time(row) - record.time(row - 1));
        charge += q > 0 ? q : 0;
        last = row;
        if (charge > usual) {
          return row;
        }
      }
    }
    return last;
  }

  private static double median(double[] values) {
    return Robust.median(values, 0, values.length);
  }
}
