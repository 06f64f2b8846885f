package org.stratolith.numerics.dae;

/**
 * Solves the equations of an implicit stage, {@code c M z + q = f(t, y + z)}, by Newton's method
 * with a matrix that may be old.
 *
 * <p>Stops when the estimated remaining error {@code theta / (1 - theta) |delta|} is a small part
 * of the tolerance, with the contraction {@code theta} measured or, at the first iteration, known
 * from the stages before (Hairer and Wanner, Solving Ordinary Differential Equations II, 2nd ed.,
 * section IV.8). At least one iteration is always made: it is what makes linear invariants of the
 * system hold to round-off, because the update solves a linear system with the same {@code M}.
 */
final class SimplifiedNewton {

  /** A contraction that no longer is one. */
  private static final double STANDSTILL = 0.5;

  /** Noise of the right-hand side, in tolerances, with which a stage still counts as solved. */
  private static final double NOISE = 0.05;

  private final int n;
  private final DaeSystem system;
  private final MassMatrix mass;
  private final NewtonMatrix matrix;
  private final WeightedNorm norm;
  private final Work work;
  private final int maximumIterations;
  private final double target;
  private final double[] trial;
  private final double[] delta;
  private final double[] linear;
  private double remaining = 1;
  private double worstContraction;

  SimplifiedNewton(Parts parts, int maximumIterations) {
    this.system = parts.system;
    this.n = system.dimension();
    this.mass = parts.mass;
    this.matrix = parts.matrix;
    this.norm = parts.norm;
    this.work = parts.work;
    double relativeTolerance = parts.control.relativeTolerance();
    this.maximumIterations = maximumIterations;
    this.target =
        Math.max(
            10 * Math.ulp(1.0) / relativeTolerance, Math.min(0.03, Math.sqrt(relativeTolerance)));
    this.trial = new double[n];
    this.delta = new double[n];
    this.linear = new double[n];
  }

  /** Forgets the contraction measured so far, at a discontinuity. */
  void restart() {
    remaining = 1;
  }

  /** Starts to record the worst contraction of a step. */
  void beginStep() {
    worstContraction = 0;
  }

  /** The worst contraction since {@link #beginStep}; large means the matrix is old. */
  double worstContraction() {
    return worstContraction;
  }

  /**
   * Iterates.
   *
   * @param z starting value, changed to the solution
   * @return false if the iteration did not converge
   */
  boolean solve(double t, double[] y, double[] z, double[] q, double c) {
    double previous = 0;
    // The contraction of earlier stages, trusted less the longer it is ago.
    double factor = Math.pow(Math.max(remaining, 1e-16), 0.8);
    for (int iteration = 1; iteration <= maximumIterations; iteration++) {
      residual(t, y, z, q, c);
      matrix.solve(delta);
      for (int i = 0; i < n; i++) {
        z[i] += delta[i];
      }
      double size = norm.ofAll(delta);
      if (!Double.isFinite(size)) {
        return false;
      }
      if (iteration > 1) {
        double contraction = size / previous;
        worstContraction = Math.max(worstContraction, contraction);
        if (contraction >= STANDSTILL && previous <= NOISE) {
          // What is left is the noise of the right-hand side, and it is small enough.
          return true;
        }
        if (contraction >= 1) {
          return false;
        }
        factor = contraction / (1 - contraction);
        int iterationsLeft = maximumIterations - iteration;
        if (Math.pow(contraction, iterationsLeft) * factor * size > target) {
          return false;
        }
      }
      if (factor * size <= target) {
        remaining = factor;
        return true;
      }
      previous = size;
    }
    return false;
  }

  private void residual(double t, double[] y, double[] z, double[] q, double c) {
    for (int i = 0; i < n; i++) {
      trial[i] = y[i] + z[i];
    }
    mass.multiply(z, delta);
    for (int i = 0; i < n; i++) {
      linear[i] = c * delta[i] + q[i];
    }
    system.rightHandSide(t, trial, delta);
    work.rightHandSides++;
    for (int i = 0; i < n; i++) {
      delta[i] -= linear[i];
    }
  }
}
