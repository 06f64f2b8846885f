package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;

/**
 * A symmetric cell whose voltage jumps to and fro at constant current: contacts that form and
 * break.
 *
 * <p>The unrest of a half cycle is the width that holds 90 % of its time of the voltage, less a
 * running median over a twentieth of the half cycle, over the median of all. It must be 0.3 at
 * least and three times the median of up to five like half cycles before (three at least). Alone it
 * is a suspicion: pressure, contacts and cables do the same.
 */
final class UnsteadyVoltage {

  private static final int FEWEST_BEFORE = 3;
  private static final int FEWEST_ROWS = 30;
  private static final double LEAST = 0.3;
  private static final double TIMES = 3;
  private static final double TAIL = 0.05;

  private UnsteadyVoltage() {}

  /** Unrest of one half cycle, V, and the row before it first leaves half that width. */
  private record Unrest(double width, int firstRow) {}

  static List<Shorted> find(CyclingRecord record, List<SteadyStep> steps) {
    List<Shorted> signs = new ArrayList<>();
    IdentityHashMap<SteadyStep, Double> widths = new IdentityHashMap<>();
    for (int k = 0; k < steps.size(); k++) {
      SteadyStep step = steps.get(k);
      Unrest own = of(record, step);
      widths.put(step, own.width());
      List<SteadyStep> like = SteadyStep.like(steps, k);
      double polarisation = SteadyStep.medianResistance(like) * Math.abs(step.current());
      if (like.size() < FEWEST_BEFORE || !(own.width() >= LEAST * polarisation)) {
        continue;
      }
      double[] before =
          like.stream().mapToDouble(other -> widths.getOrDefault(other, 0.0)).toArray();
      double usual = Robust.median(before, 0, before.length);
      if (own.width() >= TIMES * usual) {
        signs.add(
            new Shorted(
                Kind.SOFT,
                record.time(own.firstRow()),
                own.firstRow(),
                step.step().count(),
                step.step().cycle(),
                Double.NaN,
                Evidence.UNSTEADY_VOLTAGE,
                Confidence.SUSPECTED,
                String.format(
                    Locale.ROOT,
                    "in step %d the voltage ranges over %.0f %% of the usual polarisation at constant current,"
                        + " usually over %.0f %%",
                    step.step().count(),
                    100 * own.width() / polarisation,
                    100 * usual / polarisation)));
      }
    }
    return signs;
  }

  private static Unrest of(CyclingRecord record, SteadyStep step) {
    int from = step.rows()[0];
    int to = step.rows()[step.size() - 1] + 1;
    double sign = Math.signum(step.current());
    double[] residual = new double[to - from];
    double[] weight = new double[to - from];
    double[] level = level(step);
    int near = 0;
    int n = 0;
    for (int row = from; row < to - 1; row++) {
      while (near < step.size() - 1 && step.rows()[near] < row) {
        near++;
      }
      double away = sign * record.voltage(row) - level[near];
      if (!Double.isNaN(away)) {
        residual[n] = away;
        weight[n++] = record.time(row + 1) - record.time(row);
      }
    }
    if (n < FEWEST_ROWS) {
      return new Unrest(0, from);
    }
    double width =
        Robust.quantile(residual, weight, n, 1 - TAIL) - Robust.quantile(residual, weight, n, TAIL);
    int first = from;
    for (int row = to - 1; row >= from; row--) {
      while (near > 0 && step.rows()[near - 1] >= row) {
        near--;
      }
      first = Math.abs(sign * record.voltage(row) - level[near]) > 0.5 * width ? row : first;
    }
    return new Unrest(width, Math.max(first - 1, from));
  }

  /**
   * Running median over a twentieth of the step: what a drop or a slope leaves of it is no unrest.
   */
  private static double[] level(SteadyStep step) {
    int n = step.size();
    int reach = Math.max(2, n / 40);
    double[] level = new double[n];
    for (int k = 0; k < n; k++) {
      level[k] = Robust.median(step.voltage(), Math.max(0, k - reach), Math.min(n, k + reach + 1));
    }
    return level;
  }
}
