package org.stratolith.numerics.dae;

/**
 * The matrix {@code c M - J} of the Newton iterations of an implicit method, {@code J = df/dy}, in
 * whatever form suits the structure of its system. Linearising, factoring and solving are apart
 * because a good integrator repeats them at different rates.
 */
public interface IterationMatrix {

  /** Evaluates and keeps {@code J} at {@code (t, y)}; the next {@link #factor} uses it. */
  void linearise(double t, double[] y);

  /**
   * Factors {@code c M - J} with the kept {@code J}.
   *
   * @return false if the matrix is numerically singular; the factors are then not to be used
   */
  boolean factor(double c);

  /** Replaces {@code b} by {@code (c M - J)^-1 b} with the last factors. */
  void solve(double[] b);
}
