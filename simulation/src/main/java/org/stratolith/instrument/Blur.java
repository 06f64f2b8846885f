package org.stratolith.instrument;

/** What a beam of Gaussian shape makes of a picture. */
public final class Blur {

  /** The kernel ends after this many standard deviations. */
  private static final double REACH = 4;

  private Blur() {}

  /**
   * The picture blurred along rows, then along columns; beyond an edge the edge's pixel goes on.
   *
   * @param values row by row
   * @param sigma standard deviation of the beam, pixels; zero for none
   */
  public static double[] of(double[] values, int columns, int rows, double sigma) {
    double[] kernel = kernel(sigma);
    return along(along(values, columns, rows, kernel, true), columns, rows, kernel, false);
  }

  private static double[] kernel(double sigma) {
    int half = (int) Math.ceil(REACH * sigma);
    double[] kernel = new double[2 * half + 1];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      double u = sigma > 0 ? (i - half) / sigma : 0;
      kernel[i] = Math.exp(-u * u / 2);
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  private static double[] along(
      double[] values, int columns, int rows, double[] kernel, boolean across) {
    double[] result = new double[values.length];
    int half = kernel.length / 2;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
          int x = across ? Math.clamp(column + i - half, 0, columns - 1) : column;
          int y = across ? row : Math.clamp(row + i - half, 0, rows - 1);
          sum += kernel[i] * values[y * columns + x];
        }
        result[row * columns + column] = sum;
      }
    }
    return result;
  }
}
