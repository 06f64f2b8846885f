package org.stratolith.numerics.linear;

import java.util.Arrays;

/**
 * LU factors of a banded matrix with partial pivoting. Row interchanges widen the upper band by the
 * lower one, so every row keeps {@code 2 lower + upper + 1} entries; work is {@code O(n lower
 * (lower + upper))} (Golub and Van Loan, Matrix Computations, 4th ed., section 4.3.3).
 */
public final class BandedLu {

  private final int n;
  private final int lower;
  private final int upper;
  private final int width;
  private final double[] a;
  private final int[] pivot;

  /**
   * Makes room for {@code n} equations.
   *
   * @param lower diagonals below the main one
   * @param upper diagonals above the main one
   */
  public BandedLu(int n, int lower, int upper) {
    this.n = n;
    this.lower = lower;
    this.upper = upper;
    this.width = 2 * lower + upper + 1;
    this.a = new double[n * width];
    this.pivot = new int[n];
  }

  /** Sets every entry to zero. */
  public void clear() {
    Arrays.fill(a, 0);
  }

  /** Adds to entry (i, j), which must lie within the band. */
  public void add(int i, int j, double value) {
    a[i * width + j - i + lower] += value;
  }

  /** Sets entry (i, j), which must lie within the band. */
  public void set(int i, int j, double value) {
    a[i * width + j - i + lower] = value;
  }

  /**
   * Factors the matrix in place.
   *
   * @return false if a pivot is zero or not finite; the factors are then not to be used
   */
  public boolean factor() {
    for (int k = 0; k < n; k++) {
      int lastRow = Math.min(n - 1, k + lower);
      int lastColumn = Math.min(n - 1, k + lower + upper);
      int best = largestInColumn(k, lastRow);
      pivot[k] = best;
      double diagonal = a[best * width + k - best + lower];
      if (diagonal == 0 || !Double.isFinite(diagonal)) {
        return false;
      }
      int rowK = k * width - k + lower;
      if (best != k) {
        swapRows(rowK, best * width - best + lower, k, lastColumn);
      }
      double inverse = 1 / diagonal;
      for (int i = k + 1; i <= lastRow; i++) {
        int rowI = i * width - i + lower;
        double factor = a[rowI + k] * inverse;
        a[rowI + k] = factor;
        if (factor != 0) {
          for (int j = k + 1; j <= lastColumn; j++) {
            a[rowI + j] -= factor * a[rowK + j];
          }
        }
      }
    }
    return true;
  }

  /** Replaces {@code b} by {@code A^-1 b}. */
  public void solve(double[] b) {
    for (int k = 0; k < n; k++) {
      int p = pivot[k];
      double value = b[p];
      b[p] = b[k];
      b[k] = value;
      if (value != 0) {
        int lastRow = Math.min(n - 1, k + lower);
        for (int i = k + 1; i <= lastRow; i++) {
          b[i] -= a[i * width + k - i + lower] * value;
        }
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      int row = i * width - i + lower;
      int lastColumn = Math.min(n - 1, i + lower + upper);
      double sum = b[i];
      for (int j = i + 1; j <= lastColumn; j++) {
        sum -= a[row + j] * b[j];
      }
      b[i] = sum / a[row + i];
    }
  }

  private int largestInColumn(int k, int lastRow) {
    int best = k;
    double size = Math.abs(a[k * width + lower]);
    for (int i = k + 1; i <= lastRow; i++) {
      double candidate = Math.abs(a[i * width + k - i + lower]);
      if (!(candidate <= size)) {
        best = i;
        size = candidate;
      }
    }
    return best;
  }

  private void swapRows(int rowK, int rowP, int k, int lastColumn) {
    for (int j = k; j <= lastColumn; j++) {
      double swapped = a[rowK + j];
      a[rowK + j] = a[rowP + j];
      a[rowP + j] = swapped;
    }
  }
}
