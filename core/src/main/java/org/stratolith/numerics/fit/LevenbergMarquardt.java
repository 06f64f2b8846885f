package org.stratolith.numerics.fit;

import java.util.Arrays;

/**
 * Least squares with bounds: minimises S(x) = sum r_i(x)^2 over low <= x <= high.
 *
 * <p>Each step solves {@code (J'J + mu D) d = -J'r} for the unknowns that are free, where D holds
 * the largest squared column norms of J seen so far (Marquardt 1963; More 1978) and mu follows
 * Nielsen's rule (Madsen, Nielsen and Tingleff, Methods for Non-Linear Least Squares Problems, 2nd
 * ed. 2004, algorithm 3.16). An unknown on a bound whose gradient points outwards is held for the
 * step, and steps are cut at the bounds.
 *
 * <p>Converged when the residual is orthogonal to every free column of J to within {@code
 * orthogonality} (the cosine of More's criterion), when no step larger than 1e-13 of x is left, or
 * when S is below {@code floor}. One object serves many starts; it allocates only the result.
 */
public final class LevenbergMarquardt {

  private static final double SMALLEST_STEP = 1e-13;

  private final ResidualFunction function;
  private final double[] low;
  private final double[] high;
  private final int iterations;
  private final double orthogonality;
  private final double floor;

  private final int n;
  private double[] r;
  private double[] jacobian;
  private double[] trialR;
  private double[] trialJacobian;
  private final double[] trial;
  private final double[] normal;
  private final double[] gradient;
  private final double[] scale;
  private final boolean[] held;
  private final double[] step;
  private final double[] factor;

  /**
   * A minimiser of {@code function}.
   *
   * @param low lower bounds, may be -infinity
   * @param high upper bounds, may be infinity
   * @param iterations most steps of one minimisation
   * @param orthogonality the largest cosine between the residual and a column of J at a minimum
   * @param floor sum of squares that counts as zero
   */
  public LevenbergMarquardt(
      ResidualFunction function,
      double[] low,
      double[] high,
      int iterations,
      double orthogonality,
      double floor) {
    this.function = function;
    this.low = low.clone();
    this.high = high.clone();
    this.iterations = iterations;
    this.orthogonality = orthogonality;
    this.floor = floor;
    n = function.unknowns();
    int m = function.residuals();
    r = new double[m];
    trialR = new double[m];
    jacobian = new double[m * n];
    trialJacobian = new double[m * n];
    trial = new double[n];
    normal = new double[n * n];
    gradient = new double[n];
    scale = new double[n];
    held = new boolean[n];
    step = new double[n];
    factor = new double[n * n];
  }

  /** Goes downhill from {@code start}, which is first moved into the bounds. */
  public LeastSquaresFit minimise(double[] start) {
    double[] x = new double[n];
    for (int j = 0; j < n; j++) {
      x[j] = Math.min(Math.max(start[j], low[j]), high[j]);
      scale[j] = 0;
    }
    function.evaluate(x, r, jacobian);
    double sum = squares(r);
    double mu = 1e-3;
    double growth = 2;
    boolean converged = false;
    int iteration = 0;
    formNormal(x);
    for (; iteration < iterations && !converged && Double.isFinite(sum); iteration++) {
      if (sum <= floor || cosine(sum) <= orthogonality) {
        converged = true;
        break;
      }
      if (!solveStep(mu)) {
        mu *= growth;
        growth *= 2;
        continue;
      }
      double largest = 0;
      double predicted = 0;
      for (int j = 0; j < n; j++) {
        trial[j] = Math.min(Math.max(x[j] + step[j], low[j]), high[j]);
        double taken = trial[j] - x[j];
        largest = Math.max(largest, Math.abs(taken) / (1 + Math.abs(x[j])));
        predicted += taken * (mu * scale[j] * taken - gradient[j]);
      }
      if (largest <= SMALLEST_STEP) {
        converged = true;
        break;
      }
      function.evaluate(trial, trialR, trialJacobian);
      double trialSum = squares(trialR);
      double gain = (sum - trialSum) / Math.max(predicted, Double.MIN_NORMAL);
      if (trialSum < sum && gain > 0) {
        System.arraycopy(trial, 0, x, 0, n);
        sum = trialSum;
        double[] swap = r;
        r = trialR;
        trialR = swap;
        swap = jacobian;
        jacobian = trialJacobian;
        trialJacobian = swap;
        formNormal(x);
        double t = 2 * gain - 1;
        mu *= Math.max(1.0 / 3, 1 - t * t * t);
        growth = 2;
      } else {
        mu *= growth;
        growth *= 2;
        // Nothing left to gain above rounding: sum and trialSum agree to the last digits.
        converged = predicted <= 1e-15 * sum && Math.abs(trialSum - sum) <= 1e-14 * sum;
      }
    }
    return new LeastSquaresFit(x, sum, iteration, converged);
  }

  private void formNormal(double[] x) {
    Arrays.fill(normal, 0);
    Arrays.fill(gradient, 0);
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < n; j++) {
        double entry = jacobian[i * n + j];
        // Many rows of a pattern see few of its lines.
        if (entry != 0) {
          gradient[j] += entry * r[i];
          for (int k = 0; k <= j; k++) {
            normal[j * n + k] += entry * jacobian[i * n + k];
          }
        }
      }
    }
    for (int j = 0; j < n; j++) {
      scale[j] = Math.max(scale[j], normal[j * n + j]);
      held[j] = (x[j] <= low[j] && gradient[j] > 0) || (x[j] >= high[j] && gradient[j] < 0);
    }
  }

  private double cosine(double sum) {
    double cosine = 0;
    for (int j = 0; j < n; j++) {
      double norm = normal[j * n + j];
      if (!held[j] && norm > 0) {
        cosine = Math.max(cosine, Math.abs(gradient[j]) / Math.sqrt(norm * sum));
      }
    }
    return cosine;
  }

  /** Cholesky of the damped normal matrix of the free unknowns; held ones get a step of zero. */
  private boolean solveStep(double mu) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = held[i] || held[j] ? (i == j ? 1 : 0) : normal[i * n + j];
        if (i == j && !held[i]) {
          sum += mu * Math.max(scale[i], Double.MIN_NORMAL);
        }
        for (int k = 0; k < j; k++) {
          sum -= factor[i * n + k] * factor[j * n + k];
        }
        if (i == j) {
          if (!(sum > 0) || Double.isInfinite(sum)) {
            return false;
          }
          factor[i * n + i] = Math.sqrt(sum);
        } else {
          factor[i * n + j] = sum / factor[j * n + j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double sum = held[i] ? 0 : -gradient[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * n + k] * step[k];
      }
      step[i] = sum / factor[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = step[i];
      for (int k = i + 1; k < n; k++) {
        sum -= factor[k * n + i] * step[k];
      }
      step[i] = sum / factor[i * n + i];
    }
    return true;
  }

  private static double squares(double[] r) {
    double sum = 0;
    for (double value : r) {
      sum += value * value;
    }
    return sum;
  }
}
