package org.stratolith.numerics.dae;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A small system made of functions, for tests. */
final class FunctionSystem implements DaeSystem {

  private final double[][] mass;
  private final boolean[] differential;
  private final RightHandSide f;
  private final @Nullable DenseJacobian jacobian;

  /**
   * Makes a system.
   *
   * @param mass rows of M
   * @param jacobian null for finite differences
   */
  FunctionSystem(
      double[][] mass, boolean[] differential, RightHandSide f, @Nullable DenseJacobian jacobian) {
    this.mass = mass;
    this.differential = differential;
    this.f = f;
    this.jacobian = jacobian;
  }

  @FunctionalInterface
  interface RightHandSide {
    void evaluate(double t, double[] y, double[] f);
  }

  /** An explicit system, y' = f. */
  static FunctionSystem explicit(int n, RightHandSide f, @Nullable DenseJacobian jacobian) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return diagonal(ones, f, jacobian);
  }

  /** A system with a diagonal M. */
  static FunctionSystem diagonal(
      double[] diagonal, RightHandSide f, @Nullable DenseJacobian jacobian) {
    int n = diagonal.length;
    double[][] mass = new double[n][n];
    boolean[] differential = new boolean[n];
    for (int i = 0; i < n; i++) {
      mass[i][i] = diagonal[i];
      differential[i] = diagonal[i] != 0;
    }
    return new FunctionSystem(mass, differential, f, jacobian);
  }

  @Override
  public int dimension() {
    return mass.length;
  }

  @Override
  public void rightHandSide(double t, double[] y, double[] out) {
    f.evaluate(t, y, out);
  }

  @Override
  public void multiplyMass(double[] v, double[] out) {
    for (int i = 0; i < v.length; i++) {
      double sum = 0;
      for (int j = 0; j < v.length; j++) {
        sum += mass[i][j] * v[j];
      }
      out[i] = sum;
    }
  }

  @Override
  public boolean isDifferential(int i) {
    return differential[i];
  }

  @Override
  public IterationMatrix newIterationMatrix() {
    DenseJacobian exact = jacobian;
    return exact == null
        ? DenseIterationMatrix.finiteDifferences(this)
        : DenseIterationMatrix.analytic(this, exact);
  }
}
