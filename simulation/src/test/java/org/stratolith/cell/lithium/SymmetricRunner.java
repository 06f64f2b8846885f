package org.stratolith.cell.lithium;

import java.util.List;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.Control;
import org.stratolith.cell.layer.Layer;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.numerics.dae.EventFunction;
import org.stratolith.numerics.dae.OneStepIntegrator;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.numerics.dae.StepListener;

/** Drives a cell through constant controls until a filament crosses; a bare loop for tests. */
public final class SymmetricRunner {

  private static final double HOUR = 3600;

  final CellSystem cell;
  final DaeIntegrator integrator;
  final double[] y;
  private final List<EventFunction> shorts;
  private StepListener listener = step -> {};
  double time;
  boolean shorted;

  /** Whether the run goes on past a short, as one recorded for replay does. */
  boolean ignoresShorts;

  public SymmetricRunner(List<? extends Layer> layers, double relativeTolerance) {
    cell = CellSystem.of(layers);
    integrator =
        OneStepIntegrator.of(
            EsdirkTableau.kvaerno3(),
            cell,
            StepControl.of(relativeTolerance, cell.absoluteTolerances()));
    y = cell.initialState();
    shorts = List.of(crossing(0), crossing(cell.layers().size() - 1));
  }

  void listen(StepListener listener) {
    this.listener = listener;
  }

  private EventFunction crossing(int layer) {
    return new EventFunction() {
      @Override
      public double value(double t, double[] state) {
        return cell.layers().get(layer).remainingPath(state, cell.offset(layer));
      }

      @Override
      public Direction direction() {
        return Direction.FALLING;
      }
    };
  }

  /** Runs one control for a duration in s; false once a filament has crossed. */
  boolean run(Control control, double duration) {
    cell.control(control);
    if (!integrator.makeConsistent(time, y)) {
      throw new AssertionError("no consistent start at " + time + " s under " + control);
    }
    double first = Math.min(duration, integrator.nextStep());
    Outcome outcome =
        integrator.integrate(
            time,
            y,
            time + duration,
            first > 0 ? first : Double.NaN,
            ignoresShorts ? List.of() : shorts,
            listener);
    time = outcome.time();
    if (outcome instanceof Outcome.Failed failed) {
      throw new AssertionError(failed + " under " + control);
    }
    shorted = outcome instanceof Outcome.StoppedByEvent;
    return !shorted;
  }

  /** Hours to a short under alternating current, or infinity after {@code limit} hours. */
  double life(double current, double charge, double limit) {
    double half = charge / current;
    double sign = 1;
    while (time < limit * HOUR) {
      if (!run(new Control.Current(sign * current), half)) {
        return time / HOUR;
      }
      sign = -sign;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Current density of the step in which the cell shorts in a staircase of 1 A/m2, A/m2. */
  double criticalCurrent(double half, int limit) {
    for (int level = 1; level <= limit; level++) {
      if (!run(new Control.Current(level), half) || !run(new Control.Current(-level), half)) {
        return level;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Scans of a triangular voltammogram until a short, or infinity after {@code scans}. */
  double scans(double limit, double rate, int scans) {
    double quarter = limit / rate;
    for (int n = 0; n < scans; n++) {
      if (!run(new Control.Sweep(0, rate, time), quarter)
          || !run(new Control.Sweep(limit, -rate, time), 2 * quarter)
          || !run(new Control.Sweep(-limit, rate, time), quarter)) {
        return time / (4 * quarter);
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
