package org.stratolith.numerics.dae;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stratolith.numerics.linear.DenseLu;

/**
 * The iteration matrix of a small system without structure, from its analytic Jacobian or from
 * finite differences.
 *
 * <p>Finite differences cost n evaluations of the right-hand side and are good to about half the
 * digits; linear invariants are then kept to about that accuracy of Newton's last correction, not
 * to round-off.
 */
public final class DenseIterationMatrix implements IterationMatrix {

  private final int n;
  private final DaeSystem system;
  private final @Nullable DenseJacobian analytic;
  private final double[] mass;
  private final double[] jacobian;
  private final double[] shifted;
  private final double[] base;
  private final double[] moved;
  private final DenseLu lu;

  private DenseIterationMatrix(DaeSystem system, @Nullable DenseJacobian analytic) {
    this.n = system.dimension();
    this.system = system;
    this.analytic = analytic;
    this.mass = new double[n * n];
    this.jacobian = new double[n * n];
    this.shifted = new double[n];
    this.base = new double[n];
    this.moved = new double[n];
    this.lu = new DenseLu(n);
    readMass();
  }

  /** With an analytic Jacobian. */
  public static DenseIterationMatrix analytic(DaeSystem system, DenseJacobian jacobian) {
    return new DenseIterationMatrix(system, jacobian);
  }

  /** With finite differences. */
  public static DenseIterationMatrix finiteDifferences(DaeSystem system) {
    return new DenseIterationMatrix(system, null);
  }

  private void readMass() {
    for (int j = 0; j < n; j++) {
      Arrays.fill(shifted, 0);
      shifted[j] = 1;
      system.multiplyMass(shifted, moved);
      for (int i = 0; i < n; i++) {
        mass[i * n + j] = moved[i];
      }
    }
  }

  @Override
  public void linearise(double t, double[] y) {
    DenseJacobian exact = analytic;
    if (exact != null) {
      Arrays.fill(jacobian, 0);
      exact.evaluate(t, y, jacobian);
      return;
    }
    system.rightHandSide(t, y, base);
    System.arraycopy(y, 0, shifted, 0, n);
    for (int j = 0; j < n; j++) {
      double increment = FiniteDifference.increment(y[j]);
      shifted[j] = y[j] + increment;
      // What was really added, after rounding.
      double added = shifted[j] - y[j];
      system.rightHandSide(t, shifted, moved);
      for (int i = 0; i < n; i++) {
        jacobian[i * n + j] = (moved[i] - base[i]) / added;
      }
      shifted[j] = y[j];
    }
  }

  @Override
  public boolean factor(double c) {
    double[] a = lu.matrix();
    for (int k = 0; k < a.length; k++) {
      a[k] = c * mass[k] - jacobian[k];
    }
    return lu.factor();
  }

  @Override
  public void solve(double[] b) {
    lu.solve(b);
  }
}
