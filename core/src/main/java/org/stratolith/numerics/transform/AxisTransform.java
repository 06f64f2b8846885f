package org.stratolith.numerics.transform;

/**
 * One real orthonormal transform along the first axis of a block {@code [n][m]}, all {@code m}
 * columns at once, in place. Two real columns travel as one complex column: column {@code q} is the
 * real part and {@code q + m/2} the imaginary part.
 *
 * <p>Hartley: {@code H_k = n^-1/2 sum_j x_j (cos + sin)(2 pi j k / n)}, its own inverse (Bracewell,
 * J. Opt. Soc. Am. 73 (1983) 1832). Cosine: {@code X_k = (2/n)^1/2 sum_j x_j cos(pi (j + 1/2) k /
 * n)}, divided by {@code 2^1/2} for {@code k = 0}, through one complex transform of the reordered
 * column (Makhoul, IEEE Trans. ASSP 28 (1980) 27). Sine: the cosine transform of {@code (-1)^j x_j}
 * holds the coefficient {@code n - k} at {@code k}.
 */
final class AxisTransform {

  private final Ends ends;
  private final int rows;
  private final int columns;
  private final int half;
  private final ColumnFourier fourier;
  private final double[][] re;
  private final double[][] im;
  private final double[] cosine;
  private final double[] sine;

  /**
   * @param rows {@code n}, a power of two
   * @param columns {@code m}, one or an even number
   */
  AxisTransform(Ends ends, int rows, int columns) {
    this.ends = ends;
    this.rows = rows;
    this.columns = columns;
    half = (columns + 1) / 2;
    fourier = new ColumnFourier(rows, half);
    re = new double[rows][half];
    im = new double[rows][half];
    cosine = new double[rows];
    sine = new double[rows];
    for (int k = 0; k < rows; k++) {
      cosine[k] = StrictMath.cos(Math.PI * k / (2 * rows));
      sine[k] = StrictMath.sin(Math.PI * k / (2 * rows));
    }
  }

  void forward(double[] block) {
    if (ends == Ends.PERIODIC) {
      hartley(block);
    } else {
      cosineForward(block, ends == Ends.ZERO);
    }
  }

  void inverse(double[] block) {
    if (ends == Ends.PERIODIC) {
      hartley(block);
    } else {
      cosineInverse(block, ends == Ends.ZERO);
    }
  }

  private void hartley(double[] block) {
    for (int j = 0; j < rows; j++) {
      load(block, j, j, 1);
    }
    fourier.transform(re, im);
    double norm = 0.5 / Math.sqrt(rows);
    for (int k = 0; k < rows; k++) {
      int here = fourier.place(k);
      int there = fourier.place(k == 0 ? 0 : rows - k);
      combine(re[here], re[there], im[there], im[here], norm, norm, block, k * columns, half);
      combine(
          im[here],
          im[there],
          re[here],
          re[there],
          norm,
          norm,
          block,
          k * columns + half,
          columns - half);
    }
  }

  private void cosineForward(double[] block, boolean alternate) {
    for (int j = 0; j < rows; j++) {
      int from = 2 * j < rows ? 2 * j : 2 * (rows - j) - 1;
      load(block, from, j, alternate && from % 2 == 1 ? -1 : 1);
    }
    fourier.transform(re, im);
    for (int k = 0; k < rows; k++) {
      int here = fourier.place(k);
      int there = fourier.place(k == 0 ? 0 : rows - k);
      double norm = 0.5 * Math.sqrt((k == 0 ? 1.0 : 2.0) / rows);
      double c = norm * cosine[k];
      double s = norm * sine[k];
      combine(re[here], re[there], im[here], im[there], c, s, block, k * columns, half);
      combine(
          im[here],
          im[there],
          re[there],
          re[here],
          c,
          s,
          block,
          k * columns + half,
          columns - half);
    }
  }

  private void cosineInverse(double[] block, boolean alternate) {
    for (int k = 0; k < rows; k++) {
      double norm = k == 0 ? 1 / Math.sqrt(rows) : 1 / Math.sqrt(2.0 * rows);
      double c = norm * cosine[k];
      double s = norm * sine[k];
      // The column's real and imaginary part are swapped, which makes the transform the inverse.
      if (k == 0) {
        turn(block, 0, 0, c, s, 0, im[0], re[0]);
      } else {
        turn(block, k * columns, (rows - k) * columns, c, s, 1, im[k], re[k]);
      }
    }
    fourier.transform(re, im);
    for (int j = 0; j < rows; j++) {
      int to = 2 * j < rows ? 2 * j : 2 * (rows - j) - 1;
      int place = fourier.place(j);
      double sign = alternate && to % 2 == 1 ? -1 : 1;
      scale(im[place], sign, block, to * columns, half);
      scale(re[place], sign, block, to * columns + half, columns - half);
    }
  }

  private void load(double[] block, int from, int to, double sign) {
    int start = from * columns;
    take(block, start, sign, re[to], half);
    take(block, start + half, sign, im[to], columns - half);
    if (columns == 1) {
      im[to][0] = 0;
    }
  }

  private static void take(double[] block, int start, double sign, double[] row, int length) {
    if (sign > 0) {
      System.arraycopy(block, start, row, 0, length);
      return;
    }
    for (int q = 0; q < length; q++) {
      row[q] = -block[start + q];
    }
  }

  private static void scale(double[] row, double sign, double[] block, int start, int length) {
    if (sign > 0) {
      System.arraycopy(row, 0, block, start, length);
      return;
    }
    for (int q = 0; q < length; q++) {
      block[start + q] = -row[q];
    }
  }

  // block = c (a + b) + s (d - e), with the even part in a, b and the odd part in d, e.
  private static void combine(
      double[] a,
      double[] b,
      double[] d,
      double[] e,
      double c,
      double s,
      double[] block,
      int start,
      int length) {
    for (int q = 0; q < length; q++) {
      block[start + q] = c * (a[q] + b[q]) + s * (d[q] - e[q]);
    }
  }

  // (outR + i outI) = (c + i s) ((A_k + B_n-k) + i (B_k - A_n-k)), A and B the halves of a row.
  private void turn(
      double[] block,
      int here,
      int there,
      double c,
      double s,
      double mirrored,
      double[] outR,
      double[] outI) {
    boolean single = columns == 1;
    for (int q = 0; q < half; q++) {
      double a = block[here + q];
      double b = single ? 0 : block[here + half + q];
      double mirroredA = mirrored * block[there + q];
      double mirroredB = single ? 0 : mirrored * block[there + half + q];
      double p = a + mirroredB;
      double r = b - mirroredA;
      outR[q] = c * p - s * r;
      outI[q] = s * p + c * r;
    }
  }
}
