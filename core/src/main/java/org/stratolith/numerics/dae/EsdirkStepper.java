package org.stratolith.numerics.dae;

import java.util.Arrays;

/**
 * Steps of an ESDIRK method for {@code M y' = f(t, y)}.
 *
 * <p>The stage derivatives {@code K_i} are kept for all unknowns, algebraic ones too: {@code K_i =
 * (z_i / h - sum_(j<i) a_ij K_j) / gamma} with {@code z_i = Y_i - y_n}. They come from the solved
 * increments, never from another evaluation of {@code f}, which would amplify what Newton's method
 * left over; and since {@code M K_i} inherits every linear invariant of {@code f}, so does the
 * solution. The last {@code K} is the first of the next step, and the two give a cubic Hermite
 * interpolant.
 */
final class EsdirkStepper implements Stepper {

  private static final int NEWTON_ITERATIONS = 7;

  private final int n;
  private final EsdirkTableau method;
  private final int stages;
  private final DaeSystem system;
  private final MassMatrix mass;
  private final NewtonMatrix matrix;
  private final SimplifiedNewton newton;
  private final WeightedNorm norm;
  private final StepControl control;
  private final StepController controller;
  private final Work work;
  private final HermiteStep last;
  private final double[][] k;
  private final double[] z;
  private final double[] q;
  private final double[] sum;
  private final double[] error;
  private final double[] candidate;
  private final double[] y;
  private double t;
  private double step;
  private double stepForRestart = Double.NaN;
  private boolean first;

  EsdirkStepper(EsdirkTableau method, Parts parts) {
    this.method = method;
    this.stages = method.stages();
    this.system = parts.system;
    this.n = system.dimension();
    this.mass = parts.mass;
    this.matrix = parts.matrix;
    this.newton = parts.newton(NEWTON_ITERATIONS);
    this.norm = parts.norm;
    this.control = parts.control;
    this.controller = new StepController(method.errorOrder());
    this.work = parts.work;
    this.last = new HermiteStep(mass, n);
    this.k = new double[stages][n];
    this.z = new double[n];
    this.q = new double[n];
    this.sum = new double[n];
    this.error = new double[n];
    this.candidate = new double[n];
    this.y = new double[n];
  }

  @Override
  public boolean start(double t0, double[] y0, double tEnd, double firstStep) {
    t = t0;
    System.arraycopy(y0, 0, y, 0, n);
    norm.weighBy(y);
    newton.restart();
    controller.restart();
    last.forget();
    first = true;
    if (!InitialDerivative.find(system, mass, matrix, work, t, y, tEnd - t0, k[0])) {
      return false;
    }
    double limit = Math.min(tEnd - t0, control.maximumStep());
    double asked =
        Double.isNaN(firstStep)
            ? InitialDerivative.firstStep(
                norm.ofDifferential(k[0]), control.relativeTolerance(), method.errorOrder())
            : firstStep;
    step = Math.min(asked, limit);
    return true;
  }

  @Override
  public boolean advance(double tEnd) {
    norm.weighBy(y);
    double smallest = StepLimits.smallest(t, tEnd);
    boolean rejected = false;
    while (true) {
      double proposed = step;
      double h = StepLimits.fit(proposed, tEnd - t);
      if (h < smallest && h < tEnd - t) {
        return false;
      }
      newton.beginStep();
      if (!matrix.prepare(t, y, 1 / (method.gamma() * h)) || !solveStages(h)) {
        work.rejectedSteps++;
        if (matrix.isCurrent()) {
          step = 0.25 * h;
          rejected = true;
        } else {
          matrix.markStale();
        }
        continue;
      }
      double size = norm.ofError(estimateError(h), y, candidate);
      if (size <= 1) {
        accept(h, h == tEnd - t ? tEnd : t + h);
        step = controller.afterAccepted(h, proposed, size, rejected, newton.worstContraction());
        step = Math.min(step, control.maximumStep());
        if (first) {
          stepForRestart = step;
          first = false;
        }
        if (newton.worstContraction() > StepController.OLD_MATRIX) {
          matrix.markStale();
        }
        return true;
      }
      work.rejectedSteps++;
      rejected = true;
      step = controller.afterRejected(h, size);
    }
  }

  private boolean solveStages(double h) {
    double gamma = method.gamma();
    double c = 1 / (gamma * h);
    for (int stage = 1; stage < stages; stage++) {
      predict(stage, h);
      accumulate(stage);
      mass.multiply(sum, q);
      for (int i = 0; i < n; i++) {
        q[i] = -q[i] / gamma;
      }
      if (!newton.solve(t + method.c(stage) * h, y, z, q, c)) {
        return false;
      }
      double[] derivative = k[stage];
      for (int i = 0; i < n; i++) {
        derivative[i] = (z[i] / h - sum[i]) / gamma;
      }
    }
    for (int i = 0; i < n; i++) {
      candidate[i] = y[i] + z[i];
    }
    return true;
  }

  /** Starting value of {@code z} for a stage. */
  private void predict(int stage, double h) {
    if (stage == 1) {
      last.extrapolate(method.c(1) * h, k[0], z);
      return;
    }
    Arrays.fill(z, 0);
    for (int j = 0; j < stage; j++) {
      double weight = h * method.predictor(stage, j);
      if (weight != 0) {
        double[] derivative = k[j];
        for (int i = 0; i < n; i++) {
          z[i] += weight * derivative[i];
        }
      }
    }
  }

  /** Evaluates {@code sum = sum_(j<i) a_ij K_j}. */
  private void accumulate(int stage) {
    Arrays.fill(sum, 0);
    for (int j = 0; j < stage; j++) {
      double weight = method.a(stage, j);
      if (weight != 0) {
        double[] derivative = k[j];
        for (int i = 0; i < n; i++) {
          sum[i] += weight * derivative[i];
        }
      }
    }
  }

  private double[] estimateError(double h) {
    Arrays.fill(error, 0);
    for (int j = 0; j < stages; j++) {
      double weight = h * method.error(j);
      double[] derivative = k[j];
      for (int i = 0; i < n; i++) {
        error[i] += weight * derivative[i];
      }
    }
    if (method.filtersError()) {
      // (c M - J)^-1 c M leaves slow components alone and damps stiff ones.
      double c = 1 / (method.gamma() * h);
      mass.multiply(error, q);
      for (int i = 0; i < n; i++) {
        error[i] = c * q[i];
      }
      matrix.solve(error);
    }
    return error;
  }

  private void accept(double h, double tNew) {
    work.steps++;
    last.set(t, h, y, candidate, k[0], k[stages - 1]);
    System.arraycopy(candidate, 0, y, 0, n);
    double[] first = k[0];
    k[0] = k[stages - 1];
    k[stages - 1] = first;
    t = tNew;
    matrix.ageByOneStep();
  }

  @Override
  public double previousTime() {
    return last.start();
  }

  @Override
  public double time() {
    return t;
  }

  @Override
  public double[] state() {
    return y;
  }

  @Override
  public void interpolate(double time, double[] out) {
    last.interpolate(time, t, out);
  }

  /**
   * The best first step in hindsight: what follows is likely to begin with a transient of its own,
   * and from there the step grows quickly.
   */
  @Override
  public double nextStep() {
    return stepForRestart;
  }
}
