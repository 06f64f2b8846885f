package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;

/**
 * A voltage drop at constant current.
 *
 * <p>In a symmetric cell voltage is polarisation. It is divided by the current and by the same time
 * of the last comparable half cycle, which takes out the shape that contact and voids give every
 * half cycle, and then must lose 15 %; or 5 %, if it lasts and the two half cycles after it are
 * lower than those before by 0.6 of that at least. In a full cell the voltage can only rise while
 * it charges; it must lose 10 mV. The noise always comes on top.
 */
final class VoltageDrop {

  private static final double RELATIVE = 0.15;
  private static final double SMALL = 0.05;
  private static final double SMALL_STAYS = 0.6;
  private static final int ROWS_FOR_SMALL = 20;
  private static final double ABSOLUTE = 0.01;

  /** Part of a step within which the voltage must fall. */
  private static final double WINDOW = 0.1;

  /** The same for a full cell, whose voltage rises meanwhile. */
  private static final double RISING_WINDOW = 0.05;

  private VoltageDrop() {}

  static List<Shorted> find(List<SteadyStep> steps, boolean symmetric) {
    List<Shorted> signs = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      SteadyStep step = steps.get(k);
      if (!symmetric && step.current() < 0) {
        continue;
      }
      Shorted sign = symmetric ? symmetric(steps, k) : full(step);
      if (sign != null) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static @Nullable Shorted symmetric(List<SteadyStep> steps, int at) {
    SteadyStep step = steps.get(at);
    SteadyStep model = earlier(steps, at);
    double[] value = new double[step.size()];
    double scale = step.medianVoltage();
    for (int k = 0; k < value.length; k++) {
      double expected =
          model == null
              ? scale
              : model.voltageAfter(step.time()[k] - step.time()[0])
                  * (step.current() / model.current());
      value[k] = step.voltage()[k] / expected;
      if (!(expected > 0) || !Double.isFinite(value[k])) {
        return null;
      }
    }
    Drop drop = Drop.find(step.time(), value, 0, WINDOW, model != null);
    if (drop == null || !falls(step, drop)) {
      return null;
    }
    double left = drop.after() / drop.before();
    if (left > 1 - RELATIVE && !isSmallLeak(steps, at, drop, model)) {
      return null;
    }
    SteadyStep next = later(steps, at);
    // What follows decides: a half cycle that polarises as before speaks against a short.
    boolean recovered =
        next != null && next.resistance() > 0.5 * (1 + left) * level(step, drop.last());
    boolean confirmed =
        left > 1 - RELATIVE
            || (!recovered
                && (drop.lasting() ? next != null || left < 0.5 : next != null && left < 0.5));
    return sign(
        step,
        drop,
        left < 0.2 ? Kind.HARD : Kind.SOFT,
        confirmed,
        String.format(
            Locale.ROOT,
            "at constant current the polarisation fell to %.0f %% of what it was",
            100 * left));
  }

  private static boolean isSmallLeak(
      List<SteadyStep> steps, int at, Drop drop, @Nullable SteadyStep model) {
    double lost = 1 - drop.after() / drop.before();
    if (model == null
        || lost < SMALL
        || !drop.lasting()
        || steps.get(at).size() < ROWS_FOR_SMALL
        || at + 2 >= steps.size()) {
      return false;
    }
    for (int k = at + 1; k <= at + 2; k++) {
      SteadyStep before = null;
      for (int back = at - 1; back >= Math.max(0, at - 4) && before == null; back--) {
        before = steps.get(back).comparesWith(steps.get(k)) ? steps.get(back) : null;
      }
      if (before == null
          || steps.get(k).resistance() > (1 - SMALL_STAYS * lost) * before.resistance()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the voltage itself falls after the drop, by half of it at least. The ratio to an
   * earlier half cycle also falls where that one rose, as the first of a cell does when voids open.
   */
  private static boolean falls(SteadyStep step, Drop drop) {
    double[] voltage = step.voltage();
    double before = Robust.median(voltage, Math.max(0, drop.last() - 2), drop.last() + 1);
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = drop.last() + 1; k < voltage.length; k++) {
      double level = Robust.median(voltage, Math.max(drop.last() + 1, k - 1), k + 1);
      lowest = Math.min(lowest, level);
    }
    return lowest <= before * (1 - 0.5 * drop.size() / drop.before());
  }

  private static @Nullable Shorted full(SteadyStep step) {
    Drop drop = Drop.find(step.time(), step.voltage(), ABSOLUTE, RISING_WINDOW, false);
    if (drop == null) {
      return null;
    }
    double left = drop.after() / drop.before();
    return sign(
        step,
        drop,
        left < 0.5 ? Kind.HARD : Kind.SOFT,
        drop.lasting(),
        String.format(
            Locale.ROOT,
            "the voltage fell by %.0f mV while the cell was charging",
            1e3 * drop.size()));
  }

  private static Shorted sign(
      SteadyStep step, Drop drop, Kind kind, boolean confirmed, String explanation) {
    return new Shorted(
        kind,
        step.time()[drop.last()],
        step.rows()[drop.last()],
        step.step().count(),
        step.step().cycle(),
        Double.NaN,
        Evidence.VOLTAGE_DROP,
        confirmed ? Confidence.CONFIRMED : Confidence.SUSPECTED,
        explanation);
  }

  /** Resistance of the rows up to the drop, ohm. */
  private static double level(SteadyStep step, int last) {
    return Robust.median(step.voltage(), 0, last + 1) / Math.abs(step.current());
  }

  private static @Nullable SteadyStep earlier(List<SteadyStep> steps, int at) {
    for (int k = at - 1; k >= Math.max(0, at - 4); k--) {
      if (steps.get(k).comparesWith(steps.get(at)) && steps.get(k).medianVoltage() > 0) {
        return steps.get(k);
      }
    }
    return null;
  }

  /** The next half cycle of a like current, whatever its direction. */
  private static @Nullable SteadyStep later(List<SteadyStep> steps, int at) {
    for (int k = at + 1; k < Math.min(steps.size(), at + 3); k++) {
      double ratio = Math.abs(steps.get(k).current() / steps.get(at).current());
      if (ratio > 1 / 1.6 && ratio < 1.6) {
        return steps.get(k);
      }
    }
    return null;
  }
}
