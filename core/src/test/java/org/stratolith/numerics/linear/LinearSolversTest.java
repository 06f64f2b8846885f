package org.stratolith.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

/** Every solver against a product with a known vector: A x is formed, then solved back. */
class LinearSolversTest {

  /** Random matrices of these sizes have condition numbers well below 1e6. */
  private static final double ROUNDING = 1e-8;

  @ForAll
  void dense(ForAll.Case random) {
    int n = 1 + random.random().nextInt(20);
    DenseLu lu = new DenseLu(n);
    double[] x = vector(random, n);
    double[] b = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double entry = random.uniform(-1, 1) + (j == (i + 1) % n ? 3 : 0);
        lu.matrix()[i * n + j] = entry;
        b[i] += entry * x[j];
      }
    }
    assertThat(lu.factor()).isTrue();
    lu.solve(b);
    assertThat(b).containsExactly(x, within(ROUNDING));
  }

  @ForAll
  void banded(ForAll.Case random) {
    int n = 1 + random.random().nextInt(40);
    int lower = random.random().nextInt(4);
    int upper = random.random().nextInt(4);
    BandedLu lu = new BandedLu(n, lower, upper);
    double[] x = vector(random, n);
    // Twice: the second time in a workspace that holds old factors.
    for (int pass = 0; pass < 2; pass++) {
      double[] b = new double[n];
      lu.clear();
      for (int i = 0; i < n; i++) {
        for (int j = Math.max(0, i - lower); j <= Math.min(n - 1, i + upper); j++) {
          // A small diagonal in every third row makes pivoting necessary.
          double weight = i == j && (lower == 0 || i % 3 != 0) ? 4 : 0;
          double entry = random.uniform(-1, 1) + weight;
          lu.add(i, j, entry);
          b[i] += entry * x[j];
        }
      }
      if (lu.factor()) {
        double[] solved = b.clone();
        lu.solve(solved);
        // Without a dominant diagonal the matrix may be badly conditioned.
        assertThat(solved).containsExactly(x, within(1e-5));
      }
    }
  }

  @ForAll
  void tridiagonalAtAnOffset(ForAll.Case random) {
    int n = 1 + random.random().nextInt(40);
    int offset = random.random().nextInt(5);
    double[] below = vector(random, n);
    double[] above = vector(random, n);
    double[] diagonal = new double[n];
    double[] x = vector(random, n);
    double[] b = new double[n + offset];
    for (int i = 0; i < n; i++) {
      diagonal[i] = 2.5;
      b[offset + i] =
          diagonal[i] * x[i]
              + (i > 0 ? below[i] * x[i - 1] : 0)
              + (i < n - 1 ? above[i] * x[i + 1] : 0);
    }
    Tridiagonal solver = new Tridiagonal(n);
    assertThat(solver.factor(below, diagonal, above)).isTrue();
    solver.solve(b, offset);
    for (int i = 0; i < n; i++) {
      assertThat(b[offset + i]).isCloseTo(x[i], within(ROUNDING));
    }
  }

  @ForAll
  void complexTridiagonal(ForAll.Case random) {
    int n = 1 + random.random().nextInt(40);
    double[] below = vector(random, n);
    double[] above = vector(random, n);
    double[] re = new double[n];
    double[] im = vector(random, n);
    double[] x = vector(random, n);
    double[] y = vector(random, n);
    double[] bRe = new double[n];
    double[] bIm = new double[n];
    for (int i = 0; i < n; i++) {
      re[i] = -2.5;
      bRe[i] = re[i] * x[i] - im[i] * y[i];
      bIm[i] = re[i] * y[i] + im[i] * x[i];
      if (i > 0) {
        bRe[i] += below[i] * x[i - 1];
        bIm[i] += below[i] * y[i - 1];
      }
      if (i < n - 1) {
        bRe[i] += above[i] * x[i + 1];
        bIm[i] += above[i] * y[i + 1];
      }
    }
    ComplexTridiagonal solver = new ComplexTridiagonal(n);
    assertThat(solver.factor(below, re, im, above)).isTrue();
    solver.solve(bRe, bIm, 0);
    assertThat(bRe).containsExactly(x, within(ROUNDING));
    assertThat(bIm).containsExactly(y, within(ROUNDING));
  }

  @ForAll
  void complexBanded(ForAll.Case random) {
    int n = 1 + random.random().nextInt(40);
    int lower = random.random().nextInt(4);
    int upper = random.random().nextInt(4);
    ComplexBandedLu lu = new ComplexBandedLu(n, lower, upper);
    double[] x = vector(random, n);
    double[] y = vector(random, n);
    double[] bRe = new double[n];
    double[] bIm = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(0, i - lower); j <= Math.min(n - 1, i + upper); j++) {
        double re = random.uniform(-1, 1);
        double im = random.uniform(-1, 1) + (i == j && (lower == 0 || i % 3 != 0) ? 4 : 0);
        lu.add(i, j, re, im);
        bRe[i] += re * x[j] - im * y[j];
        bIm[i] += re * y[j] + im * x[j];
      }
    }
    assertThat(lu.factor()).isTrue();
    lu.solve(bRe, bIm);
    assertThat(bRe).containsExactly(x, within(1e-5));
    assertThat(bIm).containsExactly(y, within(1e-5));
  }

  @Test
  void singularMatricesAreToldByAValue() {
    assertThat(new DenseLu(2).factor()).isFalse();
    assertThat(new BandedLu(3, 1, 1).factor()).isFalse();
    assertThat(new ComplexBandedLu(3, 1, 1).factor()).isFalse();
    double[] zero = new double[3];
    assertThat(new Tridiagonal(3).factor(zero, zero, zero)).isFalse();
    assertThat(new ComplexTridiagonal(3).factor(zero, zero, zero, zero)).isFalse();
    DenseLu notANumber = new DenseLu(2);
    notANumber.matrix()[0] = 1;
    notANumber.matrix()[2] = Double.NaN;
    notANumber.matrix()[3] = 1;
    assertThat(notANumber.factor()).isFalse();
  }

  private static double[] vector(ForAll.Case random, int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.uniform(-1, 1);
    }
    return x;
  }
}
