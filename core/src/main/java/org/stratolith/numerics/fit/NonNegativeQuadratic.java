package org.stratolith.numerics.fit;

import java.util.Arrays;

/**
 * Minimises x'Hx/2 - f'x for a symmetric positive definite H, with x_i >= 0 for all or some i, by
 * block principal pivoting (Portugal, Judice and Vicente, Math. Comp. 63 (1994) 625; Kim and Park,
 * SIAM J. Sci. Comput. 33 (2011) 3261): unknowns that break x >= 0 or H x - f >= 0 change sides all
 * at once, and one by one after a few rounds without progress. The last set of positive unknowns is
 * where the next problem starts, so a series of similar ones is cheap.
 */
public final class NonNegativeQuadratic {

  private static final double TOLERANCE = 1e-12;
  private static final int PATIENCE = 3;
  private static final int ROUNDS = 60;

  private final int n;
  private final boolean[] free;
  private final boolean[] positive;
  private final boolean[] wrong;
  private final double[] scale;
  private final double[] h;
  private final double[] f;
  private final double[] x;
  private final double[] factor;
  private final int[] active;

  /**
   * Room for problems of one size.
   *
   * @param free unknowns without a sign
   */
  public NonNegativeQuadratic(boolean[] free) {
    n = free.length;
    this.free = free.clone();
    positive = new boolean[n];
    wrong = new boolean[n];
    scale = new double[n];
    h = new double[n * n];
    f = new double[n];
    x = new double[n];
    factor = new double[n * n];
    active = new int[n];
    Arrays.fill(positive, true);
  }

  /**
   * The minimiser; a new array.
   *
   * @param matrix H, entry (i, j) at {@code i n + j}; not changed
   * @param right f; not changed
   * @throws IllegalArgumentException if H is not positive definite within rounding
   */
  public double[] minimise(double[] matrix, double[] right) {
    equilibrate(matrix, right);
    int fewest = n + 1;
    int patience = PATIENCE;
    boolean done = false;
    for (int round = 0; round < ROUNDS && !done; round++) {
      solve();
      int count = markWrong();
      done = count == 0;
      if (count < fewest) {
        fewest = count;
        patience = PATIENCE;
      } else {
        patience--;
      }
      exchange(patience < 0);
    }
    if (!done) {
      descend();
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = x[i] * scale[i];
    }
    return solution;
  }

  /**
   * Lawson and Hanson's active set (Solving Least Squares Problems, 1974, algorithm 23.10), for
   * problems so ill-conditioned that the exchange turns in circles: x goes downhill among
   * non-negative vectors, so no set of unknowns comes twice.
   */
  private void descend() {
    Arrays.fill(positive, false);
    solve();
    for (int round = 0; round < 50 * n; round++) {
      int entering = steepest();
      if (entering < 0) {
        return;
      }
      positive[entering] = true;
      double[] from = x.clone();
      solve();
      while (!feasible()) {
        stepBack(from);
        solve();
      }
    }
  }

  private int steepest() {
    int best = -1;
    double lowest = -slopeTolerance();
    for (int i = 0; i < n; i++) {
      if (!free[i] && !positive[i] && slope(i) < lowest) {
        lowest = slope(i);
        best = i;
      }
    }
    return best;
  }

  private boolean feasible() {
    for (int i = 0; i < n; i++) {
      if (!free[i] && positive[i] && x[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Goes from a feasible point towards x until the first unknowns reach zero, and lets them go. */
  private void stepBack(double[] from) {
    double part = 1;
    for (int i = 0; i < n; i++) {
      if (!free[i] && positive[i] && x[i] <= 0) {
        part = Math.min(part, from[i] / (from[i] - x[i]));
      }
    }
    for (int i = 0; i < n; i++) {
      boolean sinking = !free[i] && positive[i] && x[i] <= 0;
      from[i] += part * (x[i] - from[i]);
      if (sinking && from[i] <= TOLERANCE) {
        from[i] = 0;
        positive[i] = false;
      }
    }
  }

  /** Brings the diagonal to one, so that one tolerance serves all unknowns. */
  private void equilibrate(double[] matrix, double[] right) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      scale[i] = 1 / Math.sqrt(matrix[i * n + i]);
      f[i] = right[i] * scale[i];
      largest = Math.max(largest, Math.abs(f[i]));
    }
    double unit = largest > 0 ? 1 / largest : 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        h[i * n + j] = matrix[i * n + j] * scale[i] * scale[j];
      }
      f[i] *= unit;
    }
    for (int i = 0; i < n; i++) {
      scale[i] /= unit;
    }
  }

  private void solve() {
    int m = 0;
    for (int i = 0; i < n; i++) {
      x[i] = 0;
      if (positive[i] || free[i]) {
        active[m++] = i;
      }
    }
    for (int i = 0; i < m; i++) {
      int row = active[i] * n;
      for (int j = 0; j <= i; j++) {
        double sum = h[row + active[j]];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * n + k] * factor[j * n + k];
        }
        if (i != j) {
          factor[i * n + j] = sum / factor[j * n + j];
        } else if (sum > 0) {
          factor[i * n + i] = Math.sqrt(sum);
        } else {
          throw new IllegalArgumentException(
              "the matrix is not positive definite within rounding (pivot "
                  + sum
                  + " of unknown "
                  + active[i]
                  + ")\nMaybe two unknowns have the same effect, or the penalty is too small");
        }
      }
    }
    double[] z = substitute(m);
    for (int i = 0; i < m; i++) {
      x[active[i]] = z[i];
    }
  }

  /** Forward and backward substitution for the active unknowns. */
  private double[] substitute(int m) {
    double[] z = new double[m];
    for (int i = 0; i < m; i++) {
      double sum = f[active[i]];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * n + k] * z[k];
      }
      z[i] = sum / factor[i * n + i];
    }
    for (int i = m - 1; i >= 0; i--) {
      double sum = z[i];
      for (int k = i + 1; k < m; k++) {
        sum -= factor[k * n + i] * z[k];
      }
      z[i] = sum / factor[i * n + i];
    }
    return z;
  }

  private int markWrong() {
    int count = 0;
    double largest = largest();
    double tolerance = slopeTolerance();
    for (int i = 0; i < n; i++) {
      if (free[i]) {
        wrong[i] = false;
      } else if (positive[i]) {
        wrong[i] = x[i] < -TOLERANCE * largest;
      } else {
        wrong[i] = slope(i) < -tolerance;
      }
      count += wrong[i] ? 1 : 0;
    }
    return count;
  }

  /** (H x - f)_i. */
  private double slope(int i) {
    double slope = -f[i];
    for (int j = 0; j < n; j++) {
      slope += h[i * n + j] * x[j];
    }
    return slope;
  }

  /** Rounding of a slope: the entries of H are at most 1, those of f too. */
  private double slopeTolerance() {
    return TOLERANCE * Math.max(1, largest());
  }

  private double largest() {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private void exchange(boolean lastOnly) {
    for (int i = n - 1; i >= 0; i--) {
      if (wrong[i]) {
        positive[i] = !positive[i];
        if (lastOnly) {
          return;
        }
      }
    }
  }
}
