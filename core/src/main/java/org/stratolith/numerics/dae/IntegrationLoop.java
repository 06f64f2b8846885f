package org.stratolith.numerics.dae;

import java.util.List;

/** Drives a stepper from event to event: what every method has in common. */
final class IntegrationLoop implements DaeIntegrator {

  private final int n;
  private final Stepper stepper;
  private final ConsistentValues consistent;
  private final EventLocator locator;
  private final EventWatch watch;
  private final Work work;
  private final int maximumSteps;
  private final StepView view = new StepView();

  IntegrationLoop(Parts parts, Stepper stepper) {
    this.n = parts.system.dimension();
    this.stepper = stepper;
    this.consistent = parts.consistent;
    this.locator = new EventLocator(n, parts.norm.differentialUnknowns() < n, consistent);
    this.watch = new EventWatch(locator);
    this.work = parts.work;
    this.maximumSteps = parts.control.maximumSteps();
  }

  @Override
  public Outcome integrate(
      double t0,
      double[] y,
      double tEnd,
      double firstStep,
      List<? extends EventFunction> events,
      StepListener listener) {
    checkArguments(t0, y, tEnd, firstStep);
    if (!stepper.start(t0, y, tEnd, firstStep)) {
      return new Outcome.Failed(t0, Outcome.Reason.NOT_FINITE);
    }
    watch.start(events, t0, y);
    for (int steps = 0; steps < maximumSteps; steps++) {
      if (!stepper.advance(tEnd)) {
        return failed(Outcome.Reason.STEP_TOO_SMALL, y);
      }
      int event = watch.afterStep(stepper);
      if (event >= 0) {
        view.end = locator.time();
        view.state = locator.state();
        System.arraycopy(view.state, 0, y, 0, n);
        listener.accepted(view);
        return new Outcome.StoppedByEvent(view.end, event);
      }
      view.end = stepper.time();
      view.state = stepper.state();
      listener.accepted(view);
      if (stepper.time() >= tEnd) {
        System.arraycopy(stepper.state(), 0, y, 0, n);
        return new Outcome.Finished(tEnd);
      }
    }
    return failed(Outcome.Reason.TOO_MANY_STEPS, y);
  }

  private Outcome failed(Outcome.Reason reason, double[] y) {
    System.arraycopy(stepper.state(), 0, y, 0, n);
    return new Outcome.Failed(stepper.time(), reason);
  }

  private void checkArguments(double t0, double[] y, double tEnd, double firstStep) {
    if (y.length != n) {
      throw new IllegalArgumentException(
          "The state has "
              + y.length
              + " entries, the system "
              + n
              + " unknowns.\nMaybe it belongs to another system.");
    }
    if (!(tEnd > t0) || Double.isInfinite(tEnd)) {
      throw new IllegalArgumentException(
          "The interval from " + t0 + " to " + tEnd + " has no length.\nMaybe the step is over.");
    }
    if (firstStep <= 0) {
      throw new IllegalArgumentException(
          "The first step is " + firstStep + ", which is not positive.\nMaybe pass NaN instead.");
    }
  }

  @Override
  public boolean makeConsistent(double t, double[] y) {
    return consistent.find(t, y);
  }

  @Override
  public double nextStep() {
    return stepper.nextStep();
  }

  @Override
  public Statistics statistics() {
    return work.statistics();
  }

  /** The step shown to the listener, cut where an event was. */
  private final class StepView implements StepListener.AcceptedStep {
    private double end;
    private double[] state = new double[0];

    @Override
    public double start() {
      return stepper.previousTime();
    }

    @Override
    public double end() {
      return end;
    }

    @Override
    public double[] state() {
      return state;
    }

    @Override
    public void interpolate(double t, double[] y) {
      if (t == end) {
        System.arraycopy(state, 0, y, 0, n);
      } else {
        stepper.interpolate(t, y);
      }
    }
  }
}
