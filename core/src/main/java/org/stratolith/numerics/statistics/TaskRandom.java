package org.stratolith.numerics.statistics;

/**
 * Random numbers for one task of a study, given by the study's seed and the task's index alone, so
 * that results do not depend on how tasks are shared out over threads or machines.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna, ACM TOMS 47 (2021) 36), its state filled by
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) from a mix of seed and index. Written out here
 * because the numbers must stay the same for ever, whatever the Java version.
 */
public final class TaskRandom {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /**
   * Makes the generator of a task.
   *
   * @param studySeed seed of the study
   * @param taskIndex index of the task within it
   */
  public TaskRandom(long studySeed, long taskIndex) {
    // Mixed in turn, so that (1, 0) and (0, 1) share nothing.
    long z = mix(studySeed + GOLDEN_RATIO) ^ mix(~taskIndex * GOLDEN_RATIO);
    s0 = mix(z += GOLDEN_RATIO);
    s1 = mix(z += GOLDEN_RATIO);
    s2 = mix(z += GOLDEN_RATIO);
    s3 = mix(z + GOLDEN_RATIO);
  }

  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Sets the four words of the state, for a check against the authors' numbers. */
  static TaskRandom ofState(long s0, long s1, long s2, long s3) {
    TaskRandom random = new TaskRandom(0, 0);
    random.s0 = s0;
    random.s1 = s1;
    random.s2 = s2;
    random.s3 = s3;
    return random;
  }

  /** The next 64 random bits. */
  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Uniform, at least 0 and below 1, with 53 random bits. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }
}
