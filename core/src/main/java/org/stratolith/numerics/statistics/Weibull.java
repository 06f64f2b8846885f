package org.stratolith.numerics.statistics;

/**
 * The two-parameter Weibull distribution, {@code F(x) = 1 - exp(-(x / scale)^modulus)}, of the
 * strength of brittle parts (Weibull, J. Appl. Mech. 18 (1951) 293-297).
 *
 * @param modulus shape, positive; the scatter is the wider the smaller it is
 * @param scale the value that 63.2 % stay below, positive
 */
public record Weibull(double modulus, double scale) {

  /** Checks the parameters. */
  public Weibull {
    if (!(modulus > 0 && scale > 0 && modulus + scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A Weibull distribution with modulus %s and scale %s.\nMaybe one of them is not positive."
              .formatted(modulus, scale));
    }
  }

  /** The distribution of that modulus whose median is {@code median}. */
  public static Weibull withMedian(double modulus, double median) {
    return new Weibull(modulus, median * Math.pow(Math.log(2), -1 / modulus));
  }

  /** The value that a part {@code p} of the population stays below; p from 0 to 1. */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "The probability " + p + " is outside 0 to 1.\nMaybe it was given in percent.");
    }
    return scale * Math.pow(-Math.log1p(-p), 1 / modulus);
  }
}
