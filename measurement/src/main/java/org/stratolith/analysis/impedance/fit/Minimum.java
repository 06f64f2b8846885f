package org.stratolith.analysis.impedance.fit;

/** A local minimum of the sum of squares; immutable. */
public final class Minimum {

  private final double[] values;
  private final double sumOfSquares;
  private final double relativeLikelihood;
  private final int starts;
  private final boolean converged;

  Minimum(
      double[] values,
      double sumOfSquares,
      double relativeLikelihood,
      int starts,
      boolean converged) {
    this.values = values.clone();
    this.sumOfSquares = sumOfSquares;
    this.relativeLikelihood = relativeLikelihood;
    this.starts = starts;
    this.converged = converged;
  }

  /** All parameters of the circuit in SI units; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** Weighted sum of squares S over both parts of all rows. */
  public double sumOfSquares() {
    return sumOfSquares;
  }

  /**
   * Likelihood over that of the best minimum, (S_best/S)^(N/2) for N independent normal residuals
   * of the same, unknown deviation.
   */
  public double relativeLikelihood() {
    return relativeLikelihood;
  }

  /** Number of starting points that led here. */
  public int starts() {
    return starts;
  }

  /** Whether the descent ended at a stationary point. */
  public boolean converged() {
    return converged;
  }
}
