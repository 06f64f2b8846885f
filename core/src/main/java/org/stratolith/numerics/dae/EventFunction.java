package org.stratolith.numerics.dae;

/**
 * A scalar {@code g(t, y)} whose zero crossing in the stated direction ends an integration at the
 * crossing.
 */
public interface EventFunction {

  /** Which sign changes count. */
  enum Direction {
    RISING,
    FALLING,
    BOTH
  }

  /** Evaluates {@code g(t, y)}; continuous in both arguments near its zero. */
  double value(double t, double[] y);

  /** The direction of the crossings that count. */
  Direction direction();
}
