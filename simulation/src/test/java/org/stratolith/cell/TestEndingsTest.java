package org.stratolith.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratolith.cell.Bench.cell;
import static org.stratolith.cell.Bench.reasons;
import static org.stratolith.cell.Bench.record;
import static org.stratolith.cell.Bench.repeat;
import static org.stratolith.cell.Bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.protocol.Limit;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.ProtocolParser;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.StepType;

/** How steps and tests end: limits met at once, shorts, leaks, failures, interruption. */
class TestEndingsTest {

  private static final double R = 2e-3; // ohm m2

  private static Cell capacitorCell() {
    return cell(LinearLayer.reservoir(0), LinearLayer.capacitor(R, 5000, 3));
  }

  /** Shorts after 54 000 C/m2 of plating: 1.5 h at 1 mA/cm2. */
  private static Cell shortingCell() {
    return cell(
        LinearLayer.reservoir(1 / 54_000.0),
        new Separator(1e-3, 0.5, 0),
        new LinearLayer(0, 1e18, 0, 0, -1, 0));
  }

  @Test
  void aStepThatStartsBeyondItsLimitEndsAtOnce() {
    TestOutcome outcome =
        run(
            capacitorCell(),
            "charge at 1C until 2.9 V",
            "discharge at 1C until 3.1 V",
            "rest for 1 s");
    assertThat(outcome).isInstanceOf(TestOutcome.Finished.class);
    assertThat(reasons(outcome))
        .containsExactly("voltage 2.9 V", "voltage 3.1 V", "time 0.000277778 h");
    CyclingRecord rows = record(outcome);
    assertThat(rows.steps().getFirst().size()).isEqualTo(1);
    assertThat(rows.time(rows.size() - 1)).isEqualTo(1);
  }

