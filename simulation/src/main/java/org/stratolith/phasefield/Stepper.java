package org.stratolith.phasefield;

/** One step of an exponential method with an estimate of its error. Allocates nothing when warm. */
public sealed interface Stepper permits SecondOrderStepper, FourthOrderStepper {

  /** The name of the method, for people. */
  String method();

  /**
   * Takes a step.
   *
   * @param time at its beginning
   * @param step its length
   * @param state at its beginning
   * @param rest {@link PhaseFieldModel#rate} of that state
   * @param next written: the state at its end
   * @return the estimated error of {@code next}: root of the mean square over the cells, of the
   *     worst field
   */
  double step(double time, double step, double[][] state, double[][] rest, double[][] next);
}
