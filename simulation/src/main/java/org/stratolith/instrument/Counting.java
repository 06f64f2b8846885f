package org.stratolith.instrument;

import java.util.SplittableRandom;

/** Counts of independent events: Poisson-distributed about what is expected, given by a seed. */
public final class Counting {

  /** Beyond this mean the normal distribution differs by less than 1 % of a standard deviation. */
  private static final double NORMAL = 1e4;

  private static final double BLOCK = 30;

  private Counting() {}

  /** Counts about each of the expected values. */
  public static long[] counted(double[] expected, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    long[] counts = new long[expected.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = poisson(expected[i], dice);
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

  /** Knuth's product of uniforms in blocks, so that the exponential does not underflow. */
  private static long poisson(double mean, SplittableRandom dice) {
    if (mean > NORMAL) {
      return Math.round(Math.max(0, mean + Math.sqrt(mean) * dice.nextGaussian()));
    }
    long count = 0;
    double rest = mean;
    while (rest > BLOCK) {
      count += product(BLOCK, dice);
      rest -= BLOCK;
    }
    return count + product(rest, dice);
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
}
