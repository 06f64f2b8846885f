package org.stratolith.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.analysis.CriticalCurrentDensity;
import org.stratolith.analysis.ShortDetection;
import org.stratolith.analysis.ShortFinding;
import org.stratolith.cell.CellTest;
import org.stratolith.cell.Shorting;
import org.stratolith.cell.TestOptions;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.TestProgress;
import org.stratolith.cell.TestResult;
import org.stratolith.matter.ParameterSet;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.Study;
import org.stratolith.study.file.StudyFiles;

/** What a test scores is what its record shows, whatever the simulator knows. */
class RecordedShortTest {

  private static final String CELL =
      """
      study: A
      cell: symmetric
      negative: {foil thickness: 100 um}
      electrolyte: {mass: 150 mg, die: 10 mm}
      pressure: 1.74 MPa
      temperature: 25 degC
      """;
  private static final String STAIRCASE =
      "protocol:\n- staircase from 0.1 mA/cm2 to 1.5 mA/cm2 by 0.1 mA/cm2, 1 h per half cycle\n";
  private static final String SWEEP =
      "protocol:\n- sweep from 0 V to 0.1 V to -0.1 V to 0 V at 0.2 mV/s, 6 scans\n";
  private static final String LIFE =
      "protocol: [{repeat: 40, steps: [plate at 1 mA/cm2 for 0.5 mAh/cm2, strip at 1 mA/cm2 for 0.5 mAh/cm2]}]\n";

  /** A leak far below what any trace could show, and never a hard short. */
  private static final Shorting INVISIBLE = new Shorting.Leak(1e-6, 600, 1e9);

  @TempDir Path folder;

  private final ParameterSet parameters = ProjectParameters.all();

