package org.stratolith.numerics.statistics;

/**
 * Points that fill the unit cube more evenly than random ones: Halton's sequence (Numer. Math. 2
 * (1960) 84) in the first prime bases, shifted modulo one by random numbers from the seed (Cranley
 * and Patterson, SIAM J. Numer. Anal. 13 (1976) 904). Good up to some twenty dimensions.
 */
public final class HaltonPoints {

  private final int[] bases;
  private final double[] shift;
  private long index = 1;

  /** Points of {@code dimensions} coordinates, given by {@code seed} alone. */
  public HaltonPoints(int dimensions, long seed) {
    bases = primes(dimensions);
    shift = new double[dimensions];
    TaskRandom random = new TaskRandom(seed, dimensions);
    for (int k = 0; k < dimensions; k++) {
      shift[k] = random.nextDouble();
    }
  }

  /** The next point, each coordinate at least 0 and below 1. */
  public double[] next() {
    double[] point = new double[bases.length];
    for (int k = 0; k < point.length; k++) {
      double value = radicalInverse(index, bases[k]) + shift[k];
      point[k] = value < 1 ? value : value - 1;
    }
    index++;
    return point;
  }

  /** The digits of {@code index} in {@code base}, mirrored at the point. */
  static double radicalInverse(long index, int base) {
    double inverse = 0;
    double place = 1.0 / base;
    for (long rest = index; rest > 0; rest /= base) {
      inverse += rest % base * place;
      place /= base;
    }
    return inverse;
  }

  private static int[] primes(int count) {
    int[] primes = new int[count];
    int found = 0;
    for (int candidate = 2; found < count; candidate++) {
      boolean prime = true;
      for (int k = 0; k < found && prime; k++) {
        prime = candidate % primes[k] != 0;
      }
      if (prime) {
        primes[found++] = candidate;
      }
    }
    return primes;
  }
}
