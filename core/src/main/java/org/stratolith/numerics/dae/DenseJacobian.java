package org.stratolith.numerics.dae;

/** An analytic Jacobian {@code J = df/dy} of a small system. */
@FunctionalInterface
public interface DenseJacobian {

  /**
   * Evaluates {@code J}.
   *
   * @param jacobian filled in row-major order, entry (i, j) at {@code i n + j}; zero on entry
   */
  void evaluate(double t, double[] y, double[] jacobian);
}
