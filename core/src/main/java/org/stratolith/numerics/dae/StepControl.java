package org.stratolith.numerics.dae;

import java.util.Arrays;

/**
 * What an integration is asked for: tolerances and limits on the step.
 *
 * <p>A step is accepted when the root mean square, over the differential unknowns, of {@code
 * error_i / (absolute_i + relative |y_i|)} is at most one. The absolute tolerances of algebraic
 * unknowns only weigh in the test for the convergence of Newton's method.
 */
public final class StepControl {

  private final double relativeTolerance;
  private final double[] absoluteTolerances;
  private final double maximumStep;
  private final int maximumSteps;

  private StepControl(
      double relativeTolerance, double[] absoluteTolerances, double maximumStep, int maximumSteps) {
    this.relativeTolerance = relativeTolerance;
    this.absoluteTolerances = absoluteTolerances;
    this.maximumStep = maximumStep;
    this.maximumSteps = maximumSteps;
  }

  /**
   * Tolerances with no limit on the size of a step and one million steps for each integration.
   *
   * @param relativeTolerance between 1e-13 and 0.1
   * @param absoluteTolerances one for each unknown, in its own unit, positive
   */
  public static StepControl of(double relativeTolerance, double[] absoluteTolerances) {
    if (!(relativeTolerance >= 1e-13 && relativeTolerance <= 0.1)) {
      throw new IllegalArgumentException(
          "The relative tolerance is "
              + relativeTolerance
              + ", outside 1e-13 to 0.1.\nMaybe it was meant in percent.");
    }
    for (int i = 0; i < absoluteTolerances.length; i++) {
      if (!(absoluteTolerances[i] > 0 && Double.isFinite(absoluteTolerances[i]))) {
        throw new IllegalArgumentException(
            "The absolute tolerance of unknown "
                + i
                + " is "
                + absoluteTolerances[i]
                + ", which is not positive.\nMaybe it was never filled in.");
      }
    }
    return new StepControl(
        relativeTolerance, absoluteTolerances.clone(), Double.POSITIVE_INFINITY, 1_000_000);
  }

  /** The same absolute tolerance for each of {@code n} unknowns. */
  public static StepControl of(double relativeTolerance, double absoluteTolerance, int n) {
    double[] all = new double[n];
    Arrays.fill(all, absoluteTolerance);
    return of(relativeTolerance, all);
  }

  /** The same with no step longer than {@code step}. */
  public StepControl withMaximumStep(double step) {
    if (!(step > 0)) {
      throw new IllegalArgumentException(
          "The maximum step is " + step + ", which is not positive.\nMaybe a sign is wrong.");
    }
    return new StepControl(relativeTolerance, absoluteTolerances, step, maximumSteps);
  }

  /** The same with at most {@code steps} steps for each integration. */
  public StepControl withMaximumSteps(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "The maximum number of steps is " + steps + ".\nMaybe it was meant to be unlimited.");
    }
    return new StepControl(relativeTolerance, absoluteTolerances, maximumStep, steps);
  }

  /** Number of unknowns. */
  public int dimension() {
    return absoluteTolerances.length;
  }

  /** Relative tolerance. */
  public double relativeTolerance() {
    return relativeTolerance;
  }

  /** Absolute tolerance of unknown {@code i}. */
  public double absoluteTolerance(int i) {
    return absoluteTolerances[i];
  }

  /** The longest step allowed, infinite by default. */
  public double maximumStep() {
    return maximumStep;
  }

  /** The most steps of one integration. */
  public int maximumSteps() {
    return maximumSteps;
  }
}
