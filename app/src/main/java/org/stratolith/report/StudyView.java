package org.stratolith.report;

import java.util.List;
import java.util.Optional;
import org.stratolith.cell.protocol.Step;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Style;
import org.stratolith.study.Measurand;
import org.stratolith.study.ScoreRow;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;

/**
 * A study as the figures see it: with a colour that stays the same throughout the page.
 *
 * @param result what came of it; its record is not null
 * @param record the record of the test
 * @param colour number of its colour
 */
record StudyView(StudyResult result, TestRecord record, int colour) {

  private static final double HOUR = 3600;

  CyclingRecord cycling() {
    return record.cycling();
  }

  Style style() {
    return Style.of(colour);
  }

  boolean has(StepType type) {
    return cycling().steps().stream().anyMatch(step -> step.type() == type);
  }

  boolean isStaircase() {
    return containsStaircase(result.study().protocol().steps());
  }

  static boolean containsStaircase(List<Step> steps) {
    return steps.stream()
        .anyMatch(step ->
            step instanceof Step.Staircase
                || (step instanceof Step.Repeat repeat && containsStaircase(repeat.steps())));
  }

  boolean shorted() {
    return result.end() instanceof TestEnd.Shorted;
  }

  double endHours() {
    return result.end().time() / HOUR;
  }

  /** The row of the scoreboard for a quantity, if there is one. */
  Optional<ScoreRow> row(Measurand quantity) {
    return result.rows().stream().filter(r -> r.expectation().quantity() == quantity).findFirst();
  }

  /** Voltage against time in hours, between two rows, times {@code scale}. */
  Curve trace(int from, int to, double scale) {
    double[] hours = new double[to - from];
    double[] volts = new double[to - from];
    for (int i = from; i < to; i++) {
      hours[i - from] = cycling().time(i) / HOUR;
      volts[i - from] = scale * cycling().voltage(i);
    }
    return Curve.of(hours, volts);
  }
}
