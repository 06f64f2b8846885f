package org.stratolith.numerics.linear;

/**
 * Singular value decomposition A = U S V' of a dense m x n matrix with m >= n, by one-sided Jacobi
 * rotations (Hestenes, J. SIAM 6 (1958) 51; Demmel and Veselic, SIAM J. Matrix Anal. Appl. 13
 * (1992) 1204), which finds small singular values to high relative accuracy. Meant for a few
 * hundred rows and some tens of columns.
 */
public final class SingularValues {

  private static final int SWEEPS = 60;
  private static final double ORTHOGONAL = 1e-15;

  private final int m;
  private final int n;
  private final double[][] columns;
  private final double[][] rotation;
  private final double[] values;

  private SingularValues(int m, int n, double[][] columns) {
    this.m = m;
    this.n = n;
    this.columns = columns;
    rotation = new double[n][n];
    values = new double[n];
  }

  /**
   * Decomposes the matrix whose entry (i, j) is {@code matrix[i n + j]}; it is not changed.
   *
   * @throws IllegalArgumentException if there are fewer rows than columns
   */
  public static SingularValues of(double[] matrix, int m, int n) {
    if (m < n) {
      throw new IllegalArgumentException(
          "a matrix of " + m + " rows has " + n + " columns\nMaybe decompose its transpose");
    }
    double[][] columns = new double[n][m];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < m; i++) {
        columns[j][i] = matrix[i * n + j];
      }
    }
    SingularValues svd = new SingularValues(m, n, columns);
    svd.decompose();
    return svd;
  }

  /** The singular values in falling order. */
  public double[] values() {
    return values.clone();
  }

  /** Entry {@code row} of the right singular vector that belongs to {@link #values()}[k]. */
  public double right(int row, int k) {
    return rotation[k][row];
  }

  /**
   * The x of least norm among those that minimise |A x - b|; singular values below {@code cutOff}
   * times the largest count as zero.
   */
  public double[] solve(double[] b, double cutOff) {
    double[] x = new double[n];
    for (int k = 0; k < n && values[k] > cutOff * values[0]; k++) {
      double projection = dot(columns[k], b) / (values[k] * values[k]);
      for (int i = 0; i < n; i++) {
        x[i] += projection * rotation[k][i];
      }
    }
    return x;
  }

  private void decompose() {
    for (int j = 0; j < n; j++) {
      rotation[j][j] = 1;
    }
    boolean rotated = true;
    for (int sweep = 0; sweep < SWEEPS && rotated; sweep++) {
      rotated = false;
      for (int p = 0; p < n - 1; p++) {
        for (int q = p + 1; q < n; q++) {
          rotated |= orthogonalise(p, q);
        }
      }
    }
    for (int j = 0; j < n; j++) {
      values[j] = Math.sqrt(dot(columns[j], columns[j]));
    }
    sort();
  }

  /** Rotates two columns until they are orthogonal; false if they already were. */
  private boolean orthogonalise(int p, int q) {
    double alpha = dot(columns[p], columns[p]);
    double beta = dot(columns[q], columns[q]);
    double gamma = dot(columns[p], columns[q]);
    if (!(Math.abs(gamma) > ORTHOGONAL * Math.sqrt(alpha * beta))) {
      return false;
    }
    double zeta = (beta - alpha) / (2 * gamma);
    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
    double c = 1 / Math.hypot(1, t);
    rotate(columns[p], columns[q], c, c * t);
    rotate(rotation[p], rotation[q], c, c * t);
    return true;
  }

  private static void rotate(double[] a, double[] b, double c, double s) {
    for (int i = 0; i < a.length; i++) {
      double old = a[i];
      a[i] = c * old - s * b[i];
      b[i] = s * old + c * b[i];
    }
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < m; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private void sort() {
    for (int j = 0; j < n; j++) {
      int largest = j;
      for (int k = j + 1; k < n; k++) {
        largest = values[k] > values[largest] ? k : largest;
      }
      double value = values[j];
      values[j] = values[largest];
      values[largest] = value;
      double[] column = columns[j];
      columns[j] = columns[largest];
      columns[largest] = column;
      column = rotation[j];
      rotation[j] = rotation[largest];
      rotation[largest] = column;
    }
  }
}
