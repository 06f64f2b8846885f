package org.stratolith.numerics.linear;

/**
 * LU factors of a dense square matrix with partial pivoting, {@code P A = L U} (Golub and Van Loan,
 * Matrix Computations, 4th ed., algorithm 3.4.1).
 *
 * <p>The caller fills {@link #matrix()} in row-major order, calls {@link #factor}, which overwrites
 * it, and then solves as often as needed.
 */
public final class DenseLu {

  private final int n;
  private final double[] a;
  private final int[] pivot;

  /** Makes room for {@code n} equations. */
  public DenseLu(int n) {
    this.n = n;
    this.a = new double[n * n];
    this.pivot = new int[n];
  }

  /** The matrix, entry (i, j) at {@code i n + j}; holds the factors after {@link #factor}. */
  public double[] matrix() {
    return a;
  }

  /**
   * Factors the matrix in place.
   *
   * @return false if a pivot is zero or not finite; the factors are then not to be used
   */
  public boolean factor() {
    for (int k = 0; k < n; k++) {
      int best = largestInColumn(k);
      pivot[k] = best;
      double diagonal = a[best * n + k];
      if (diagonal == 0 || !Double.isFinite(diagonal)) {
        return false;
      }
      if (best != k) {
        swapRows(k, best);
      }
      double inverse = 1 / diagonal;
      for (int i = k + 1; i < n; i++) {
        double factor = a[i * n + k] * inverse;
        a[i * n + k] = factor;
        if (factor != 0) {
          for (int j = k + 1; j < n; j++) {
            a[i * n + j] -= factor * a[k * n + j];
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
      double swapped = b[p];
      b[p] = b[k];
      b[k] = swapped;
    }
    for (int i = 1; i < n; i++) {
      double sum = b[i];
      for (int j = 0; j < i; j++) {
        sum -= a[i * n + j] * b[j];
      }
      b[i] = sum;
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int j = i + 1; j < n; j++) {
        sum -= a[i * n + j] * b[j];
      }
      b[i] = sum / a[i * n + i];
    }
  }

  private int largestInColumn(int k) {
    int best = k;
    double size = Math.abs(a[k * n + k]);
    for (int i = k + 1; i < n; i++) {
      double candidate = Math.abs(a[i * n + k]);
      // The negated comparison lets a NaN through, so that factor() sees it.
      if (!(candidate <= size)) {
        best = i;
        size = candidate;
      }
    }
    return best;
  }

  private void swapRows(int i, int k) {
    for (int j = 0; j < n; j++) {
      double swapped = a[i * n + j];
      a[i * n + j] = a[k * n + j];
      a[k * n + j] = swapped;
    }
  }
}
