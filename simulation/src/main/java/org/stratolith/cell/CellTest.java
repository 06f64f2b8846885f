package org.stratolith.cell;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.StepExecution.End;
import org.stratolith.cell.protocol.Limit;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.Step;
import org.stratolith.matter.Unit;
import org.stratolith.record.StepType;

/**
 * Runs a protocol on a cell.
 *
 * <pre>
 *   Cell cell = ...;
 *   Protocol protocol = new ProtocolParser(cell.ratings()).parse("charge at 0.1C until 4.25 V");
 *   TestOutcome outcome = CellTest.run(cell, protocol, TestOptions.usual(), TestProgress.NONE);
 * </pre>
 *
 * <p>Cycles are counted from 1. The number rises at the end of every iteration of an innermost
 * repeated block, every pair of half cycles of a staircase, and every scan of a sweep of several
 * scans; what stands between such blocks belongs to the number that is current then.
 *
 * <p>Same cell, protocol and options give the same result to the last bit. Nothing is thrown for
 * what happens to a cell; see {@link TestOutcome}.
 */
public final class CellTest {

  /** Rows of a sweep without a period of its own, per segment between vertices. */
  private static final int ROWS_PER_SEGMENT = 200;

  private static final Unit CURRENT_DENSITY = Unit.of("mA/cm2");

  private final TestRun run;

  private CellTest(TestRun run) {
    this.run = run;
  }

  /** Runs a protocol on the fresh cell. */
  public static TestOutcome run(
      Cell cell, Protocol protocol, TestOptions options, TestProgress progress) {
    TestRun run = new TestRun(cell, protocol, options, progress);
    new CellTest(run).walk(protocol.steps(), false);
    return run.outcome();
  }

