package org.stratolith.numerics.dae;

import java.util.List;

/**
 * Integration by the numerical differentiation formulas of variable order 1 to 5 (Shampine, L. F.
 * and Reichelt, M. W., The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1-22,
 * doi:10.1137/S1064827594276424). One implicit system per step makes it the family for long smooth
 * intervals; every restart begins at order 1 with a small step.
 *
 * <p>Dense output is the polynomial through the backward differences, of the order of the step.
 */
public final class MultistepIntegrator implements DaeIntegrator {

  private final IntegrationLoop loop;

  private MultistepIntegrator(IntegrationLoop loop) {
    this.loop = loop;
  }

  /** Binds the formulas to a system and allocates all workspace. */
  public static MultistepIntegrator of(DaeSystem system, StepControl control) {
    return of(system, control, NdfStepper.HIGHEST_ORDER);
  }

  /**
   * The same with orders up to {@code maximumOrder} only: those above 2 are not stable for
   * components that oscillate quickly.
   *
   * @param maximumOrder 1 to 5
   */
  public static MultistepIntegrator of(DaeSystem system, StepControl control, int maximumOrder) {
    if (maximumOrder < 1 || maximumOrder > NdfStepper.HIGHEST_ORDER) {
      throw new IllegalArgumentException(
          "The maximum order is "
              + maximumOrder
              + ", outside 1 to "
              + NdfStepper.HIGHEST_ORDER
              + ".\nMaybe it was meant as a number of steps.");
    }
    Parts parts = new Parts(system, control);
    return new MultistepIntegrator(parts.loopOver(new NdfStepper(parts, maximumOrder)));
  }

  @Override
  public Outcome integrate(
      double t0,
      double[] y,
      double tEnd,
      double firstStep,
      List<? extends EventFunction> events,
      StepListener listener) {
    return loop.integrate(t0, y, tEnd, firstStep, events, listener);
  }

  @Override
  public boolean makeConsistent(double t, double[] y) {
    return loop.makeConsistent(t, y);
  }

  @Override
  public double nextStep() {
    return loop.nextStep();
  }

  @Override
  public Statistics statistics() {
    return loop.statistics();
  }
}
