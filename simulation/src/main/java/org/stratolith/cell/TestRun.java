package org.stratolith.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.StepExecution.End;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.Step;
import org.stratolith.matter.Unit;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.numerics.dae.OneStepIntegrator;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;

/** One run of a protocol on a cell: executes single steps and knows how the test stands. */
final class TestRun {

  private static final Unit HOUR = Unit.of("h");

  final CellSystem system;
  final StepExecution execution;
  final StepPlan plan;
  final TestRecorder recorder;
  final TestGuard guard;
  private final Cell cell;
  private final TestOptions options;
  private final DaeIntegrator integrator;
  private final SpectrumTaker spectra;
  private final List<TestRecord.StepSpectrum> taken = new ArrayList<>();
  private final Map<StepType, double[]> firstSteps = new EnumMap<>(StepType.class);
  private double discharged;
  private int stepCount;
  private int completedCycles;
  private int shortStep;
  private int shortCycle;
  private @Nullable End stop;
  private String stopStep = "";

  TestRun(Cell cell, Protocol protocol, TestOptions options, TestProgress progress) {
    this.cell = cell;
    this.options = options;
    system = CellSystem.of(cell.layers());
    integrator =
        OneStepIntegrator.of(
            options.method(),
            system,
            StepControl.of(options.relativeTolerance(), system.absoluteTolerances()));
    long steps = protocol.stepCount();
    recorder = new TestRecorder(cell, system, options.rowsOfStep(steps), options.mostRows());
    guard = new TestGuard(recorder, progress, steps);
    execution = new StepExecution(system, integrator, recorder, guard, options);
    plan = new StepPlan(system, cell.ratings());
    spectra = new SpectrumTaker(system, integrator, cell.ratings().area());
    for (StepType type : StepType.values()) {
      firstSteps.put(type, new double[] {Double.NaN, Double.NaN});
    }
  }

  /** Number of the cycle at hand, first 1. */
  int cycle() {
    return completedCycles + 1;
  }

  /** Charge delivered by discharging so far, C/m2. */
  double discharged() {
    return discharged;
  }

  void beginCycle() {
    guard.atCycle(cycle());
    for (int k = 0; k < system.layers().size(); k++) {
      system
          .layers()
          .get(k)
          .beginCycle(completedCycles, execution.time, execution.y, system.offset(k));
    }
  }

  void endCycle() {
    completedCycles++;
  }

  /** Begins a step of the record; false if the test has to stop before it. */
  boolean begin(StepType type, String name, double period) {
    if (Thread.currentThread().isInterrupted()) {
      stop = End.INTERRUPTED;
      stopStep = name;
      return false;
    }
    stepCount++;
    stopStep = name;
    recorder.begin(type, name, cycle(), period);
    return true;
  }

  /**
   * Keeps a control as planned.
   *
   * @param like which earlier controls this one is like, for the first step of the integration
   * @return how it ended
   */
  End keep(Control control, double duration, StepType like, double sign, boolean stopAtShort) {
    double[] memory = Objects.requireNonNull(firstSteps.get(like));
    int direction = sign > 0 ? 1 : 0;
    double before = execution.y[system.chargeIndex()];
    boolean stops = stopAtShort || plan.stopAtShort();
    End end =
        execution.keep(
            control,
            duration,
            plan.endings(),
            stops || options.shorting() instanceof Shorting.Stop,
            memory[direction]);
    memory[direction] = execution.firstStep();
    discharged += Math.max(0, before - execution.y[system.chargeIndex()]);
    if (shortStep == 0 && execution.shortedLayer() >= 0) {
      shortStep = stepCount;
      shortCycle = cycle();
    }
    if (end != End.TIME && end != End.LIMIT) {
      stop = end;
    }
    return end;
  }

  /** Ends the step of the record; false if the test stops with it. */
  boolean end(String reason) {
    End ended = stop;
    String why =
        ended == null
            ? reason
            : ended == End.SHORT || ended == End.HARD_SHORT
                ? execution.reason()
                : "failed: " + message(ended).lines().findFirst().orElse("");
    recorder.end(execution.time, execution.y, why);
    execution.ledger().check(execution.y);
    guard.stepDone(execution.time);
    return stop == null;
  }

  /** Takes a spectrum; false if the test stops. */
  boolean spectrum(Step.Impedance step) {
    if (!begin(StepType.IMPEDANCE, step.sentence(), Double.NaN)) {
      return false;
    }
    TestRecord.@Nullable StepSpectrum spectrum =
        spectra.take(step, stepCount, execution.time, execution.y);
    if (spectrum == null) {
      stop = End.NO_SUCH_CONTROL;
    } else {
      taken.add(spectrum);
      recorder.start(execution.time, spectra.state());
    }
    return end("spectrum taken");
  }

  TestOutcome outcome() {
    TestResult result =
        new TestResult(
            new TestRecord(recorder.record(), taken),
            shortCircuit(),
            execution.drives(),
            execution.ledger().balances(),
            integrator.statistics(),
            new CellState(execution.time, execution.y));
    End ended = stop;
    if (ended == null) {
      return new TestOutcome.Finished(result);
    }
    return switch (ended) {
      case SHORT -> new TestOutcome.StoppedByEvent(result, TestOutcome.Event.SHORT, execution.time);
      case HARD_SHORT ->
          new TestOutcome.StoppedByEvent(result, TestOutcome.Event.HARD_SHORT, execution.time);
      case NO_SUCH_CONTROL -> failed(result, TestOutcome.FailureReason.CONTROL, ended);
      case ENDLESS -> failed(result, TestOutcome.FailureReason.ENDLESS, ended);
      case INTERRUPTED -> failed(result, TestOutcome.FailureReason.INTERRUPTED, ended);
      default -> failed(result, TestOutcome.FailureReason.SOLVER, ended);
    };
  }

  private TestOutcome failed(TestResult result, TestOutcome.FailureReason reason, End ended) {
    return new TestOutcome.Failed(result, reason, message(ended), execution.time);
  }

  private TestResult.@Nullable ShortCircuit shortCircuit() {
    int layer = execution.shortedLayer();
    return layer < 0
        ? null
        : new TestResult.ShortCircuit(
            execution.shortTime(), cell.layerName(layer), shortStep, shortCycle);
  }

  private String message(End ended) {
    String where =
        "step %d ('%s', cycle %d) at %s: "
            .formatted(stepCount, stopStep, cycle(), HOUR.print(execution.time));
    Outcome.@Nullable Reason failure = execution.failure();
    return where
        + switch (ended) {
          case NO_SUCH_CONTROL ->
              "the cell has no state in which it gives what the step asks for\nMaybe the current or the power is beyond what the cell can carry";
          case ENDLESS ->
              recorder.isFull()
                  ? "the record has more than "
                      + options.mostRows()
                      + " rows\nMaybe the period of the rows is too short"
                  : "the test has run for "
                      + HOUR.print(options.longestTime())
                      + " of simulated time\nMaybe a limit can never be met";
          case INTERRUPTED -> "the run was interrupted\nMaybe run it again";
          default ->
              failure == null
                  ? "the time integration stopped\nMaybe a parameter is out of range"
                  : failure.advice().replace(". Maybe", "\nMaybe");
        };
  }
}
