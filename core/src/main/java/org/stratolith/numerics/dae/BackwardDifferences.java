package org.stratolith.numerics.dae;

import java.util.Arrays;

/**
 * The backward differences {@code D_j = nabla^j y} of a solution on equal steps, {@code D_0 = y},
 * from which multistep methods predict, interpolate and change their step.
 */
final class BackwardDifferences {

  private final int n;
  private final int size;
  private final double[][] d;
  private final double[][] scratch;
  private final double[] stretch;
  private final double[] unit;
  private final double[] change;

  /** Makes room for differences up to {@code maximumOrder + 2}. */
  BackwardDifferences(int n, int maximumOrder) {
    this.n = n;
    this.size = maximumOrder + 1;
    this.d = new double[maximumOrder + 3][n];
    this.scratch = new double[size][n];
    this.stretch = new double[size * size];
    this.unit = new double[size * size];
    this.change = new double[size * size];
  }

  /** Difference {@code j}. */
  double[] get(int j) {
    return d[j];
  }

  /** Starts with the value and {@code h y'}. */
  void start(double[] y, double h, double[] derivative) {
    for (double[] difference : d) {
      Arrays.fill(difference, 0);
    }
    System.arraycopy(y, 0, d[0], 0, n);
    for (int i = 0; i < n; i++) {
      d[1][i] = h * derivative[i];
    }
  }

  /** Fills {@code y} with the extrapolation of the given order one step ahead. */
  void predict(int order, double[] y) {
    System.arraycopy(d[0], 0, y, 0, n);
    for (int j = 1; j <= order; j++) {
      double[] difference = d[j];
      for (int i = 0; i < n; i++) {
        y[i] += difference[i];
      }
    }
  }

  /** Takes in a new value, {@code correction} away from the prediction of the given order. */
  void append(int order, double[] correction) {
    for (int i = 0; i < n; i++) {
      d[order + 2][i] = correction[i] - d[order + 1][i];
      d[order + 1][i] = correction[i];
    }
    for (int j = order; j >= 0; j--) {
      for (int i = 0; i < n; i++) {
        d[j][i] += d[j + 1][i];
      }
    }
  }

  /**
   * Changes to the differences for a step that is {@code ratio} times as long: {@code D <- (R U)^T
   * D} with {@code R} and {@code U} the values of the Newton basis at the new and the old points
   * (Shampine and Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1-22, section
   * 2.3).
   */
  void rescale(int order, double ratio) {
    basis(order, ratio, stretch);
    basis(order, 1, unit);
    int m = order + 1;
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
          sum += stretch[i * size + k] * unit[k * size + j];
        }
        change[i * size + j] = sum;
      }
    }
    for (int j = 1; j < m; j++) {
      double[] out = scratch[j];
      Arrays.fill(out, 0);
      for (int k = 1; k < m; k++) {
        double weight = change[k * size + j];
        for (int i = 0; i < n; i++) {
          out[i] += weight * d[k][i];
        }
      }
    }
    for (int j = 1; j < m; j++) {
      System.arraycopy(scratch[j], 0, d[j], 0, n);
    }
  }

  private void basis(int order, double ratio, double[] r) {
    for (int j = 0; j <= order; j++) {
      r[j] = 1;
    }
    for (int i = 1; i <= order; i++) {
      r[i * size] = 0;
      for (int j = 1; j <= order; j++) {
        r[i * size + j] = r[(i - 1) * size + j] * (i - 1 - ratio * j) / i;
      }
    }
  }

  /** Fills {@code y} with the interpolant of the given order, {@code s} steps after the end. */
  void interpolate(int order, double s, double[] y) {
    System.arraycopy(d[0], 0, y, 0, n);
    double product = 1;
    for (int j = 1; j <= order; j++) {
      product *= (s + j - 1) / j;
      double[] difference = d[j];
      for (int i = 0; i < n; i++) {
        y[i] += product * difference[i];
      }
    }
  }
}
