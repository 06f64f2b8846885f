package org.stratolith.numerics.dae;

/**
 * Solves the algebraic equations of a system for its algebraic unknowns, with the differential ones
 * held.
 *
 * <p>The iteration matrix {@code c M - J} with a very large {@code c} is, to rounding, the matrix
 * of exactly that problem, so a structured system needs no second matrix: a correction {@code (c M
 * - J)^-1 f} moves the differential unknowns by {@code f / (c m)} only. Newton's method is damped
 * by the natural monotonicity test (Deuflhard, Newton Methods for Nonlinear Problems, 2004, section
 * 3.3): a step is halved until the next correction with the same matrix is shorter, which does not
 * depend on how the equations are scaled. So exponential kinetics converge after a jump of the
 * current.
 */
final class ConsistentValues {

  /** In 1/s; far above any rate of a cell and far below the reach of rounding. */
  private static final double HELD = 1e12;

  private static final int MAXIMUM_CORRECTIONS = 60;
  private static final double SMALLEST_DAMPING = 1e-5;

  /** A contraction worse than this asks for a new linearisation. */
  private static final double SLOW = 0.1;

  /** Part of the tolerance that may remain. */
  private static final double TARGET = 1e-3;

  private final int n;
  private final DaeSystem system;
  private final MassMatrix mass;
  private final NewtonMatrix matrix;
  private final WeightedNorm norm;
  private final Work work;
  private final double[] current;
  private final double[] trial;
  private final double[] correction;
  private final double[] next;
  private final double[] drift;

  ConsistentValues(
      DaeSystem system, MassMatrix mass, NewtonMatrix matrix, WeightedNorm norm, Work work) {
    this.n = system.dimension();
    this.system = system;
    this.mass = mass;
    this.matrix = matrix;
    this.norm = norm;
    this.work = work;
    this.current = new double[n];
    this.trial = new double[n];
    this.correction = new double[n];
    this.next = new double[n];
    this.drift = new double[n];
  }

  /** Finds the values at {@code (t, y)}, linearising there first. */
  boolean find(double t, double[] y) {
    matrix.markStale();
    return refine(t, y);
  }

  /** Finds the values, starting with the linearisation at hand. */
  boolean refine(double t, double[] y) {
    System.arraycopy(y, 0, current, 0, n);
    double size = correct(t);
    for (int k = 0; k < MAXIMUM_CORRECTIONS && Double.isFinite(size); k++) {
      if (size <= TARGET) {
        for (int i = 0; i < n; i++) {
          y[i] = current[i] + correction[i];
        }
        matrix.ageByOneStep();
        matrix.freshFor(t);
        return true;
      }
      double shrunk = dampedStep(t, size);
      if (Double.isNaN(shrunk)) {
        if (matrix.isCurrent()) {
          return false;
        }
        matrix.markStale();
        size = correct(t);
      } else if (shrunk > TARGET && shrunk > SLOW * size) {
        matrix.markStale();
        size = correct(t);
      } else {
        System.arraycopy(next, 0, correction, 0, n);
        size = shrunk;
      }
    }
    return false;
  }

  /** Evaluates the correction at the current values; returns its size, or NaN. */
  private double correct(double t) {
    norm.weighBy(current);
    return matrix.prepare(t, current, HELD) ? correctionAt(t, current, correction) : Double.NaN;
  }

  /**
   * Moves the current values along the correction, as far as the monotonicity test allows, and
   * evaluates the next correction there with the same matrix.
   *
   * @return the size of the next correction, or NaN if no step passes the test
   */
  private double dampedStep(double t, double size) {
    for (double damping = 1; damping >= SMALLEST_DAMPING; damping /= 2) {
      for (int i = 0; i < n; i++) {
        trial[i] = current[i] + damping * correction[i];
      }
      double shrunk = correctionAt(t, trial, next);
      if (shrunk <= (1 - damping / 2) * size) {
        System.arraycopy(trial, 0, current, 0, n);
        matrix.ageByOneStep();
        return shrunk;
      }
    }
    return Double.NaN;
  }

  private double correctionAt(double t, double[] y, double[] out) {
    system.rightHandSide(t, y, out);
    work.rightHandSides++;
    matrix.solve(out);
    removeDrift(out);
    return norm.ofAll(out);
  }

  /**
   * Takes from a correction what moves the differential unknowns: exactly if {@code M} is diagonal,
   * else by solving once more for {@code -c M} times the correction.
   */
  private void removeDrift(double[] out) {
    if (mass.isDiagonal()) {
      for (int i = 0; i < n; i++) {
        if (mass.diagonal(i) != 0) {
          out[i] = 0;
        }
      }
      return;
    }
    mass.multiply(out, drift);
    for (int i = 0; i < n; i++) {
      drift[i] *= -HELD;
    }
    matrix.solve(drift);
    for (int i = 0; i < n; i++) {
      out[i] += drift[i];
    }
  }
}
