package org.stratolith.analysis.diffraction;

import org.stratolith.record.Diffractogram;

/**
 * The search filter for lines: minus the second derivative of a Gaussian of the lines' width, made
 * blind to a constant background, so that
 *
 * <pre>S_k = Σ_j c_j y_(k+j) / sqrt(Σ_j c_j² σ²_(k+j))</pre>
 *
 * is the response over its standard deviation (M. A. Mariscotti, Nucl. Instrum. Methods 50 (1967)
 * 309). Without a line S has mean zero and deviation one. A kernel even about its middle is blind
 * to a slope too.
 */
final class LineFilter {

  private LineFilter() {}

  /** S in each row for lines of a width (full, at half maximum, degrees); 0 near the ends. */
  static double[] response(Diffractogram pattern, double[] deviation, double width) {
    int n = pattern.size();
    double step = (pattern.twoTheta(n - 1) - pattern.twoTheta(0)) / (n - 1);
    double sigma = Math.max(width / 2.3548 / step, 0.7); // points
    int reach = (int) Math.ceil(4 * sigma);
    double[] kernel = kernel(sigma, reach);
    double[] response = new double[n];
    for (int k = reach; k < n - reach; k++) {
      double sum = 0;
      double variance = 0;
      for (int j = -reach; j <= reach; j++) {
        double c = kernel[j + reach];
        sum += c * pattern.intensity(k + j);
        variance += c * c * deviation[k + j] * deviation[k + j];
      }
      response[k] = variance > 0 ? sum / Math.sqrt(variance) : 0;
    }
    return response;
  }

  private static double[] kernel(double sigma, int reach) {
    double[] kernel = new double[2 * reach + 1];
    double mean = 0;
    for (int j = -reach; j <= reach; j++) {
      double u = j / sigma;
      kernel[j + reach] = (1 - u * u) * Math.exp(-u * u / 2);
      mean += kernel[j + reach] / kernel.length;
    }
    for (int j = 0; j < kernel.length; j++) {
      kernel[j] -= mean;
    }
    return kernel;
  }

  /** Standard deviations of the rows; where a record has none, those of counts. */
  static double[] deviations(Diffractogram pattern) {
    double[] deviation = new double[pattern.size()];
    for (int k = 0; k < deviation.length; k++) {
      double stated = pattern.deviation(k);
      deviation[k] = stated > 0 ? stated : Math.sqrt(Math.max(pattern.intensity(k), 1));
    }
    return deviation;
  }
}