  private FinishedTest run(String protocol, Shorting shorting) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, CELL + protocol);
    Study study = StudyFiles.read(file, List.of(), parameters).studies().getFirst();
    BuiltCell built = BuiltCell.of(study, parameters);
    TestOutcome outcome =
        CellTest.run(
            built.cell(), study.protocol(), TestOptions.usual().with(shorting), TestProgress.NONE);
    return new FinishedTest(study, built, outcome, parameters);
  }

  private static Shorting visible() {
    return TestOptions.usual().shorting();
  }

  private static FinishedTest with(
      FinishedTest test, TestRecord record, TestResult.@Nullable ShortCircuit event) {
    TestResult was = test.result();
    TestResult result =
        new TestResult(record, event, was.drives(), was.balances(), was.work(), was.lastState());
    return new FinishedTest(
        test.study(), test.built(), new TestOutcome.Finished(result), test.parameters());
  }

  private static double value(FinishedTest test, Measurand quantity) {
    Measurement measured = new Measurements(test).measure(quantity, 0);
    assertThat(measured).isInstanceOf(Measurement.Value.class);
    return measured.orNaN();
  }

  @Test
  void theCriticalCurrentDensityIsThatOfTheTrace() throws IOException {
    FinishedTest test = run(STAIRCASE, visible());
    double expected = CriticalCurrentDensity.of(test.cycling()).value() / 10;
    assertThat(expected).isBetween(0.5, 1.5);
    assertThat(value(test, Measurand.CRITICAL_CURRENT_DENSITY)).isCloseTo(expected, within(1e-12));
    assertThat(new Measurements(test).remark(Measurand.CRITICAL_CURRENT_DENSITY)).isNull();
  }

  /**
   * The filament comes through all the same; a bench would not notice, so neither does the score.
   */
  @Test
  void aLeakThatNobodySeesGivesBoundsOnly() throws IOException {
    FinishedTest staircase = run(STAIRCASE, INVISIBLE);
    assertThat(staircase.shortTime()).isPositive();
    Measurements measured = new Measurements(staircase);
    Measurement critical = measured.measure(Measurand.CRITICAL_CURRENT_DENSITY, 0);
    assertThat(critical).isInstanceOf(Measurement.AtLeast.class);
    assertThat(critical.orNaN()).isCloseTo(1.5, within(1e-6));
    assertThat(measured.remark(Measurand.CRITICAL_CURRENT_DENSITY))
        .contains("in the simulation a filament came through at")
        .contains("the record shows no short");

    Measurements life = new Measurements(run(LIFE, INVISIBLE));
    assertThat(life.measure(Measurand.TIME_TO_SHORT, 0))
        .isEqualTo(
            new Measurement.AtLeast(40, "the protocol ended before the record shows a short"));
    assertThat(life.measure(Measurand.CYCLE_OF_SHORT, 0)).isInstanceOf(Measurement.AtLeast.class);
    assertThat(life.measure(Measurand.CYCLES_WITHOUT_SHORT, 0).orNaN()).isEqualTo(40);

    Measurements scans = new Measurements(run(SWEEP, INVISIBLE));
    assertThat(scans.measure(Measurand.CLEAN_SCANS, 0).orNaN()).isEqualTo(6);
    assertThat(scans.measure(Measurand.SCAN_OF_SHORT, 0)).isInstanceOf(Measurement.AtLeast.class);
  }

  @Test
  void takingTheEventAwayChangesNoNumber() throws IOException {
    for (String protocol : List.of(STAIRCASE, LIFE, SWEEP)) {
      FinishedTest test = run(protocol, visible());
      FinishedTest blind = with(test, test.record(), null);
      for (Measurand quantity : Measurand.values()) {
        boolean fits =
            protocol.equals(SWEEP)
                ? quantity.needs() == Measurand.Needs.SCANS || quantity == Measurand.PEAK_CURRENT
                : quantity == Measurand.CRITICAL_CURRENT_DENSITY
                    || quantity.needs() == Measurand.Needs.LIFE;
        if (fits) {
          assertThat(new Measurements(blind).measure(quantity, 0))
              .isEqualTo(new Measurements(test).measure(quantity, 0));
        }
      }
      assertThat(new Measurements(blind).remark(Measurand.TIME_TO_SHORT))
          .contains("in the simulation no filament came through");
    }
  }

  /** The leak needs minutes to open; the onset is between the crossing and that. */
  @Test
  void theTraceShowsTheShortWhereTheSimulatorHasIt() throws IOException {
    FinishedTest life = run(LIFE, visible());
    double known = life.shortTime() / 3600;
    assertThat(value(life, Measurand.TIME_TO_SHORT)).isCloseTo(known, within(0.01 * known));
    assertThat(value(life, Measurand.CYCLE_OF_SHORT))
        .isEqualTo(Objects.requireNonNull(life.result().shortCircuit()).cycle());
    FinishedTest sweep = run(SWEEP, visible());
    // 0.4 V at 0.2 mV/s are 2000 s per scan.
    assertThat(value(sweep, Measurand.SCAN_OF_SHORT))
        .isCloseTo(sweep.shortTime() / 2000, within(0.02));
  }

  /** A test that stops at the crossing leaves no trace of it, only its own word. */
  @Test
  void theRecordsOwnWordIsNamedAsSuch() throws IOException {
    FinishedTest test = run(LIFE, new Shorting.Stop());
    assertThat(value(test, Measurand.TIME_TO_SHORT))
        .isCloseTo(test.shortTime() / 3600, within(1e-9));
    assertThat(new Measurements(test).remark(Measurand.TIME_TO_SHORT))
        .contains("the trace shows no sign of a short")
        .contains("ended with 'short'");
  }

  /** One half cycle loses a quarter of its polarisation midway, and the next has it again. */
  @Test
  void aSuspicionThatNothingBearsOutIsRemarkedButNotCounted() throws IOException {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    for (int half = 0; half < 10; half++) {
      double current = half % 2 == 0 ? 1e-4 : -1e-4;
      builder.beginStep(current > 0 ? StepType.CHARGE : StepType.DISCHARGE, "", half / 2 + 1);
      for (int k = 0; k <= 60; k++) {
        double left = half == 6 && k > 30 ? 0.75 : 1;
        builder.row(3600.0 * half + 60.0 * k, 350 * left * current, current);
      }
      builder.endStep("time");
    }
    FinishedTest test =
        with(run(LIFE, visible()), new TestRecord(builder.build(), List.of()), null);
    assertThat(ShortDetection.of(test.cycling())).isInstanceOf(ShortFinding.Shorted.class);
    Measurements measured = new Measurements(test);
    assertThat(measured.measure(Measurand.TIME_TO_SHORT, 0))
        .isEqualTo(
            new Measurement.AtLeast(10, "the protocol ended before the record shows a short"));
    assertThat(measured.measure(Measurand.CYCLES_WITHOUT_SHORT, 0).orNaN()).isEqualTo(5);
    assertThat(measured.remark(Measurand.TIME_TO_SHORT))
        .contains("a short is suspected at 6.500 h")
        .contains("not counted");
  }

  @Test
  void aFailedTestWithoutAShortInItsRecordProvesNothing() throws IOException {
    FinishedTest whole = run(LIFE, INVISIBLE);
    FinishedTest failed = failed(whole);
    assertThat(new Measurements(failed).measure(Measurand.TIME_TO_SHORT, 0))
        .isEqualTo(new Measurement.None("the test failed before its record shows a short"));
  }

  @Test
  void anIntervalSaysWhyItsCellsAreCensored() throws IOException {
    FinishedTest drive = run(LIFE, new Shorting.Off());
    Study.Ensemble plan = new Study.Ensemble(200, 1, 2);
    Interval ended =
        Objects.requireNonNull(CellEnsemble.of(drive, plan)).interval(Measurand.TIME_TO_SHORT);
    assertThat(ended.highIsBound()).isTrue();
    assertThat(ended.censoredBy()).isEqualTo("the protocol ended");
    Interval stopped =
        Objects.requireNonNull(CellEnsemble.of(failed(drive), plan))
            .interval(Measurand.TIME_TO_SHORT);
    assertThat(stopped.censoredBy()).contains("could not be carried on");
    assertThat(Interval.of(new double[] {1, 2}, 0, "the protocol ended").censoredBy()).isEmpty();
  }

  private static FinishedTest failed(FinishedTest test) {
    return new FinishedTest(
        test.study(),
        test.built(),
        new TestOutcome.Failed(
            test.result(), TestOutcome.FailureReason.SOLVER, "why\nMaybe not", 1),
        test.parameters());
  }
}
