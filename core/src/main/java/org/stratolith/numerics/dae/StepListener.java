package org.stratolith.numerics.dae;

/** Receives every accepted step; what a run saves, and how densely, is the listener's business. */
@FunctionalInterface
public interface StepListener {

  /** Called after a step has been accepted, with a view that is valid during the call only. */
  void accepted(AcceptedStep step);

  /** An accepted step from {@link #start} to {@link #end}, cut at an event where one was found. */
  interface AcceptedStep {
    double start();

    double end();

    /** The state at {@link #end}; valid during the call only, not to be changed. */
    double[] state();

    /**
     * Fills {@code y} with the state at {@code t} between start and end, to the order of the
     * method's dense output.
     */
    void interpolate(double t, double[] y);
  }
}