  /** The same limit twice: the event that ended the first step must not hide from the second. */
  @Test
  void alikeStepsInARowEndOneAfterTheOther() {
    TestOutcome outcome =
        run(
            capacitorCell(),
            "charge at 1C until 3.5 V",
            "charge at 1C until 3.5 V or for 1 h",
            "hold at 3.5 V until 1 mA/cm2",
            "charge at 0.5C until 3.5 V or for 1 h");
    assertThat(reasons(outcome))
        .containsExactly("voltage 3.5 V", "voltage 3.5 V", "current 1 mA/cm2", "voltage 3.5 V");
    CyclingRecord rows = record(outcome);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.voltage(row)).isLessThan(3.5 + 1e-9);
    }
  }

  @Test
  void theFirstOfSeveralLimitsCounts() {
    assertThat(reasons(run(capacitorCell(), "charge at 1C until 4 V or for 1 minute")))
        .containsExactly("time 0.0166667 h");
    assertThat(
            reasons(run(capacitorCell(), "charge at 1C for 1 mAh/cm2 or for 1 h or until 3.1 V")))
        .containsExactly("voltage 3.1 V");
    String[] eitherOrder = {
      "charge at 1C for 0.01 mAh/cm2 or for 1 h", "charge at 1C for 1 h or for 0.01 mAh/cm2"
    };
    for (String sentence : eitherOrder) {
      assertThat(reasons(run(capacitorCell(), sentence))).containsExactly("charge 0.01 mAh/cm2");
    }
    assertThat(reasons(run(capacitorCell(), "hold at 3.1 V for 0.01 mAh/cm2 or for 1 h")))
        .containsExactly("charge 0.01 mAh/cm2");
    assertThat(reasons(run(capacitorCell(), "sweep 3 V to 3.5 V at 1 mV/s, until 0.4 mA/cm2")))
        .containsExactly("current 0.4 mA/cm2");
  }

  @Test
  void theVoltageWindowEndsStepsThatStateNoVoltage() {
    Cell cell = new Cell(capacitorCell().layers(), new Ratings(1e-4, 10, 2.5, 4.25));
    TestOutcome outcome = run(cell, "charge at 1C for 100 h", "discharge at 1C for 100 h");
    assertThat(reasons(outcome)).containsExactly("cut-off 4.25 V", "cut-off 2.5 V");
  }

  @Test
  void untilShortEndsTheTestAtTheShort() {
    Step.Repeat block =
        repeat(
            10, List.of(), "plate at 1 mA/cm2 for 1 h or until short", "strip at 1 mA/cm2 for 1 h");
    TestOutcome outcome = run(shortingCell(), TestOptions.usual(), block);
    TestOutcome.StoppedByEvent stopped = (TestOutcome.StoppedByEvent) outcome;
    assertThat(stopped.event()).isEqualTo(TestOutcome.Event.SHORT);
    assertThat(stopped.time()).isCloseTo(2.5 * 3600, within(1e-3));
    TestResult.ShortCircuit shorted = Objects.requireNonNull(outcome.result().shortCircuit());
    assertThat(shorted.layer()).isEqualTo("Negative");
    assertThat(shorted.stepCount()).isEqualTo(3);
    assertThat(shorted.cycle()).isEqualTo(2);
    assertThat(shorted.time()).isEqualTo(stopped.time());
    assertThat(reasons(outcome)).containsExactly("time 1 h", "time 1 h", "short");
  }

  @Test
  void theLimitOfABlockStopsAtAShortToo() {
    Step.Repeat block =
        repeat(
            10,
            List.of(new Limit.ShortCircuit()),
            "plate at 1 mA/cm2 for 1 h",
            "strip at 1 mA/cm2 for 1 h");
    assertThat(run(shortingCell(), TestOptions.usual(), block))
        .isInstanceOf(TestOutcome.StoppedByEvent.class);
  }

  /** {@code I = i + G V} with a cell of resistance R: {@code V = I / (1/R + G)}. */
  @Test
  void aSoftShortLeaksAndLowersTheVoltage() {
    Shorting.Leak leak = new Shorting.Leak(1000, 600, 900);
    TestOptions options = TestOptions.usual().with(leak);
    TestOutcome outcome =
        run(shortingCell(), options, "plate at 1 mA/cm2 for 10 h (10 seconds period)");
    TestOutcome.StoppedByEvent stopped = (TestOutcome.StoppedByEvent) outcome;
    assertThat(stopped.event()).isEqualTo(TestOutcome.Event.HARD_SHORT);
    assertThat(stopped.time()).isCloseTo(5400 + 540, within(1e-3));
    assertThat(Objects.requireNonNull(outcome.result().shortCircuit()).time())
        .isCloseTo(5400, within(1e-3));
    CyclingRecord rows = record(outcome);
    int column = rows.columnIndex("Leak Conductance");
    int leaking = 0;
    for (int row = 0; row < rows.size(); row++) {
      double conductance = rows.value(column, row);
      leaking += conductance > 0 ? 1 : 0;
      // The current is an algebraic unknown; Newton's method stops at 1e-6 A/m2.
      assertThat(rows.currentDensity(row)).isCloseTo(10, within(1e-6));
      assertThat(rows.voltage(row)).isCloseTo(10 / (1 / R + conductance), within(1e-7));
    }
    assertThat(leaking).isGreaterThan(50);
    assertThat(reasons(outcome)).containsExactly("hard short");
    assertThat(outcome.result().balances().charge()).isLessThan(1e-9);
  }

  @Test
  void shortingMayBeOff() {
    TestOptions options = TestOptions.usual().with(new Shorting.Off());
    TestOutcome outcome = run(shortingCell(), options, "plate at 1 mA/cm2 for 10 h or until short");
    assertThat(outcome).isInstanceOf(TestOutcome.Finished.class);
    assertThat(outcome.result().shortCircuit()).isNull();
  }

  @Test
  void anImpossibleDemandIsAFailureWithItsRecord() {
    TestOutcome outcome =
        run(
            capacitorCell(),
            "charge at 1C for 1 h",
            "discharge at 1 W/m2 for 1 min",
            "discharge at 9 W/cm2 for 1 h");
    TestOutcome.Failed failed = (TestOutcome.Failed) outcome;
    assertThat(failed.reason()).isEqualTo(TestOutcome.FailureReason.CONTROL);
    assertThat(failed.message())
        .startsWith("step 3 ('discharge at 9 W/cm2 for 1 h', cycle 1) at 1.01667 h: ")
        .contains("\nMaybe");
    CyclingRecord rows = record(outcome);
    assertThat(rows.steps()).hasSize(3);
    assertThat(rows.steps().getLast().end()).startsWith("failed: step 3");
    assertThat(rows.time(rows.size() - 1)).isEqualTo(3660);
    assertThat(failed.result().lastState().time()).isEqualTo(3660);
    assertThat(
            failed.result().lastState().values()[failed.result().lastState().values().length - 2])
        .isCloseTo(36_000 - 60 / 10.2, within(1.0));
  }

  /** A power is met by two currents; after a discharge the charging one has to be found. */
  @Test
  void aPowerIsMetByTheCurrentOfItsSign() {
    TestOutcome outcome =
        run(
            capacitorCell(),
            "discharge at 100C for 1 s",
            "charge at 2 mW/cm2 for 1 s",
            "discharge at 2 mW/cm2 for 1 s");
    assertThat(outcome).isInstanceOf(TestOutcome.Finished.class);
    CyclingRecord rows = record(outcome);
    for (int row = 0; row < rows.size(); row++) {
      double sign = rows.stepOf(row).type() == StepType.CHARGE ? 1 : -1;
      assertThat(Math.signum(rows.current(row))).isEqualTo(sign);
      assertThat(rows.voltage(row)).isPositive();
    }
  }

  @Test
  void aLimitThatIsNeverMetIsAFailure() {
    Step endless = new Step.ConstantCurrent("plate", 1, List.of(new Limit.Voltage(5)), Double.NaN);
    Cell resistor = cell(LinearLayer.reservoir(0), new LinearLayer(R, 1e18, 0, 0, -1, 0));
    TestOutcome outcome = run(resistor, TestOptions.usual(), endless);
    TestOutcome.Failed failed = (TestOutcome.Failed) outcome;
    assertThat(failed.reason()).isEqualTo(TestOutcome.FailureReason.ENDLESS);
    assertThat(failed.message()).contains("the test has run for 1000000 h of simulated time");
  }

  @Test
  void tooManyRowsAreAFailure() {
    TestOptions options = TestOptions.usual().withLimits(1e12, 1000);
    TestOutcome outcome =
        run(capacitorCell(), options, "rest for 1000 h (1 second period)", "rest for 1 h");
    TestOutcome.Failed failed = (TestOutcome.Failed) outcome;
    assertThat(failed.reason()).isEqualTo(TestOutcome.FailureReason.ENDLESS);
    assertThat(failed.message()).contains("more than 1000 rows");
  }

  @Test
  void anInterruptIsAFailureWithItsRecord() {
    Protocol protocol =
        new Protocol(
            List.of(
                repeat(1000, List.of(), "charge at 1C for 1 min", "discharge at 1C for 1 min")));
    int[] reports = new int[1];
    TestOutcome outcome =
        CellTest.run(
            capacitorCell(),
            protocol,
            TestOptions.usual(),
            (fraction, time, cycle) -> {
              if (++reports[0] == 10) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(Thread.interrupted()).isTrue();
    TestOutcome.Failed failed = (TestOutcome.Failed) outcome;
    assertThat(failed.reason()).isEqualTo(TestOutcome.FailureReason.INTERRUPTED);
    assertThat(record(outcome).steps()).hasSize(10);
    assertThat(failed.time()).isEqualTo(600);
  }

  @Test
  void progressRisesToOne() {
    List<Double> fractions = new ArrayList<>();
    Protocol protocol = new Protocol(List.of(repeat(5, List.of(), "rest for 1 s", "rest for 2 s")));
    CellTest.run(
        capacitorCell(),
        protocol,
        TestOptions.usual(),
        (fraction, time, cycle) -> fractions.add(fraction));
    assertThat(fractions).hasSize(10).isSorted().endsWith(1.0);
  }

  @Test
  void aBlockMayEndAtACapacity() {
    // The leak of the capacitor costs the more of the capacity, the slower the discharge.
    ProtocolParser parser = Bench.PARSER;
    List<Limit> limits =
        parser.parseBlockLimits("until 80 % capacity", org.stratolith.text.Place.ofFile("p"));
    Cell fading = cell(LinearLayer.reservoir(0), new FadingCapacitor());
    TestOutcome outcome =
        run(
            fading,
            TestOptions.usual(),
            repeat(100, limits, "charge at 1C until 4 V", "discharge at 1C until 3 V"));
    // The capacity falls by 5 % each cycle: 0.95^5 is the first below 0.8.
    assertThat(record(outcome).lastCycle()).isEqualTo(6);
    assertThat(record(outcome).steps()).extracting(s -> s.type()).contains(StepType.CHARGE);
  }
}
