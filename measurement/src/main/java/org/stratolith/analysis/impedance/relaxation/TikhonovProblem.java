package org.stratolith.analysis.impedance.relaxation;

import java.util.Arrays;
import org.stratolith.numerics.fit.NonNegativeQuadratic;
import org.stratolith.numerics.linear.DenseLu;

/**
 * Minimises |A x - b|^2 + lambda x'Px for one part of the data or both, as a quadratic problem with
 * H = A'A + lambda P and f = A'b. One object solves a series of problems with growing lambda.
 */
final class TikhonovProblem {

  private final RelaxationGrid grid;
  private final int n;
  private final double[] normal;
  private final double[] right;
  private final double[] penalty;
  private final double[] h;
  private final NonNegativeQuadratic solver;
  private final boolean useReal;
  private final boolean useImaginary;

  TikhonovProblem(
      RelaxationGrid grid, double[] penalty, DrtOptions.Data data, boolean nonNegative) {
    this.grid = grid;
    n = grid.n;
    this.penalty = penalty;
    useReal = data != DrtOptions.Data.IMAGINARY;
    useImaginary = data != DrtOptions.Data.REAL;
    normal = new double[n * n];
    right = new double[n];
    h = new double[n * n];
    boolean[] free = new boolean[n];
    Arrays.fill(free, !nonNegative);
    solver = new NonNegativeQuadratic(free);
    if (useReal) {
      accumulate(grid.real, grid.realData);
    }
    if (useImaginary) {
      accumulate(grid.imaginary, grid.imaginaryData);
    }
    for (int i = 0; i < RelaxationGrid.EXTRAS; i++) {
      // An unknown that this part of the data does not see is held at zero.
      normal[i * n + i] = normal[i * n + i] == 0 ? 1 : normal[i * n + i];
    }
  }

  private void accumulate(double[] a, double[] b) {
    for (int row = 0; row < b.length; row++) {
      for (int i = 0; i < n; i++) {
        double entry = a[row * n + i];
        right[i] += entry * b[row];
        for (int j = 0; j <= i; j++) {
          normal[i * n + j] += entry * a[row * n + j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        normal[j * n + i] = normal[i * n + j];
      }
    }
  }

  /** The minimiser for one lambda. */
  double[] solve(double lambda) {
    form(lambda);
    return solver.minimise(h, right);
  }

  private void form(double lambda) {
    for (int k = 0; k < h.length; k++) {
      h[k] = normal[k] + lambda * penalty[k];
    }
  }

  /** |A x - b|^2 over the parts that are used. */
  double misfit(double[] x) {
    return (useReal ? misfit(grid.real, grid.realData, x) : 0)
        + (useImaginary ? misfit(grid.imaginary, grid.imaginaryData, x) : 0);
  }

  /** Number of data. */
  int equations() {
    return (useReal ? grid.realData.length : 0) + (useImaginary ? grid.realData.length : 0);
  }

  /** x'Px. */
  double roughness(double[] x) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += x[i] * penalty[i * n + j] * x[j];
      }
    }
    return sum;
  }

  /** N |A x - b|^2/(N - price tr H^-1 A'A)^2 of the problem without signs. */
  double generalisedCrossValidation(double lambda, double price) {
    form(lambda);
    DenseLu lu = new DenseLu(n);
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = 1 / Math.sqrt(h[i * n + i]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        lu.matrix()[i * n + j] = h[i * n + j] * scale[i] * scale[j];
      }
    }
    if (!lu.factor()) {
      return Double.POSITIVE_INFINITY;
    }
    double[] x = solved(lu, right, scale);
    double trace = 0;
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        column[i] = normal[i * n + j];
      }
      trace += solved(lu, column, scale)[j];
    }
    double left = equations() - price * trace;
    return equations() * misfit(x) / (left * left);
  }

  private double[] solved(DenseLu lu, double[] b, double[] scale) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = b[i] * scale[i];
    }
    lu.solve(x);
    for (int i = 0; i < n; i++) {
      x[i] *= scale[i];
    }
    return x;
  }

  private double misfit(double[] a, double[] b, double[] x) {
    double sum = 0;
    for (int row = 0; row < b.length; row++) {
      double residual = residual(a, b, x, row, 0);
      sum += residual * residual;
    }
    return sum;
  }

  /** b - A x in one row, from the unknown {@code first} on. */
  double residual(double[] a, double[] b, double[] x, int row, int first) {
    double residual = b[row];
    for (int j = first; j < n; j++) {
      residual -= a[row * n + j] * x[j];
    }
    return residual;
  }
}
