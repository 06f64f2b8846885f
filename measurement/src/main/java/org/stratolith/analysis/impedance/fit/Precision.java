package org.stratolith.analysis.impedance.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratolith.numerics.linear.SingularValues;

/**
 * What the curvature at a minimum tells about the parameters. With J = dr/d ln p = U S V' and s^2 =
 * SSR/(N - n) the covariance of the logarithms is s^2 V S^-2 V'; a standard error of ln p is a
 * relative standard error of p. A direction v_k whose deviation s/S_k is above {@link #LOOSE} is
 * called flat. Unknowns on a bound are left out.
 */
final class Precision {

  /** Deviation of a logarithm: a factor of 1.65 either way. */
  private static final double LOOSE = 0.5;

  /** A singular value this far below the largest is zero within rounding. */
  private static final double SINGULAR = 1e-9;

  private final int n;
  private final double[] deviation;
  private final double[] correlation;
  private final List<FlatDirection> flat = new ArrayList<>();

  /**
   * Precision at a minimum.
   *
   * @param jacobian of the unknowns, row-major
   * @param held unknowns on a bound
   * @param names of the unknowns
   */
  Precision(double[] jacobian, int rows, boolean[] held, double sumOfSquares, List<String> names) {
    n = held.length;
    deviation = new double[n];
    correlation = new double[n * n];
    int[] loose = IntStream.range(0, n).filter(j -> !held[j]).toArray();
    int m = loose.length;
    Arrays.fill(correlation, Double.NaN);
    Arrays.fill(deviation, Double.NaN);
    if (m == 0 || rows <= m) {
      return;
    }
    double[] a = new double[rows * m];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < m; j++) {
        a[i * m + j] = jacobian[i * n + loose[j]];
      }
    }
    SingularValues svd = SingularValues.of(a, rows, m);
    double[] s = svd.values();
    double sigma = Math.sqrt(sumOfSquares / (rows - m));
    double[] weight = new double[m];
    for (int k = 0; k < m; k++) {
      boolean singular = !(s[k] > SINGULAR * s[0]);
      // A direction that the data do not see at all is given a deviation far beyond any use.
      weight[k] = singular ? 1e12 : sigma / s[k];
      if (weight[k] > LOOSE) {
        flat.add(direction(svd, k, loose, names, singular ? Double.POSITIVE_INFINITY : weight[k]));
      }
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
          sum += weight[k] * weight[k] * svd.right(i, k) * svd.right(j, k);
        }
        correlation[loose[i] * n + loose[j]] = sum;
        correlation[loose[j] * n + loose[i]] = sum;
      }
      deviation[loose[i]] = Math.sqrt(correlation[loose[i] * n + loose[i]]);
    }
    for (int i : loose) {
      for (int j : loose) {
        correlation[i * n + j] =
            i == j ? 1 : correlation[i * n + j] / (deviation[i] * deviation[j]);
      }
    }
    for (int i : loose) {
      deviation[i] = deviation[i] > 1e6 ? Double.POSITIVE_INFINITY : deviation[i];
    }
  }

  private static FlatDirection direction(
      SingularValues svd, int k, int[] loose, List<String> names, double deviation) {
    double largest = 0;
    for (int j = 0; j < loose.length; j++) {
      if (Math.abs(svd.right(j, k)) > Math.abs(largest)) {
        largest = svd.right(j, k);
      }
    }
    List<FlatDirection.Part> parts = new ArrayList<>();
    for (int j = 0; j < loose.length; j++) {
      double exponent = svd.right(j, k) / largest;
      if (Math.abs(exponent) > 0.1) {
        parts.add(new FlatDirection.Part(names.get(loose[j]), exponent));
      }
    }
    return new FlatDirection(List.copyOf(parts), deviation);
  }

  /** Standard error of the logarithm of unknown {@code j}; NaN on a bound. */
  double deviation(int j) {
    return deviation[j];
  }

  /** Correlation of the logarithms of two unknowns; NaN if one is on a bound. */
  double correlation(int i, int j) {
    return correlation[i * n + j];
  }

  List<FlatDirection> flat() {
    return List.copyOf(flat);
  }
}
