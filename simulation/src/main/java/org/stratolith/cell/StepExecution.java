package org.stratolith.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.StepEvents.Ending;
import org.stratolith.cell.StepEvents.FilamentCrosses;
import org.stratolith.cell.lithium.PenetrationDrive;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.numerics.dae.EventFunction;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepListener;

/**
 * Keeps a control on a cell until a limit is met, opening a leak where a filament comes through.
 * Holds the time and the state of the test.
 */
final class StepExecution implements StepListener {

  /** How a control ended. */
  enum End {
    TIME,
    LIMIT,
    SHORT,
    HARD_SHORT,
    NO_SUCH_CONTROL,
    SOLVER,
    ENDLESS,
    INTERRUPTED
  }

  private final CellSystem system;
  private final DaeIntegrator integrator;
  private final TestRecorder recorder;
  private final BalanceLedger ledger;
  private final TestGuard guard;
  private final TestOptions options;
  private final ControlChange change;
  private final @Nullable DriveRecorder drive;
  private final List<FilamentCrosses> filaments = new ArrayList<>();
  private final List<EventFunction> watched = new ArrayList<>();
  final double[] y;
  double time;
  private int shortedLayer = -1;
  private double shortTime = Double.NaN;
  private double hardTime = Double.POSITIVE_INFINITY;
  private String reason = "";
  private int acceptedSteps;
  private double firstStep;
  private Outcome.@Nullable Reason failure;

  StepExecution(
      CellSystem system,
      DaeIntegrator integrator,
      TestRecorder recorder,
      TestGuard guard,
      TestOptions options) {
    this.system = system;
    this.integrator = integrator;
    this.recorder = recorder;
    this.guard = guard;
    this.options = options;
    y = system.initialState();
    ledger = new BalanceLedger(system, y);
    change = new ControlChange(system, integrator);
    drive = options.shorting() instanceof Shorting.Off ? new DriveRecorder(system) : null;
    for (int k = 0; k < system.layers().size(); k++) {
      FilamentCrosses filament = new FilamentCrosses(system.layers().get(k), system.offset(k), k);
      boolean grows = Double.isFinite(filament.value(0, y));
      if (grows && !(options.shorting() instanceof Shorting.Off)) {
        filaments.add(filament);
      }
    }
  }

  /** The layer whose filament came through first, or -1. */
  int shortedLayer() {
    return shortedLayer;
  }

  /** When it came through, s. */
  double shortTime() {
    return shortTime;
  }

  /** Why the last control ended by a limit, a short or a failure. */
  String reason() {
    return reason;
  }

  /** What stopped the integrator, where it failed. */
  Outcome.@Nullable Reason failure() {
    return failure;
  }

  /** The drives of the filaments; empty unless shorting is off. */
  List<PenetrationDrive> drives() {
    return drive == null ? List.of() : drive.drives();
  }

  BalanceLedger ledger() {
    return ledger;
  }

  /**
   * The length of the first step that suited the last control: a good one to begin a like control
   * with.
   */
  double firstStep() {
    return firstStep;
  }

  /**
   * Keeps a control.
   *
   * @param duration s, positive, may be infinite if there are endings
   * @param endings conditions that end it earlier
   * @param stopAtShort whether a filament coming through ends it
   * @param tryStep first step to try, or NaN
   */
  End keep(
      Control control,
      double duration,
      List<? extends Ending> endings,
      boolean stopAtShort,
      double tryStep) {
    double end = time + duration;
    if (!change.to(control, time, y)) {
      return End.NO_SUCH_CONTROL;
    }
    recorder.start(time, y);
    if (drive != null) {
      drive.sample(time, y);
    }
    for (Ending ending : endings) {
      if (ending.isMet(time, y)) {
        reason = ending.reason();
        return End.LIMIT;
      }
    }
    acceptedSteps = 0;
    firstStep = tryStep;
    double step = tryStep;
    while (true) {
      double until = Math.min(Math.min(end, hardTime), options.longestTime());
      if (time >= until) {
        return passed(end);
      }
      Outcome outcome = integrator.integrate(time, y, until, step, watch(endings), this);
      time = outcome.time();
      switch (outcome) {
        case Outcome.Finished finished -> {
          return passed(end);
        }
        case Outcome.Failed failed -> {
          failure = failed.reason();
          return End.SOLVER;
        }
        case Outcome.StoppedByEvent event -> {
          EventFunction by = watched.get(event.index());
          if (by == guard) {
            return recorder.isFull() ? End.ENDLESS : End.INTERRUPTED;
          }
          if (!(by instanceof FilamentCrosses filament)) {
            reason = ((Ending) by).reason();
            return End.LIMIT;
          }
          if (!openLeak(filament, stopAtShort)) {
            return End.SHORT;
          }
          step = Double.NaN;
        }
      }
    }
  }

  private End passed(double end) {
    if (time >= end && !recorder.isFull()) {
      reason = "time";
      return End.TIME;
    }
    if (time >= hardTime) {
      reason = "hard short";
      return End.HARD_SHORT;
    }
    return End.ENDLESS;
  }

  private List<EventFunction> watch(List<? extends Ending> endings) {
    watched.clear();
    watched.addAll(endings);
    if (shortedLayer < 0) {
      watched.addAll(filaments);
    }
    watched.add(guard);
    return watched;
  }

  /** Notes a short and opens the leak; false if the test stops here. */
  private boolean openLeak(FilamentCrosses filament, boolean stopAtShort) {
    shortedLayer = filament.index();
    shortTime = time;
    if (!stopAtShort && options.shorting() instanceof Shorting.Leak leak) {
      system.leak(new LeakConductance(time, leak.finalConductance(), leak.rampTime()));
      hardTime = leak.hardTime(time);
      return true;
    }
    reason = "short";
    return false;
  }

  @Override
  public void accepted(AcceptedStep step) {
    if (acceptedSteps == 0) {
      firstStep = step.end() - step.start();
    } else if (acceptedSteps == 1) {
      firstStep = Math.max(firstStep, 0.5 * (step.end() - step.start()));
    }
    acceptedSteps++;
    ledger.passed(step.state());
    recorder.accepted(step);
    if (drive != null) {
      drive.accepted(step);
    }
  }
}
