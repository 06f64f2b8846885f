package org.stratolith.numerics.transform;

/**
 * The power spectrum |Σ_xy f(x, y) exp(-2πi (u x/m + v y/n))|² of a picture of m columns and n
 * rows, both powers of two.
 */
public final class PowerSpectrum {

  private PowerSpectrum() {}

  /**
   * The spectrum with frequency zero in the middle: the value of (u, v), -m/2 ≤ u < m/2 and -n/2 ≤
   * v < n/2, stands at (v + n/2) m + u + m/2.
   *
   * @param picture row by row
   * @throws IllegalArgumentException if a side is no power of two from 4, or the picture is not of
   *     that size
   */
  public static double[] centred(double[] picture, int columns, int rows) {
    if (!isSide(columns) || !isSide(rows) || picture.length != columns * rows) {
      throw new IllegalArgumentException(
          "a picture of %d values in %d columns and %d rows has no fast spectrum%nMaybe cut it to powers of two"
              .formatted(picture.length, columns, rows));
    }
    double[][] re = new double[rows][columns];
    double[][] im = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(picture, row * columns, re[row], 0, columns);
    }
    ColumnFourier down = new ColumnFourier(rows, columns);
    down.transform(re, im);
    double[][] turnedRe = new double[columns][rows];
    double[][] turnedIm = new double[columns][rows];
    for (int v = 0; v < rows; v++) {
      int place = down.place(v);
      for (int x = 0; x < columns; x++) {
        turnedRe[x][v] = re[place][x];
        turnedIm[x][v] = im[place][x];
      }
    }
    ColumnFourier across = new ColumnFourier(columns, rows);
    across.transform(turnedRe, turnedIm);
    double[] power = new double[picture.length];
    for (int u = 0; u < columns; u++) {
      int place = across.place(u);
      int column = (u + columns / 2) % columns;
      for (int v = 0; v < rows; v++) {
        int row = (v + rows / 2) % rows;
        double real = turnedRe[place][v];
        double imaginary = turnedIm[place][v];
        power[row * columns + column] = real * real + imaginary * imaginary;
      }
    }
    return power;
  }

  private static boolean isSide(int n) {
    return n >= 4 && Integer.bitCount(n) == 1;
  }
}
