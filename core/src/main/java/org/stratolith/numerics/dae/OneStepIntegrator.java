package org.stratolith.numerics.dae;

import java.util.List;

/**
 * Integration by a one-step method, an {@link EsdirkTableau}. A restart costs one evaluation of the
 * right-hand side and one linearisation, and the step carries over, so this is the family for tests
 * with many jumps of the current.
 *
 * <p>Step control is proportional-integral, the linearisation is kept while Newton's method
 * contracts well, and dense output is a cubic through both ends of a step: fourth-order accurate
 * within a step for differential unknowns, third-order for algebraic ones.
 */
public final class OneStepIntegrator implements DaeIntegrator {

  private final IntegrationLoop loop;

  private OneStepIntegrator(IntegrationLoop loop) {
    this.loop = loop;
  }

  /** Binds a method to a system and allocates all workspace. */
  public static OneStepIntegrator of(EsdirkTableau method, DaeSystem system, StepControl control) {
    Parts parts = new Parts(system, control);
    return new OneStepIntegrator(parts.loopOver(new EsdirkStepper(method, parts)));
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
