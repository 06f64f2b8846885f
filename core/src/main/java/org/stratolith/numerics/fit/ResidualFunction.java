package org.stratolith.numerics.fit;

/** Residuals r(x) of a least-squares problem and their derivatives. */
public interface ResidualFunction {

  /** Number of residuals, m. */
  int residuals();

  /** Number of unknowns, n. */
  int unknowns();

  /**
   * Evaluates at {@code x}.
   *
   * @param x unknowns, length n
   * @param r receives the residuals, length m
   * @param jacobian receives dr_i/dx_j at {@code i n + j}
   */
  void evaluate(double[] x, double[] r, double[] jacobian);
}
