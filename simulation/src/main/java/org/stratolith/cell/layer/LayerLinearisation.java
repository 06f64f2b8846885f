package org.stratolith.cell.layer;

/**
 * A layer linearised about a state: {@code A = df/dy}, {@code b = df/di}, {@code c = dV/dy}, {@code
 * d = dV/di}. It serves Newton's method in time and the impedance in frequency.
 */
public interface LayerLinearisation {

  /** Evaluates and keeps A, b, c and d at the state. */
  void linearise(double[] y, int offset, double current);

  /**
   * Factors {@code s M - A} for a real {@code s}.
   *
   * @return false if it is numerically singular
   */
  boolean factor(double s);

  /** Replaces this layer's part of {@code r} by {@code (s M - A)^-1} times it. */
  void solve(double[] r, int offset);

  /** Writes {@code b} into this layer's part of {@code out}. */
  void currentColumn(double[] out, int offset);

  /** Returns {@code c} times this layer's part of {@code v}, V. */
  double voltageRow(double[] v, int offset);

  /** Returns {@code d}, ohm m2. */
  double resistance();

  /**
   * Evaluates the area-specific impedance {@code d + c (j omega M - A)^-1 b}, ohm m2, with the
   * double-layer capacitances that a slow test may leave out.
   *
   * @param omega angular frequency, rad/s, positive
   * @param z filled with real and imaginary part
   */
  void impedance(double omega, double[] z);
}
