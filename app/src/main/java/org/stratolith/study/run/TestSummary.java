package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.TestResult;
import org.stratolith.foil.FoilStructure;
import org.stratolith.matter.Parameter;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.TestRecord;
import org.stratolith.study.CellKind;
import org.stratolith.study.InstrumentPlan;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;
import org.stratolith.study.Study;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;

/**
 * What is kept of a test once it is over: its numbers, and its record only if a report shows it.
 *
 * @param values every quantity that was asked for
 * @param remarks what a reader should know about some of them
 * @param intervals the spread of those that have one
 * @param record null where nobody will look at it
 * @param instruments what they recorded; null where nobody will look at it
 */
record TestSummary(
    Map<Key, Measurement> values,
    Map<Key, String> remarks,
    Map<Key, Interval> intervals,
    @Nullable TestRecord record,
    TestEnd end,
    List<StudyResult.Entry> summary,
    List<Parameter> parameters,
    List<StudyResult.Balance> balances,
    List<String> warnings,
    double seconds,
    @Nullable InstrumentRecords instruments) {

  private static final double BALANCE_LIMIT = 1e-9;

  /** A quantity and the cycle it belongs to, or 0. */
  record Key(Measurand quantity, int cycle) {}

  /**
   * Runs a test and measures.
   *
   * @param wanted what to measure
   * @param keepRecord whether a report shows the record
   */
  static TestSummary run(Study study, ParameterSet all, List<Key> wanted, boolean keepRecord) {
    long clock = System.nanoTime();
    if (study.cell().kind() == CellKind.FOIL) {
      return ElectrodeSummary.of(study, all, wanted, keepRecord);
    }
    FinishedTest test = FinishedTest.run(study, all);
    Measurements measurements = new Measurements(test);
    InstrumentRecords instruments = look(study, test.parameters(), wanted, keepRecord);
    Map<Key, Measurement> values = new HashMap<>();
    Map<Key, String> remarks = new LinkedHashMap<>();
    for (Key key : wanted) {
      values.put(
          key,
          key.quantity().needsInstrument()
              ? InstrumentMeasurements.measure(key.quantity(), instruments)
              : measurements.measure(key.quantity(), key.cycle()));
      String remark = measurements.remark(key.quantity());
      if (remark != null) {
        remarks.put(key, remark);
      }
    }
    return new TestSummary(
        values,
        remarks,
        intervals(study, all, test, wanted),
        keepRecord ? test.record() : null,
        end(test.outcome()),
        StudySummary.of(study, test.built()),
        test.parameters().used(),
        balances(study, test.result()),
        warnings(study, test.outcome()),
        (System.nanoTime() - clock) / 1e9,
        keepRecord ? instruments : null);
  }

  /** Lets the instruments look, if the study has any and somebody wants to know. */
  static @Nullable InstrumentRecords look(
      Study study, ParameterSet parameters, List<Key> wanted, boolean keepRecord) {
    InstrumentPlan plan = study.instruments();
    Set<Measurand.Needs> needs =
        wanted.stream().map(key -> key.quantity().needs()).collect(Collectors.toSet());
    boolean asked = keepRecord || wanted.stream().anyMatch(k -> k.quantity().needsInstrument());
    DepthStructure structure = plan == null ? null : plan.structure();
    if (structure == null) {
      structure = study.cell().negative().depthStructure();
    }
    return plan == null || structure == null || !asked
        ? null
        : InstrumentRun.run(
            keepRecord ? plan : plan.only(needs),
            structure,
            whole(study, plan, structure),
            parameters);
  }

  /** All of the electrode, where more of it is known than what lies below the face. */
  private static DepthStructure whole(Study study, InstrumentPlan plan, DepthStructure structure) {
    FoilStructure made = study.cell().negative().made();
    return made != null && plan.structure() == null
        ? BothFaces.join(made.upper(), made.lower())
        : structure;
  }

  /** A quantity that was asked for. */
  Measurement measure(Measurand quantity, int cycle) {
    Measurement value = values.get(new Key(quantity, cycle));
    return value == null ? new Measurement.None("it was not measured there") : value;
  }

  private static Map<Key, Interval> intervals(
      Study study, ParameterSet all, FinishedTest test, List<Key> wanted) {
    Map<Key, Interval> intervals = new HashMap<>();
    Study.Ensemble plan = study.ensemble();
    if (plan == null || wanted.stream().noneMatch(key -> key.quantity().hasInterval())) {
      return intervals;
    }
    // A cell that never shorts is run again too: only without shorts are the drives sampled.
    CellEnsemble ensemble = CellEnsemble.of(test.withoutShort(all), plan);
    if (ensemble != null) {
      for (Key key : wanted) {
        if (key.quantity().hasInterval()) {
          intervals.put(key, ensemble.interval(key.quantity()));
        }
      }
    }
    return intervals;
  }

  // What comes after a short is for display: a leak that drains a cell faster than its equations
  // can
  // be followed takes nothing away from the short, which is the result.
  private static TestEnd end(TestOutcome outcome) {
    TestResult.ShortCircuit shorted = outcome.result().shortCircuit();
    if (shorted != null) {
      return new TestEnd.Shorted(shorted.time());
    }
    return switch (outcome) {
      case TestOutcome.Failed failed -> new TestEnd.Failed(failed.time(), failed.message());
      case TestOutcome.StoppedByEvent stopped -> new TestEnd.Shorted(stopped.time());
      case TestOutcome.Finished finished ->
          new TestEnd.Completed(finished.result().lastState().time());
    };
  }

  private static List<String> warnings(Study study, TestOutcome outcome) {
    List<String> warnings = new ArrayList<>(ElectrodeSummary.warnings(study.cell().negative()));
    if (outcome instanceof TestOutcome.Failed failed && failed.result().shortCircuit() != null) {
      warnings.add(
          "after the short the leak could not be followed to its end: " + failed.message());
    }
    return warnings;
  }

  private static List<StudyResult.Balance> balances(Study study, TestResult result) {
    List<StudyResult.Balance> balances =
        new ArrayList<>(ElectrodeSummary.balances(study.cell().negative()));
    balances.add(new StudyResult.Balance("charge", result.balances().charge(), BALANCE_LIMIT));
    balances.add(new StudyResult.Balance("lithium", result.balances().lithium(), BALANCE_LIMIT));
    return balances;
  }
}
