package org.stratolith.numerics.dae;

import java.util.Arrays;

/**
 * Steps of the numerical differentiation formulas of orders 1 to 5 on quasi-constant steps
 * (Shampine and Reichelt, SIAM J. Sci. Comput. 18 (1997) 1-22), for {@code M y' = f}:
 *
 * <p>{@code (alpha / h) M (psi + d) = f(t_new, y_predicted + d)}, with {@code psi = sum_j gamma_j
 * D_j / alpha}, {@code gamma_j = 1 + 1/2 + ... + 1/j}, {@code alpha = (1 - kappa) gamma_k}; the
 * correction {@code d} times {@code kappa gamma_k + 1 / (k + 1)} estimates the error.
 */
final class NdfStepper implements Stepper {

  static final int HIGHEST_ORDER = 5;

  private static final int NEWTON_ITERATIONS = 4;
  private static final double[] KAPPA = {0, -37.0 / 200, -1.0 / 9, -0.0823, -0.0415, 0};

  private final int n;
  private final Parts parts;
  private final StepControl control;
  private final MassMatrix mass;
  private final NewtonMatrix matrix;
  private final SimplifiedNewton newton;
  private final WeightedNorm norm;
  private final BackwardDifferences differences;
  private final NdfOrder orderChoice;
  private final double[] gamma = new double[HIGHEST_ORDER + 1];
  private final double[] predicted;
  private final double[] psi;
  private final double[] correction;
  private final double[] candidate;
  private double tPrevious;
  private double t;
  private double h;
  private double firstAccepted = Double.NaN;
  private int order;
  private int usedOrder;
  private double usedStep;
  private double pendingRatio;
  private int equalSteps;
  private boolean first;

  NdfStepper(Parts parts, int maximumOrder) {
    this.n = parts.system.dimension();
    this.parts = parts;
    this.control = parts.control;
    this.mass = parts.mass;
    this.matrix = parts.matrix;
    this.newton = parts.newton(NEWTON_ITERATIONS);
    this.norm = parts.norm;
    this.differences = new BackwardDifferences(n, maximumOrder);
    this.orderChoice = new NdfOrder(maximumOrder);
    this.predicted = new double[n];
    this.psi = new double[n];
    this.correction = new double[n];
    this.candidate = new double[n];
    for (int k = 1; k <= HIGHEST_ORDER; k++) {
      gamma[k] = gamma[k - 1] + 1.0 / k;
    }
  }

  /** Factor from the correction of order {@code k} to its error; zero outside 1 to 5. */
  static double errorConstant(int k) {
    double sum = 0;
    for (int j = 1; j <= k; j++) {
      sum += 1.0 / j;
    }
    return KAPPA[k] * sum + 1.0 / (k + 1);
  }

  @Override
  public boolean start(double t0, double[] y0, double tEnd, double firstStep) {
    t = t0;
    norm.weighBy(y0);
    newton.restart();
    if (!InitialDerivative.find(
        parts.system, mass, matrix, parts.work, t, y0, tEnd - t0, candidate)) {
      return false;
    }
    double asked =
        Double.isNaN(firstStep)
            ? InitialDerivative.firstStep(
                norm.ofDifferential(candidate), control.relativeTolerance(), 2)
            : firstStep;
    h = Math.min(asked, Math.min(tEnd - t0, control.maximumStep()));
    differences.start(y0, h, candidate);
    order = 1;
    equalSteps = 0;
    pendingRatio = 1;
    first = true;
    return true;
  }

  @Override
  public boolean advance(double tEnd) {
    if (pendingRatio != 1) {
      changeStep(pendingRatio);
    }
    pendingRatio = 1;
    double smallest = StepLimits.smallest(t, tEnd);
    while (true) {
      double remaining = tEnd - t;
      double fitted = StepLimits.fit(h, remaining);
      if (fitted != h) {
        changeStep(fitted / h);
        h = fitted;
      }
      if (h < smallest && h < remaining) {
        return false;
      }
      double alpha = (1 - KAPPA[order]) * gamma[order];
      if (!solve(alpha / h, alpha)) {
        parts.work.rejectedSteps++;
        if (matrix.isCurrent()) {
          changeStep(0.25);
        } else {
          matrix.markStale();
        }
        continue;
      }
      double error = errorConstant(order) * norm.ofError(correction, differences.get(0), candidate);
      if (error <= 1) {
        accept(h == remaining ? tEnd : t + h, error);
        return true;
      }
      parts.work.rejectedSteps++;
      double factor =
          error < Double.POSITIVE_INFINITY ? 0.9 * Math.pow(error, -1.0 / (order + 1)) : 0.1;
      changeStep(Math.max(0.1, Math.min(0.9, factor)));
    }
  }

  private boolean solve(double c, double alpha) {
    differences.predict(order, predicted);
    norm.weighBy(predicted);
    newton.beginStep();
    if (!matrix.prepare(t, differences.get(0), c)) {
      return false;
    }
    Arrays.fill(psi, 0);
    for (int j = 1; j <= order; j++) {
      double weight = c * gamma[j] / alpha;
      double[] difference = differences.get(j);
      for (int i = 0; i < n; i++) {
        psi[i] += weight * difference[i];
      }
    }
    mass.multiply(psi, candidate);
    System.arraycopy(candidate, 0, psi, 0, n);
    Arrays.fill(correction, 0);
    if (!newton.solve(t + h, predicted, correction, psi, c)) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      candidate[i] = predicted[i] + correction[i];
    }
    return true;
  }

  private void accept(double tNew, double error) {
    parts.work.steps++;
    matrix.ageByOneStep();
    if (newton.worstContraction() > StepController.OLD_MATRIX) {
      matrix.markStale();
    }
    if (first) {
      firstAccepted = h;
      first = false;
    }
    differences.append(order, correction);
    // The sum of differences and the corrected prediction differ by rounding; the latter is kept.
    System.arraycopy(candidate, 0, differences.get(0), 0, n);
    tPrevious = t;
    t = tNew;
    usedOrder = order;
    usedStep = h;
    equalSteps++;
    if (equalSteps > order) {
      order = orderChoice.choose(order, error, norm, differences);
      double limited = Math.min(orderChoice.factor() * h, control.maximumStep());
      pendingRatio = limited / h;
      equalSteps = 0;
    }
  }

  private void changeStep(double ratio) {
    differences.rescale(order, ratio);
    h *= ratio;
    equalSteps = 0;
  }

  @Override
  public double previousTime() {
    return tPrevious;
  }

  @Override
  public double time() {
    return t;
  }

  @Override
  public double[] state() {
    return differences.get(0);
  }

  @Override
  public void interpolate(double time, double[] y) {
    differences.interpolate(usedOrder, (time - t) / usedStep, y);
  }

  /** The first step that was accepted: after a restart it is again the order 1 that counts. */
  @Override
  public double nextStep() {
    return firstAccepted;
  }
}
