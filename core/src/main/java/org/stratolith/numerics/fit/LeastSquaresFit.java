package org.stratolith.numerics.fit;

/** A local minimum of a sum of squares; immutable. */
public final class LeastSquaresFit {

  private final double[] x;
  private final double sumOfSquares;
  private final int iterations;
  private final boolean converged;

  LeastSquaresFit(double[] x, double sumOfSquares, int iterations, boolean converged) {
    this.x = x;
    this.sumOfSquares = sumOfSquares;
    this.iterations = iterations;
    this.converged = converged;
  }

  /** The unknowns; a copy. */
  public double[] x() {
    return x.clone();
  }

  /** Sum of the squared residuals. */
  public double sumOfSquares() {
    return sumOfSquares;
  }

  /** Steps tried. */
  public int iterations() {
    return iterations;
  }

  /** Whether a criterion of {@link LevenbergMarquardt} was met before the limit of iterations. */
  public boolean converged() {
    return converged;
  }
}
