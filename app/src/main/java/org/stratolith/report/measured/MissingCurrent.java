package org.stratolith.report.measured;

import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.Step;
import org.stratolith.record.TestRecord;

/** Records without a current, such as text exports of galvanostatic tests. */
final class MissingCurrent {

  private MissingCurrent() {}

  /**
   * The record with a current where it has none at all.
   *
   * @param current A; NaN leaves it as it is
   * @throws IllegalArgumentException if the record has no current and none is given
   */
  static TestRecord filled(TestRecord test, double current) {
    CyclingRecord record = test.cycling();
    for (int row = 0; row < record.size(); row++) {
      if (!Double.isNaN(record.current(row))) {
        return test;
      }
    }
    if (record.size() == 0) {
      return test;
    }
    if (Double.isNaN(current)) {
      throw new IllegalArgumentException(
          "the file holds no current\nMaybe give it, if it was constant: --current 0.4mA");
    }
    CyclingRecordBuilder builder = CyclingRecord.builder(record.electrodeArea());
    for (Step step : record.steps()) {
      builder.beginStep(step.type(), step.name(), step.cycle());
      for (int row = step.from(); row < step.to(); row++) {
        builder.row(record.time(row), record.voltage(row), current);
      }
      builder.endStep(step.end());
    }
    return new TestRecord(builder.build(), List.copyOf(test.spectra()));
  }
}
