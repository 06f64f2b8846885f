package org.stratolith.numerics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class NonNegativeQuadraticTest {

  /**
   * The conditions of Karush, Kuhn and Tucker are sufficient here: x >= 0, Hx - f >= 0, product 0.
   */
  private static void optimal(double[] h, double[] f, double[] x, boolean[] free, double rounding) {
    int n = f.length;
    for (int i = 0; i < n; i++) {
      double slope = -f[i];
      double size = Math.abs(f[i]);
      for (int j = 0; j < n; j++) {
        slope += h[i * n + j] * x[j];
        size = Math.max(size, Math.abs(h[i * n + j] * x[j]));
      }
      if (free[i] || x[i] > rounding) {
        assertThat(slope).isCloseTo(0, within(rounding * size));
      } else {
        assertThat(slope).isGreaterThan(-rounding * Math.max(1, size));
      }
      assertThat(free[i] ? 0 : x[i]).isGreaterThan(-rounding);
    }
  }

  @ForAll
  void meetsTheConditionsOfOptimality(ForAll.Case random) {
    int n = 1 + random.random().nextInt(25);
    double[] a = new double[2 * n * n];
    double[] b = new double[2 * n];
    for (int k = 0; k < a.length; k++) {
      a[k] = random.uniform(-1, 1);
    }
    boolean[] free = new boolean[n];
    for (int k = 0; k < b.length; k++) {
      b[k] = random.uniform(-1, 1);
    }
    for (int k = 0; k < n; k++) {
      free[k] = random.random().nextInt(5) == 0;
    }
    double[] h = new double[n * n];
    double[] f = new double[n];
    for (int row = 0; row < 2 * n; row++) {
      for (int i = 0; i < n; i++) {
        f[i] += a[row * n + i] * b[row];
        for (int j = 0; j < n; j++) {
          h[i * n + j] += a[row * n + i] * a[row * n + j];
        }
      }
    }
    NonNegativeQuadratic solver = new NonNegativeQuadratic(free);
    optimal(h, f, solver.minimise(h, f), free, 1e-9);
    // Once more from the set of positive unknowns of another problem.
    double[] opposite = f.clone();
    for (int i = 0; i < n; i++) {
      opposite[i] = -f[i];
    }
    optimal(h, opposite, solver.minimise(h, opposite), free, 1e-9);
  }

  /**
   * Hilbert's matrix with a little on its diagonal (condition 1e12) makes plain exchange circle.
   */
  @ForAll
  void illConditionedProblemsEnd(ForAll.Case random) {
    int n = 30;
    double[] h = new double[n * n];
    double[] f = new double[n];
    for (int i = 0; i < n; i++) {
      f[i] = random.uniform(-1, 1);
      for (int j = 0; j < n; j++) {
        h[i * n + j] = 1.0 / (i + j + 1) + (i == j ? 1e-12 : 0);
      }
    }
    double[] x = new NonNegativeQuadratic(new boolean[n]).minimise(h, f);
    for (double value : x) {
      assertThat(value).isGreaterThanOrEqualTo(-1e-6);
    }
    double best = objective(h, f, x);
    for (int trial = 0; trial < 20; trial++) {
      double[] y = x.clone();
      for (int i = 0; i < n; i++) {
        y[i] = Math.max(0, y[i] * random.uniform(0.9, 1.1) + random.uniform(-0.1, 0.1));
      }
      assertThat(objective(h, f, y)).isGreaterThanOrEqualTo(best - 1e-6 * Math.abs(best));
    }
  }

  private static double objective(double[] h, double[] f, double[] x) {
    double sum = 0;
    for (int i = 0; i < f.length; i++) {
      sum -= f[i] * x[i];
      for (int j = 0; j < f.length; j++) {
        sum += 0.5 * x[i] * h[i * f.length + j] * x[j];
      }
    }
    return sum;
  }

  @Test
  void singularMatricesAreRefused() {
    double[] h = {1, 1, 1, 1};
    assertThatThrownBy(
            () -> new NonNegativeQuadratic(new boolean[2]).minimise(h, new double[] {1, 1}))
        .hasMessageContaining("not positive definite")
        .hasMessageContaining("Maybe two unknowns");
  }
}
