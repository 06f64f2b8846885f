package org.stratolith.phasefield;

/**
 * How steps are chosen. Time is counted in whole ticks and a step is a power of two of them, so
 * that clocks never drift and few lengths of step are used.
 *
 * @param tick the shortest step
 * @param longest the longest step is {@code tick 2^longest}
 * @param tolerance of the error of a step
 */
public record StepControl(double tick, int longest, double tolerance) {

  /** Greatest power of two; the ticks of a run have to fit into 53 bits. */
  public static final int MOST = 50;

  public StepControl {
    if (!(tick > 0) || !(tolerance > 0) || longest < 0 || longest > MOST) {
      throw new IllegalArgumentException(
          "tick " + tick + ", longest 2^" + longest + ", tolerance " + tolerance);
    }
  }

  /** Steps of one length. */
  public static StepControl fixed(double step) {
    return new StepControl(step, 0, Double.MAX_VALUE);
  }

  /**
   * The number of ticks of a time.
   *
   * @throws IllegalArgumentException if it is not a whole number of them
   */
  public long ticks(double time) {
    long ticks = Math.round(time / tick);
    if (!(Math.abs(ticks * tick - time) <= 1e-9 * Math.abs(time)) || ticks >= 1L << 53) {
      throw new IllegalArgumentException(time + " is not a whole number of ticks of " + tick);
    }
    return ticks;
  }
}