  /** Executes steps; false if the test stopped. */
  private boolean walk(List<Step> steps, boolean stopAtShort) {
    for (Step step : steps) {
      boolean goesOn =
          switch (step) {
            case Step.Sweep sweep -> sweep(sweep, stopAtShort);
            case Step.Timed timed -> timed(timed, typeOf(timed), stopAtShort) != Went.STOPPED;
            case Step.Impedance impedance -> run.spectrum(impedance);
            case Step.Staircase staircase -> staircase(staircase, stopAtShort);
            case Step.PulseTrain train -> pulses(train, stopAtShort);
            case Step.Repeat repeat -> repeat(repeat, stopAtShort);
          };
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  private enum Went {
    TO_ITS_TIME,
    TO_A_LIMIT,
    STOPPED
  }

  private static StepType typeOf(Step.Timed step) {
    return switch (step) {
      case Step.ConstantCurrent it -> it.current() > 0 ? StepType.CHARGE : StepType.DISCHARGE;
      case Step.ConstantPower it -> it.power() > 0 ? StepType.CHARGE : StepType.DISCHARGE;
      case Step.Hold it -> StepType.HOLD;
      case Step.Rest it -> StepType.REST;
      case Step.Sweep it -> StepType.SWEEP;
    };
  }

  private Went timed(Step.Timed step, StepType type, boolean stopAtShort) {
    if (!run.begin(type, step.sentence(), step.period())) {
      return Went.STOPPED;
    }
    double charge = run.execution.y[run.system.chargeIndex()];
    double sign = 1;
    Control control;
    switch (step) {
      case Step.ConstantCurrent it -> {
        sign = it.current();
        control = new Control.Current(it.current());
        run.plan.drive(it.limits(), sign, it.current(), charge);
      }
      case Step.ConstantPower it -> {
        sign = it.power();
        control = new Control.Power(it.power());
        run.plan.drive(it.limits(), sign, 0, charge);
      }
      case Step.Hold it -> {
        control = new Control.Voltage(it.voltage());
        run.plan.hold(it.limits(), charge);
      }
      case Step.Rest it -> {
        control = Control.REST;
        run.plan.hold(it.limits(), charge);
      }
      case Step.Sweep it -> throw new IllegalStateException("a sweep has segments");
    }
    End end = run.keep(control, run.plan.duration(), type, sign, stopAtShort);
    boolean timeIsUp = end == End.TIME;
    if (!run.end(timeIsUp ? run.plan.durationReason() : run.execution.reason())) {
      return Went.STOPPED;
    }
    return timeIsUp ? Went.TO_ITS_TIME : Went.TO_A_LIMIT;
  }

  private boolean sweep(Step.Sweep step, boolean stopAtShort) {
    boolean cyclic = step.scans() > 1;
    for (int scan = 0; scan < step.scans(); scan++) {
      if (cyclic) {
        run.beginCycle();
      }
      double period = step.period();
      if (Double.isNaN(period)) {
        double span = Math.abs(step.vertices().get(1) - step.vertices().get(0));
        period = span / step.rate() / ROWS_PER_SEGMENT;
      }
      if (!run.begin(StepType.SWEEP, step.sentence(), period)) {
        return false;
      }
      boolean limited = !segments(step, stopAtShort);
      if (!run.end(limited ? run.execution.reason() : "end of the sweep")) {
        return false;
      }
      if (cyclic) {
        run.endCycle();
      }
      if (limited) {
        return true;
      }
    }
    return true;
  }

  /** Sweeps from vertex to vertex; false if a limit was met. */
  private boolean segments(Step.Sweep step, boolean stopAtShort) {
    for (int k = 1; k < step.vertices().size(); k++) {
      double from = step.vertices().get(k - 1);
      double span = step.vertices().get(k) - from;
      run.plan.sweep(step.limits(), run.execution.y[run.system.chargeIndex()]);
      Control control =
          new Control.Sweep(from, Math.copySign(step.rate(), span), run.execution.time);
      double duration = Math.abs(span) / step.rate();
      if (run.keep(control, duration, StepType.SWEEP, span, stopAtShort) != End.TIME) {
        return false;
      }
    }
    return true;
  }

  private boolean staircase(Step.Staircase step, boolean stopAtShort) {
    for (int level = 0; level < step.levels(); level++) {
      double current = step.current(level);
      String text = CURRENT_DENSITY.print(current) + ", " + step.sentence();
      Step.Timed plate = half("plate at " + text, step, current);
      Step.Timed strip = half("strip at " + text, step, -current);
      for (int cycle = 0; cycle < step.cyclesPerLevel(); cycle++) {
        run.beginCycle();
        for (Step.Timed half : List.of(plate, strip)) {
          Went went = timed(half, typeOf(half), stopAtShort);
          if (went == Went.STOPPED) {
            return false;
          }
          if (went == Went.TO_A_LIMIT) {
            return true;
          }
        }
        run.endCycle();
      }
    }
    return true;
  }

  /** A half cycle of a staircase; a limit of voltage is one of its magnitude. */
  private static Step.Timed half(String sentence, Step.Staircase step, double current) {
    List<Limit> limits = new ArrayList<>();
    limits.add(step.halfCycle());
    for (Limit limit : step.limits()) {
      limits.add(
          limit instanceof Limit.Voltage voltage
              ? new Limit.Voltage(Math.copySign(voltage.value(), current))
              : limit);
    }
    return new Step.ConstantCurrent(sentence, current, limits, step.period());
  }

  private boolean pulses(Step.PulseTrain step, boolean stopAtShort) {
    List<Limit> limits = new ArrayList<>(step.limits());
    limits.add(step.pulse());
    Step.Timed pulse =
        new Step.ConstantCurrent(step.sentence(), step.current(), limits, step.period());
    Step.Timed rest =
        new Step.Rest(step.sentence(), List.of(new Limit.Duration(step.rest())), step.period());
    for (int k = 0; k < step.count(); k++) {
      Went went = timed(pulse, StepType.PULSE, stopAtShort);
      if (went != Went.TO_ITS_TIME) {
        return went == Went.TO_A_LIMIT;
      }
      if (timed(rest, StepType.REST, stopAtShort) == Went.STOPPED) {
        return false;
      }
    }
    return true;
  }

  private boolean repeat(Step.Repeat step, boolean stopAtShort) {
    boolean cyclic = step.steps().stream().noneMatch(CellTest::countsCycles);
    boolean stops = stopAtShort || step.limits().contains(new Limit.ShortCircuit());
    double began = run.execution.time;
    double firstCapacity = Double.NaN;
    for (int k = 0; k < step.times(); k++) {
      if (cyclic) {
        run.beginCycle();
      }
      double before = run.discharged();
      if (!walk(step.steps(), stops)) {
        return false;
      }
      double capacity = run.discharged() - before;
      firstCapacity = k == 0 ? capacity : firstCapacity;
      if (cyclic) {
        run.endCycle();
      }
      for (Limit limit : step.limits()) {
        boolean met =
            switch (limit) {
              case Limit.CapacityFraction it -> capacity < it.fraction() * firstCapacity;
              case Limit.Duration it -> run.execution.time - began >= it.seconds();
              default -> false;
            };
        if (met) {
          return true;
        }
      }
    }
    return true;
  }

  private static boolean countsCycles(Step step) {
    return step instanceof Step.Repeat
        || step instanceof Step.Staircase
        || (step instanceof Step.Sweep sweep && sweep.scans() > 1);
  }
}
