package org.stratolith.study.run;

import org.stratolith.cell.CellTest;
import org.stratolith.cell.Shorting;
import org.stratolith.cell.TestOptions;
import org.stratolith.cell.TestOutcome;
import org.stratolith.cell.TestProgress;
import org.stratolith.cell.TestResult;
import org.stratolith.matter.ParameterSet;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.TestRecord;
import org.stratolith.study.Study;

/**
 * A study's test, run to its end however it ended.
 *
 * @param study what was asked
 * @param built the cell
 * @param outcome how the test ended, with its record
 * @param parameters with the memory of which were read
 */
record FinishedTest(Study study, BuiltCell built, TestOutcome outcome, ParameterSet parameters) {

  /** Builds the cell and runs the test. */
  static FinishedTest run(Study study, ParameterSet all) {
    ParameterSet parameters = ProjectParameters.of(study, all);
    ElectrodeSummary.markAsRead(study.cell().negative(), parameters);
    BuiltCell built = BuiltCell.of(study, parameters);
    TestOutcome outcome =
        CellTest.run(built.cell(), study.protocol(), TestOptions.usual(), TestProgress.NONE);
    return new FinishedTest(study, built, outcome, parameters);
  }

  /** The same test on the same cell in which no filament ever shorts. */
  FinishedTest withoutShort(ParameterSet all) {
    ParameterSet fresh = ProjectParameters.of(study, all);
    BuiltCell again = BuiltCell.of(study, fresh);
    TestOutcome ended =
        CellTest.run(
            again.cell(),
            study.protocol(),
            TestOptions.usual().with(new Shorting.Off()),
            TestProgress.NONE);
    return new FinishedTest(study, again, ended, parameters);
  }

  TestResult result() {
    return outcome.result();
  }

  TestRecord record() {
    return outcome.result().record();
  }

  CyclingRecord cycling() {
    return record().cycling();
  }

  /** Says whether the test ended because the equations could not be solved any further. */
  boolean failed() {
    return outcome instanceof TestOutcome.Failed;
  }

  /** Time of the first short, s; NaN if there was none. */
  double shortTime() {
    TestResult.ShortCircuit found = result().shortCircuit();
    return found == null ? Double.NaN : found.time();
  }
}
