package org.stratolith.numerics.dae;

/** What a one-step or multistep method needs to know at a fresh start. */
final class InitialDerivative {

  private InitialDerivative() {}

  /**
   * Evaluates {@code y'} at a start. With a diagonal {@code M} it is {@code f / m}, and zero for
   * algebraic unknowns, whose derivative only serves starting values. Otherwise it is the slope of
   * a tiny step of backward Euler, {@code c (c M - J)^-1 f} with a large {@code c}.
   *
   * @return false if {@code f} is not finite
   */
  static boolean find(
      DaeSystem system,
      MassMatrix mass,
      NewtonMatrix matrix,
      Work work,
      double t,
      double[] y,
      double span,
      double[] derivative) {
    int n = system.dimension();
    system.rightHandSide(t, y, derivative);
    work.rightHandSides++;
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(derivative[i])) {
        return false;
      }
    }
    matrix.beginAt(t);
    if (mass.isDiagonal()) {
      for (int i = 0; i < n; i++) {
        double m = mass.diagonal(i);
        derivative[i] = m == 0 ? 0 : derivative[i] / m;
      }
      return true;
    }
    double c = 1e9 / span;
    if (!matrix.prepare(t, y, c)) {
      return false;
    }
    matrix.solve(derivative);
    for (int i = 0; i < n; i++) {
      derivative[i] *= c;
    }
    return true;
  }

  /**
   * A first step from the size of {@code y'} in units of the tolerance per time: the error of a
   * method of that order is taken to grow like the (error order)-th power of the relative change.
   */
  static double firstStep(double slope, double relativeTolerance, int errorOrder) {
    if (slope == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return 0.5 * Math.pow(relativeTolerance, 1.0 / errorOrder) / (relativeTolerance * slope);
  }
}
