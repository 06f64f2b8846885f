package org.stratolith.numerics.dae;

/**
 * Decides when the iteration matrix is linearised and factored anew: linearising when it has been
 * marked stale, factoring when {@code c} has changed or the linearisation has.
 */
final class NewtonMatrix {

  private final IterationMatrix matrix;
  private final Work work;
  private double factoredAt = Double.NaN;
  private double freshAt = Double.NaN;
  private boolean stale = true;
  private boolean current;

  NewtonMatrix(IterationMatrix matrix, Work work) {
    this.matrix = matrix;
    this.work = work;
  }

  /** Asks for a new linearisation at the next {@link #prepare}. */
  void markStale() {
    stale = true;
  }

  /** Remembers that the linearisation is good for a start at {@code t}. */
  void freshFor(double t) {
    freshAt = t;
  }

  /**
   * Begins an integration at {@code t}: the linearisation is renewed unless consistent values were
   * just found there.
   */
  void beginAt(double t) {
    if (t != freshAt) {
      stale = true;
    }
    freshAt = Double.NaN;
  }

  /** Says that time has moved on since the linearisation, which stays in use. */
  void ageByOneStep() {
    current = false;
  }

  /** Whether the linearisation belongs to the step being tried, so that a new one cannot help. */
  boolean isCurrent() {
    return current;
  }

  /**
   * Makes the factors of {@code c M - J} ready.
   *
   * @return false if the matrix is singular
   */
  boolean prepare(double t, double[] y, double c) {
    if (stale) {
      matrix.linearise(t, y);
      work.linearisations++;
      stale = false;
      current = true;
      factoredAt = Double.NaN;
    }
    if (c != factoredAt) {
      work.factorisations++;
      boolean regular = matrix.factor(c);
      factoredAt = regular ? c : Double.NaN;
      return regular;
    }
    return true;
  }

  void solve(double[] b) {
    work.solves++;
    matrix.solve(b);
  }
}
