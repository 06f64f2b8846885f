package org.stratolith.numerics.linear;

/**
 * Elimination without pivoting for {@code (T + i D) x = b} with a real tridiagonal {@code T} and a
 * real diagonal {@code D}: the form of implicit diffusion at an angular frequency, {@code (i omega
 * M - A) x = b}. Real and imaginary parts lie in separate arrays. Stable for diagonally dominant
 * matrices, see {@link Tridiagonal}.
 */
public final class ComplexTridiagonal {

  private final int n;
  private final double[] factorRe;
  private final double[] factorIm;
  private final double[] upper;
  private final double[] inverseRe;
  private final double[] inverseIm;

  /** Makes room for {@code n} equations. */
  public ComplexTridiagonal(int n) {
    this.n = n;
    this.factorRe = new double[n];
    this.factorIm = new double[n];
    this.upper = new double[n];
    this.inverseRe = new double[n];
    this.inverseIm = new double[n];
  }

  /**
   * Factors the matrix whose row i is {@code below[i] x[i-1] + (diagonalRe[i] + i diagonalIm[i])
   * x[i] + above[i] x[i+1]}. The arrays are only read; {@code below[0]} and {@code above[n-1]} are
   * ignored.
   *
   * @return false if a pivot is zero or not finite
   */
  public boolean factor(double[] below, double[] diagonalRe, double[] diagonalIm, double[] above) {
    for (int i = 0; i < n; i++) {
      double re = diagonalRe[i];
      double im = diagonalIm[i];
      if (i > 0) {
        factorRe[i] = below[i] * inverseRe[i - 1];
        factorIm[i] = below[i] * inverseIm[i - 1];
        re -= factorRe[i] * upper[i - 1];
        im -= factorIm[i] * upper[i - 1];
      }
      double square = re * re + im * im;
      if (square == 0 || !Double.isFinite(square)) {
        return false;
      }
      inverseRe[i] = re / square;
      inverseIm[i] = -im / square;
      upper[i] = above[i];
    }
    return true;
  }

  /** Replaces {@code (re + i im)[offset .. offset + n)} by the solution. */
  public void solve(double[] re, double[] im, int offset) {
    for (int i = 1; i < n; i++) {
      int at = offset + i;
      re[at] -= factorRe[i] * re[at - 1] - factorIm[i] * im[at - 1];
      im[at] -= factorRe[i] * im[at - 1] + factorIm[i] * re[at - 1];
    }
    for (int i = n - 1; i >= 0; i--) {
      int at = offset + i;
      double sumRe = re[at];
      double sumIm = im[at];
      if (i < n - 1) {
        sumRe -= upper[i] * re[at + 1];
        sumIm -= upper[i] * im[at + 1];
      }
      re[at] = sumRe * inverseRe[i] - sumIm * inverseIm[i];
      im[at] = sumRe * inverseIm[i] + sumIm * inverseRe[i];
    }
  }
}
