package org.stratolith.numerics.dae;

/**
 * The last accepted step as a cubic in {@code s = (t - end) / h}: {@code y(s) = y1 + h k1 s + b s^2
 * + a s^3} with {@code a = h k0 + h k1 - 2 (y1 - y0)} and {@code b = a + h k1 - (y1 - y0)}.
 */
final class HermiteStep {

  private final MassMatrix mass;
  private final int n;
  private final double[] y1;
  private final double[] slope;
  private final double[] square;
  private final double[] cube;
  private double start;
  private double h;
  private boolean known;

  HermiteStep(MassMatrix mass, int n) {
    this.mass = mass;
    this.n = n;
    this.y1 = new double[n];
    this.slope = new double[n];
    this.square = new double[n];
    this.cube = new double[n];
  }

  /** Forgets the step, at a discontinuity. */
  void forget() {
    known = false;
  }

  double start() {
    return start;
  }

  /** Keeps the step from {@code y0} at {@code t} to {@code y1}. */
  void set(double t, double h, double[] y0, double[] y1, double[] k0, double[] k1) {
    boolean afterStart = !known && mass.isDiagonal();
    this.start = t;
    this.h = h;
    this.known = true;
    for (int i = 0; i < n; i++) {
      double change = y1[i] - y0[i];
      this.y1[i] = y1[i];
      slope[i] = h * k1[i];
      // After a start the first slope of an algebraic unknown is not known: a parabola then.
      cube[i] = afterStart && mass.diagonal(i) == 0 ? 0 : h * k0[i] + slope[i] - 2 * change;
      square[i] = cube[i] + slope[i] - change;
    }
  }

  /** Fills {@code y} with the state at time {@code t}. */
  void interpolate(double t, double end, double[] y) {
    double s = (t - end) / h;
    for (int i = 0; i < n; i++) {
      y[i] = y1[i] + s * (slope[i] + s * (square[i] + s * cube[i]));
    }
  }

  /**
   * Fills {@code z} with the expected change over a time {@code ahead} after the step; the further
   * ahead, the lower the degree that is trusted.
   */
  void extrapolate(double ahead, double[] derivative, double[] z) {
    double s = known ? ahead / h : Double.POSITIVE_INFINITY;
    if (s <= 2) {
      for (int i = 0; i < n; i++) {
        z[i] = s * (slope[i] + s * (square[i] + s * cube[i]));
      }
    } else if (s <= 8) {
      for (int i = 0; i < n; i++) {
        z[i] = s * (slope[i] + s * (square[i] - cube[i]));
      }
    } else {
      for (int i = 0; i < n; i++) {
        z[i] = ahead * derivative[i];
      }
    }
  }
}
