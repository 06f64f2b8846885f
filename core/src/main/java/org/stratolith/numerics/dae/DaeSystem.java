package org.stratolith.numerics.dae;

/**
 * A system {@code M y' = f(t, y)} with a constant, possibly singular matrix {@code M}, of index at
 * most one.
 *
 * <p>Rows with a zero in {@code M} are algebraic. Implementations may keep workspace and are then
 * not safe for use by several threads at once.
 */
public interface DaeSystem {

  /** Number of unknowns n. */
  int dimension();

  /**
   * Evaluates {@code f(t, y)}.
   *
   * @param t time
   * @param y state, length n, not to be changed
   * @param f filled with the right-hand side, length n
   */
  void rightHandSide(double t, double[] y, double[] f);

  /**
   * Evaluates {@code M v}.
   *
   * @param v vector of length n, not to be changed
   * @param out filled with the product; never the same array as {@code v}
   */
  void multiplyMass(double[] v, double[] out);

  /**
   * Says whether unknown {@code i} is a differential one: its error is controlled, and finding
   * consistent initial values leaves it alone.
   */
  boolean isDifferential(int i);

  /** Returns a fresh iteration matrix {@code c M - df/dy} with a workspace of its own. */
  IterationMatrix newIterationMatrix();
}
