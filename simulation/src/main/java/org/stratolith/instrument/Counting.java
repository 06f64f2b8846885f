package org.stratolith.instrument;

import java.util.SplittableRandom;

/**
 * Counts of independent events: Poisson-distributed about what is expected, given by a seed. Small
 * means by Knuth's product of uniforms, larger ones by transformed rejection (W. Hörmann,
 * Insurance: Mathematics and Economics 12 (1993) 39, algorithm PTRS), exact for both.
 */
public final class Counting {

  /** PTRS is made for means from here on. */
  private static final double REJECTION = 10;

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private Counting() {}

  /** Counts about each of the expected values, which are not negative. */
  public static long[] counted(double[] expected, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    long[] counts = new long[expected.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] =
          expected[i] < REJECTION ? product(expected[i], dice) : rejection(expected[i], dice);
    }
    return counts;
  }

  /** The same as doubles, for a record. */
  public static double[] measured(double[] expected, long seed) {
    long[] counts = counted(expected, seed);
    double[] values = new double[counts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = counts[i];
    }
    return values;
  }

  private static long product(double mean, SplittableRandom dice) {
    double limit = Math.exp(-mean);
    double product = dice.nextDouble();
    long count = 0;
    while (product > limit) {
      count++;
      product *= dice.nextDouble();
    }
    return count;
  }

  /** The paper's names: b, a, 1/alpha and v_r are its fitted constants of the hat. */
  private static long rejection(double mean, SplittableRandom dice) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double vr = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = dice.nextDouble() - 0.5;
      double v = dice.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= vr) {
        return (long) k;
      }
      boolean possible = k >= 0 && (us >= 0.013 || v <= us);
      if (possible
          && Math.log(v * inverseAlpha / (a / (us * us) + b))
              <= k * Math.log(mean) - mean - logFactorial(k)) {
        return (long) k;
      }
    }
  }

  /** ln k! by Stirling's series, from k = 10 on to 1e-12; below by its product. */
  private static double logFactorial(double k) {
    if (k < 10) {
      double product = 1;
      for (int i = 2; i <= k; i++) {
        product *= i;
      }
      return Math.log(product);
    }
    double n = k + 1;
    double r = 1 / n;
    double series = r / 12 * (1 - r * r * (1 / 30.0 - r * r * (1 / 105.0 - r * r / 140)));
    return (n - 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + series;
  }
}
