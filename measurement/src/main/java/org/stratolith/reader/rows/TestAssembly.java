package org.stratolith.reader.rows;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.reader.CycleCounting;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.Remark;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Makes a {@link TestRecord} of {@link TestRows}. */
final class TestAssembly {

  private final TestRows rows;
  private final double area;
  private final Place place;

  TestAssembly(TestRows rows, double area, Place place) {
    this.rows = rows;
    this.area = area;
    this.place = place;
  }

  TestRecord build(CycleNumbers choice, List<Remark> remarks) {
    int[] starts = starts();
    int steps = starts.length - 1;
    StepType[] types = new StepType[steps];
    double largest = StepTypes.largest(rows.current());
    for (int k = 0; k < steps; k++) {
      types[k] = rows.type(starts[k], starts[k + 1], largest);
    }
    int[] cycles = cycles(choice, starts, types, remarks);
    Column[] columns = rows.columns().toArray(new Column[rows.columns().size()]);
    CyclingRecordBuilder builder = CyclingRecord.builder(area, columns);
    TimeLine line = new TimeLine(place);
    List<TestRecord.StepSpectrum> spectra = new ArrayList<>();
    for (int k = 0; k < steps; k++) {
      int id = rows.stepId(starts[k]);
      builder.beginStep(types[k], id < 0 ? "" : "Ns " + id, cycles[k]);
      double began = addRows(builder, line, starts[k], starts[k + 1]);
      builder.endStep("");
      FrequencySweeps sweeps = rows.sweepOf(starts[k]);
      if (sweeps != null) {
        spectra.add(
            new TestRecord.StepSpectrum(
                k + 1, began, sweeps.spectrum(starts[k], starts[k + 1], area)));
      }
    }
    line.remark(remarks);
    return new TestRecord(builder.build(), spectra);
  }

  /** Adds rows and returns the time of the first. */
  private double addRows(CyclingRecordBuilder builder, TimeLine line, int from, int to) {
    double began = Double.NaN;
    for (int row = from; row < to; row++) {
      double time = line.place(rows.time(row));
      if (!Double.isNaN(time)) {
        began = Double.isNaN(began) ? time : began;
        builder.row(time, rows.voltage(row), rows.current()[row]);
        for (int k = 0; k < rows.columns().size(); k++) {
          builder.set(k, rows.value(k, row));
        }
      }
    }
    return began;
  }

  /** First rows of the steps, and the number of rows as the last. */
  private int[] starts() {
    int count = 0;
    int[] starts = new int[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      if (row == 0 || rows.mark(row) != rows.mark(row - 1)) {
        starts[count++] = row;
      }
    }
    starts[count] = rows.size();
    return java.util.Arrays.copyOf(starts, count + 1);
  }

  private int[] cycles(CycleNumbers choice, int[] starts, StepType[] types, List<Remark> remarks) {
    int[] stored = new int[types.length];
    int[] direction = new int[types.length];
    int[] ids = new int[types.length];
    for (int k = 0; k < types.length; k++) {
      stored[k] = rows.cycle(starts[k]);
      ids[k] = rows.stepId(starts[k]);
      direction[k] = types[k] == StepType.CHARGE ? 1 : types[k] == StepType.DISCHARGE ? -1 : 0;
    }
    if (choice == CycleNumbers.STORED) {
      return stored;
    }
    remarks.add(
        new Remark(
            Remark.Weight.NOTE,
            new Problem(
                place, "the cycles were counted anew " + CycleCounting.words(choice), null)));
    return CycleCounting.count(choice, direction, ids);
  }
}
