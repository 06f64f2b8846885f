package org.stratolith.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.stratolith.report.markup.Numbers;

/**
 * Places and labels of the marks along an axis. Linear steps are 1, 2, 2.5 or 5 times a power of
 * ten; decades stand at powers of ten, or at 1, 2 and 5 where few decades are seen.
 */
final class Ticks {

  /** A mark and what is written beside it. */
  record Tick(double value, String label) {}

  private static final double[] MANTISSAS = {1, 2, 2.5, 5, 10};

  private Ticks() {}

  /**
   * Marks inside a linear range; the gap at either end is shorter than one step.
   *
   * @param most greatest number of marks, at least 2
   */
  static List<Tick> linear(double low, double high, int most) {
    BigDecimal step = step(low, high, most);
    BigDecimal first = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING);
    BigDecimal last = new BigDecimal(high).divide(step, 0, RoundingMode.FLOOR);
    // The ends are sums of rounded numbers: a mark within 1e-9 of a step outside is still meant.
    if (new BigDecimal(low).subtract(first.subtract(BigDecimal.ONE).multiply(step)).doubleValue()
        < 1e-9 * step.doubleValue()) {
      first = first.subtract(BigDecimal.ONE);
    }
    if (last.add(BigDecimal.ONE).multiply(step).subtract(new BigDecimal(high)).doubleValue()
        < 1e-9 * step.doubleValue()) {
      last = last.add(BigDecimal.ONE);
    }
    double largest = Math.max(Math.abs(low), Math.abs(high));
    boolean scientific = largest >= 1e6 || largest < 1e-3;
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal n = first; n.compareTo(last) <= 0; n = n.add(BigDecimal.ONE)) {
      BigDecimal value = n.multiply(step);
      ticks.add(
          new Tick(
              value.doubleValue(),
              scientific
                  ? Numbers.significant(value.doubleValue(), 4)
                  : Numbers.fixed(value, decimals)));
    }
    return ticks;
  }

  private static BigDecimal step(double low, double high, int most) {
    double least = (high - low) / (most - 1);
    int exponent = (int) Math.floor(Math.log10(least));
    for (double mantissa : MANTISSAS) {
      BigDecimal step = new BigDecimal(mantissa).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= least * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  /** Marks inside a logarithmic range of positive numbers. */
  static List<Tick> logarithmic(double low, double high, int most) {
    double decades = Math.log10(high / low);
    double[] mantissas = decades < 0.7 ? new double[] {1, 2, 3, 5, 7} : new double[] {1, 2, 5};
    if (decades > 2.2) {
      mantissas = new double[] {1};
    }
    int firstExponent = (int) Math.floor(Math.log10(low));
    int lastExponent = (int) Math.ceil(Math.log10(high));
    int every = Math.max(1, (int) Math.ceil((decades + 1) / most));
    List<Tick> ticks = new ArrayList<>();
    for (int e = firstExponent; e <= lastExponent; e++) {
      for (double mantissa : mantissas) {
        double value = new BigDecimal(mantissa).scaleByPowerOfTen(e).doubleValue();
        if (value >= low * (1 - 1e-9)
            && value <= high * (1 + 1e-9)
            && Math.floorMod(e, every) == 0) {
          ticks.add(new Tick(value, logarithmicLabel(mantissa, e)));
        }
      }
    }
    return ticks.size() >= 2 ? ticks : linear(low, high, most);
  }

  private static String logarithmicLabel(double mantissa, int exponent) {
    if (exponent >= -3 && exponent <= 3) {
      return Numbers.plain(
          new BigDecimal(mantissa, new MathContext(3)).scaleByPowerOfTen(exponent));
    }
    String power = Numbers.powerOfTen(exponent);
    return mantissa == 1 ? power : Numbers.significant(mantissa, 2) + " × " + power;
  }
}
