package org.stratolith.numerics.linear;

import java.util.Arrays;

/**
 * LU factors of a complex banded matrix with partial pivoting, real and imaginary parts in separate
 * arrays; otherwise as {@link BandedLu}.
 */
public final class ComplexBandedLu {

  private final int n;
  private final int lower;
  private final int upper;
  private final int width;
  private final double[] re;
  private final double[] im;
  private final double[] inverseRe;
  private final double[] inverseIm;
  private final int[] pivot;

  /**
   * Makes room for {@code n} equations.
   *
   * @param lower diagonals below the main one
   * @param upper diagonals above the main one
   */
  public ComplexBandedLu(int n, int lower, int upper) {
    this.n = n;
    this.lower = lower;
    this.upper = upper;
    this.width = 2 * lower + upper + 1;
    this.re = new double[n * width];
    this.im = new double[n * width];
    this.inverseRe = new double[n];
    this.inverseIm = new double[n];
    this.pivot = new int[n];
  }

  /** Sets every entry to zero. */
  public void clear() {
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
  }

  /** Adds to entry (i, j), which must lie within the band. */
  public void add(int i, int j, double valueRe, double valueIm) {
    int at = i * width + j - i + lower;
    re[at] += valueRe;
    im[at] += valueIm;
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
      int rowK = k * width - k + lower;
      if (best != k) {
        swapRows(rowK, best * width - best + lower, k, lastColumn);
      }
      double square = square(rowK + k);
      if (square == 0 || !Double.isFinite(square)) {
        return false;
      }
      inverseRe[k] = re[rowK + k] / square;
      inverseIm[k] = -im[rowK + k] / square;
      for (int i = k + 1; i <= lastRow; i++) {
        eliminate(rowK, i * width - i + lower, k, lastColumn);
      }
    }
    return true;
  }

  /** Replaces {@code bRe + i bIm} by the solution. */
  public void solve(double[] bRe, double[] bIm) {
    for (int k = 0; k < n; k++) {
      int p = pivot[k];
      double vRe = bRe[p];
      double vIm = bIm[p];
      bRe[p] = bRe[k];
      bIm[p] = bIm[k];
      bRe[k] = vRe;
      bIm[k] = vIm;
      int lastRow = Math.min(n - 1, k + lower);
      for (int i = k + 1; i <= lastRow; i++) {
        int at = i * width + k - i + lower;
        bRe[i] -= re[at] * vRe - im[at] * vIm;
        bIm[i] -= re[at] * vIm + im[at] * vRe;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      int row = i * width - i + lower;
      int lastColumn = Math.min(n - 1, i + lower + upper);
      double sumRe = bRe[i];
      double sumIm = bIm[i];
      for (int j = i + 1; j <= lastColumn; j++) {
        sumRe -= re[row + j] * bRe[j] - im[row + j] * bIm[j];
        sumIm -= re[row + j] * bIm[j] + im[row + j] * bRe[j];
      }
      bRe[i] = sumRe * inverseRe[i] - sumIm * inverseIm[i];
      bIm[i] = sumRe * inverseIm[i] + sumIm * inverseRe[i];
    }
  }

  private void eliminate(int rowK, int rowI, int k, int lastColumn) {
    double fRe = re[rowI + k] * inverseRe[k] - im[rowI + k] * inverseIm[k];
    double fIm = re[rowI + k] * inverseIm[k] + im[rowI + k] * inverseRe[k];
    re[rowI + k] = fRe;
    im[rowI + k] = fIm;
    if (fRe == 0 && fIm == 0) {
      return;
    }
    for (int j = k + 1; j <= lastColumn; j++) {
      re[rowI + j] -= fRe * re[rowK + j] - fIm * im[rowK + j];
      im[rowI + j] -= fRe * im[rowK + j] + fIm * re[rowK + j];
    }
  }

  private int largestInColumn(int k, int lastRow) {
    int best = k;
    double size = square(k * width + lower);
    for (int i = k + 1; i <= lastRow; i++) {
      double candidate = square(i * width + k - i + lower);
      if (!(candidate <= size)) {
        best = i;
        size = candidate;
      }
    }
    return best;
  }

  private double square(int at) {
    return re[at] * re[at] + im[at] * im[at];
  }

  private void swapRows(int rowK, int rowP, int k, int lastColumn) {
    for (int j = k; j <= lastColumn; j++) {
      double swappedRe = re[rowK + j];
      double swappedIm = im[rowK + j];
      re[rowK + j] = re[rowP + j];
      im[rowK + j] = im[rowP + j];
      re[rowP + j] = swappedRe;
      im[rowP + j] = swappedIm;
    }
  }
}
