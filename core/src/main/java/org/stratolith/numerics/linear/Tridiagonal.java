package org.stratolith.numerics.linear;

/**
 * Elimination without pivoting for a tridiagonal matrix (Thomas). Stable for matrices that are
 * diagonally dominant by rows or columns, as those of implicit diffusion are (Higham, Accuracy and
 * Stability of Numerical Algorithms, 2nd ed., section 9.6); not for others.
 */
public final class Tridiagonal {

  private final int n;
  private final double[] lowerFactor;
  private final double[] upper;
  private final double[] inverseDiagonal;

  /** Makes room for {@code n} equations. */
  public Tridiagonal(int n) {
    this.n = n;
    this.lowerFactor = new double[n];
    this.upper = new double[n];
    this.inverseDiagonal = new double[n];
  }

  /**
   * Factors the matrix whose row i is {@code below[i] x[i-1] + diagonal[i] x[i] + above[i] x[i+1]}.
   * The arrays are only read; {@code below[0]} and {@code above[n-1]} are ignored.
   *
   * @return false if a pivot is zero or not finite
   */
  public boolean factor(double[] below, double[] diagonal, double[] above) {
    double pivot = diagonal[0];
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        lowerFactor[i] = below[i] * inverseDiagonal[i - 1];
        pivot = diagonal[i] - lowerFactor[i] * upper[i - 1];
      }
      if (pivot == 0 || !Double.isFinite(pivot)) {
        return false;
      }
      inverseDiagonal[i] = 1 / pivot;
      upper[i] = above[i];
    }
    return true;
  }

  /** Replaces {@code b[offset .. offset + n)} by the solution. */
  public void solve(double[] b, int offset) {
    for (int i = 1; i < n; i++) {
      b[offset + i] -= lowerFactor[i] * b[offset + i - 1];
    }
    b[offset + n - 1] *= inverseDiagonal[n - 1];
    for (int i = n - 2; i >= 0; i--) {
      b[offset + i] = (b[offset + i] - upper[i] * b[offset + i + 1]) * inverseDiagonal[i];
    }
  }
}
