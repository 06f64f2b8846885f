package org.stratolith.numerics.dae;

/** The workspace that the parts of one integrator share, put together once. */
final class Parts {

  final DaeSystem system;
  final StepControl control;
  final Work work = new Work();
  final MassMatrix mass;
  final WeightedNorm norm;
  final NewtonMatrix matrix;
  final ConsistentValues consistent;

  Parts(DaeSystem system, StepControl control) {
    if (control.dimension() != system.dimension()) {
      throw new IllegalArgumentException(
          "There are "
              + control.dimension()
              + " absolute tolerances for "
              + system.dimension()
              + " unknowns.\nMaybe they belong to another system.");
    }
    this.system = system;
    this.control = control;
    this.mass = new MassMatrix(system);
    this.norm = new WeightedNorm(system, control);
    this.matrix = new NewtonMatrix(system.newIterationMatrix(), work);
    this.consistent = new ConsistentValues(system, mass, matrix, norm, work);
  }

  SimplifiedNewton newton(int maximumIterations) {
    return new SimplifiedNewton(this, maximumIterations);
  }

  IntegrationLoop loopOver(Stepper stepper) {
    return new IntegrationLoop(this, stepper);
  }
}
