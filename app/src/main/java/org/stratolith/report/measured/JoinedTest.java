package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.reader.Measured;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.Step;
import org.stratolith.record.TestRecord;

/** Files of one test, such as the techniques of a sequence, as one record. */
public final class JoinedTest {

  private JoinedTest() {}

  /**
   * Joins the tests among some records by their times, which must be those of one clock; spectra
   * keep their times. Further columns are left out.
   *
   * @throws IllegalArgumentException if rows of two files overlap in time
   */
  public static TestRecord of(List<Measured> contents) {
    List<CyclingRecord> parts = new ArrayList<>();
    List<TestRecord.StepSpectrum> spectra = new ArrayList<>();
    for (Measured measured : contents) {
      if (measured instanceof Measured.Test test) {
        spectra.addAll(test.record().spectra());
        // The rows of a file of spectra are single points of the bias.
        if (test.record().cycling().size() > 0 && hasVoltages(test.record())) {
          parts.add(test.record().cycling());
        }
      }
    }
    spectra.sort(Comparator.comparingDouble(TestRecord.StepSpectrum::time));
    parts.sort(Comparator.comparingDouble(part -> part.time(0)));
    double area = Double.NaN;
    for (CyclingRecord part : parts) {
      area = Double.isNaN(area) ? part.electrodeArea() : area;
    }
    CyclingRecordBuilder builder = CyclingRecord.builder(area);
    double last = Double.NEGATIVE_INFINITY;
    for (CyclingRecord part : parts) {
      if (part.time(0) < last) {
        throw new IllegalArgumentException(
            "the files overlap in time, at "
                + part.time(0)
                + " s\nMaybe their clocks begin anew with each file; analyse them one by one");
      }
      last = part.time(part.size() - 1);
      for (Step step : part.steps()) {
        builder.beginStep(step.type(), step.name(), step.cycle());
        for (int row = step.from(); row < step.to(); row++) {
          builder.row(part.time(row), part.voltage(row), part.current(row));
        }
        builder.endStep(step.end());
      }
    }
    return new TestRecord(builder.build(), spectra);
  }

  private static boolean hasVoltages(TestRecord test) {
    CyclingRecord record = test.cycling();
    int frequencies = 0;
    for (TestRecord.StepSpectrum taken : test.spectra()) {
      frequencies += taken.spectrum().size();
    }
    if (record.size() <= frequencies) {
      return false;
    }
    for (int row = 0; row < record.size(); row++) {
      if (!Double.isNaN(record.voltage(row))) {
        return true;
      }
    }
    return false;
  }
}
