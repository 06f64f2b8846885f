package org.stratolith.numerics.dae;

import java.util.function.UnaryOperator;

/**
 * A smooth nonlinear problem of index one with a known solution: {@code y = cos t, u = sin t, w = y
 * + u^2} from {@code y' = -u + (cos t - y)}, {@code u' = y - (u - sin t) u^2}, {@code 0 = y + u^2 -
 * w + (w - y - u^2)^3}.
 */
final class SmoothProblem implements DaeSystem {

  private final boolean controlled;

  /**
   * Makes the problem.
   *
   * @param controlled false to switch error control off, so that steps of a given size are taken
   */
  SmoothProblem(boolean controlled) {
    this.controlled = controlled;
  }

  static void exact(double t, double[] y) {
    y[0] = Math.cos(t);
    y[1] = Math.sin(t);
    y[2] = y[0] + y[1] * y[1];
  }

  static double[] exactAt(double t) {
    double[] y = new double[3];
    exact(t, y);
    return y;
  }

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public void rightHandSide(double t, double[] y, double[] f) {
    // w stands in the differential equation too, so that its error counts.
    double off = y[2] - y[0] - y[1] * y[1];
    f[0] = -y[1] + (Math.cos(t) - y[0]) * y[2] + off;
    f[1] = y[0] - (y[1] - Math.sin(t)) * y[1] * y[1];
    f[2] = -off - off * off * off;
  }

  @Override
  public void multiplyMass(double[] v, double[] out) {
    out[0] = v[0];
    out[1] = v[1];
    out[2] = 0;
  }

  @Override
  public boolean isDifferential(int i) {
    return controlled && i < 2;
  }

  @Override
  public IterationMatrix newIterationMatrix() {
    return DenseIterationMatrix.finiteDifferences(this);
  }

  /** The error at {@code tEnd} of a run with steps of one size. */
  static double errorWithSteps(
      EsdirkTableau method, UnaryOperator<DaeSystem> form, double tEnd, int steps) {
    double h = tEnd / steps;
    DaeSystem system = form.apply(new SmoothProblem(false));
    StepControl control = StepControl.of(1e-12, 1e-12, 3).withMaximumStep(h);
    DaeIntegrator integrator = OneStepIntegrator.of(method, system, control);
    double[] y = exactAt(0);
    integrator.integrate(0, y, tEnd, h, java.util.List.of(), step -> {});
    double[] expected = exactAt(tEnd);
    double error = 0;
    for (int i = 0; i < 3; i++) {
      error = Math.max(error, Math.abs(y[i] - expected[i]));
    }
    return error;
  }
}
