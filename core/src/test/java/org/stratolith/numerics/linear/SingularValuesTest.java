package org.stratolith.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class SingularValuesTest {

  /** A = [[4, 0], [3, -5]] has the singular values 2 sqrt(10) and sqrt(10). */
  @Test
  void closedForm() {
    SingularValues svd = SingularValues.of(new double[] {4, 0, 3, -5}, 2, 2);
    assertThat(svd.values())
        .containsExactly(new double[] {2 * Math.sqrt(10), Math.sqrt(10)}, within(1e-14));
    assertThat(Math.abs(svd.right(0, 0))).isCloseTo(Math.sqrt(0.5), within(1e-14));
  }

  /** Least squares: the residual is orthogonal to the columns; with full rank x comes back. */
  @ForAll
  void solvesLeastSquares(ForAll.Case random) {
    int n = 1 + random.random().nextInt(12);
    int m = n + random.random().nextInt(20);
    double[] a = new double[m * n];
    double[] x = new double[n];
    for (int k = 0; k < a.length; k++) {
      a[k] = random.uniform(-1, 1) + (k / n == k % n ? 3 : 0);
    }
    double[] b = new double[m];
    for (int j = 0; j < n; j++) {
      x[j] = random.uniform(-1, 1);
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        b[i] += a[i * n + j] * x[j];
      }
    }
    assertThat(SingularValues.of(a, m, n).solve(b, 1e-14)).containsExactly(x, within(1e-10));
  }

  /** Two equal columns share the solution evenly, which is the shortest. */
  @Test
  void minimumNorm() {
    double[] x =
        SingularValues.of(new double[] {1, 1, 2, 2, 3, 3}, 3, 2)
            .solve(new double[] {2, 4, 6}, 1e-12);
    assertThat(x).containsExactly(new double[] {1, 1}, within(1e-13));
    assertThatThrownBy(() -> SingularValues.of(new double[2], 1, 2)).hasMessageContaining("Maybe");
  }
}
