package org.stratolith.numerics.dae;

import java.util.List;

/**
 * A method bound to one system, with all workspace allocated: after the first run it allocates
 * nothing per step.
 *
 * <p>Not safe for use by several threads at once.
 */
public interface DaeIntegrator {

  /**
   * Integrates from {@code t0} to {@code tEnd} or to the first event.
   *
   * @param t0 start
   * @param y consistent initial values (see {@link #makeConsistent}); on return the state at the
   *     outcome's time
   * @param tEnd end, greater than {@code t0}
   * @param firstStep step to try first, or NaN to have one estimated
   * @param events functions watched for zero crossings; one that is zero at the start counts only
   *     after it has left zero
   * @param listener called after every accepted step
   */
  Outcome integrate(
      double t0,
      double[] y,
      double tEnd,
      double firstStep,
      List<? extends EventFunction> events,
      StepListener listener);

  /**
   * Solves the algebraic equations at {@code t} for the algebraic unknowns, leaving the
   * differential ones alone.
   *
   * @param y state, changed in place on success
   * @return false if Newton's method did not converge; {@code y} is then unchanged
   */
  boolean makeConsistent(double t, double[] y);

  /**
   * The first step that would have suited the interval just integrated: a good {@code firstStep}
   * for a similar interval that follows, another half cycle for example. NaN before the first step.
   */
  double nextStep();

  /** Work done since construction. */
  Statistics statistics();

  /** Counts of work. */
  record Statistics(
      long steps,
      long rejectedSteps,
      long rightHandSides,
      long linearisations,
      long factorisations,
      long solves) {}
}
