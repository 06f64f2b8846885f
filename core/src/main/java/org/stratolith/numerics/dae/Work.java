package org.stratolith.numerics.dae;

/** Counters of work that the parts of one integrator share. */
final class Work {
  long steps;
  long rejectedSteps;
  long rightHandSides;
  long linearisations;
  long factorisations;
  long solves;

  DaeIntegrator.Statistics statistics() {
    return new DaeIntegrator.Statistics(
        steps, rejectedSteps, rightHandSides, linearisations, factorisations, solves);
  }
}
