package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;
import org.stratolith.numerics.linear.DenseLu;

/**
 * Covariance of the unknowns of a least-squares fit, (JᵀJ)⁻¹, with J the derivatives of residuals
 * that are in units of their deviations; unknowns that were held have none.
 */
public final class Covariance {

  private final int n;
  private final double[] matrix;

  private Covariance(int n, double[] matrix) {
    this.n = n;
    this.matrix = matrix;
  }

  /**
   * Computes the covariance.
   *
   * @param jacobian row-major, rows × n
   * @param held which unknowns were not free
   * @param factor multiplies the covariance: 1, or the reduced χ² where the model does not reach
   *     the noise
   * @return entries are NaN throughout if the normal matrix is singular
   */
  public static Covariance of(double[] jacobian, int rows, boolean[] held, double factor) {
    int n = held.length;
    double[] normal = new double[n * n];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < n; j++) {
        double entry = held[j] ? 0 : jacobian[i * n + j];
        if (entry != 0) {
          for (int k = 0; k <= j; k++) {
            normal[j * n + k] += held[k] ? 0 : entry * jacobian[i * n + k];
          }
        }
      }
    }
    double[] scale = new double[n];
    for (int j = 0; j < n; j++) {
      // An unknown that the data do not see makes the matrix singular, and is treated as held.
      scale[j] = normal[j * n + j] > 0 ? 1 / Math.sqrt(normal[j * n + j]) : 0;
    }
    DenseLu lu = new DenseLu(n);
    for (int j = 0; j < n; j++) {
      for (int k = 0; k <= j; k++) {
        double entry = j == k && scale[j] == 0 ? 1 : normal[j * n + k] * scale[j] * scale[k];
        lu.matrix()[j * n + k] = entry;
        lu.matrix()[k * n + j] = entry;
      }
    }
    double[] inverse = new double[n * n];
    if (!lu.factor()) {
      Arrays.fill(inverse, Double.NaN);
      return new Covariance(n, inverse);
    }
    double[] column = new double[n];
    for (int k = 0; k < n; k++) {
      Arrays.fill(column, 0);
      column[k] = 1;
      lu.solve(column);
      for (int j = 0; j < n; j++) {
        inverse[j * n + k] = factor * column[j] * scale[j] * scale[k];
      }
    }
    return new Covariance(n, inverse);
  }

  /** Covariance of two unknowns. */
  public double of(int j, int k) {
    return matrix[j * n + k];
  }

  /** Standard deviation of an unknown. */
  public double deviation(int j) {
    return Math.sqrt(Math.max(0, matrix[j * n + j]));
  }

  /** Standard deviation of a function of the unknowns with this gradient. */
  public double deviation(double[] gradient) {
    double variance = 0;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        variance += gradient[j] * matrix[j * n + k] * gradient[k];
      }
    }
    return Double.isNaN(variance) ? Double.NaN : Math.sqrt(Math.max(0, variance));
  }
}
