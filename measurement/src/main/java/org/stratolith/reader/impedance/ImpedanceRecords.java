package org.stratolith.reader.impedance;

import java.util.Arrays;
import java.util.List;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.FrequencySweeps;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.TestRows;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** From a table of impedance to records: a test where times stand beside it, else spectra. */
final class ImpedanceRecords {

  private final FileBytes file;
  private final ReadingOptions options;
  private final List<Remark> remarks;

  ImpedanceRecords(FileBytes file, ReadingOptions options, List<Remark> remarks) {
    this.file = file;
    this.options = options;
    this.remarks = remarks;
  }

  List<Measured> read(NumberTable table) {
    ImpedanceHeadings at = ImpedanceHeadings.of(table.headings());
    double[] frequency = table.column(at.frequency);
    double[] real = table.column(Math.max(at.real, 0));
    double[] imaginary = table.column(Math.max(at.imaginary, 0), at.sign);
    if (at.real < 0 || at.imaginary < 0) {
      double[] modulus = table.column(at.modulus);
      double[] phase = table.column(at.phase);
      Arrays.setAll(real, row -> modulus[row] * Math.cos(Math.toRadians(phase[row])));
      Arrays.setAll(imaginary, row -> modulus[row] * Math.sin(Math.toRadians(phase[row])));
    }
    int[] mark = new int[table.rows()];
    for (int row = 1; row < mark.length; row++) {
      boolean turns = at.loop >= 0 && table.value(row, at.loop) != table.value(row - 1, at.loop);
      mark[row] = mark[row - 1] + (turns ? 1 : 0);
    }
    FrequencySweeps sweeps = FrequencySweeps.find(frequency, real, imaginary, mark);
    if (sweeps.count() == 0) {
      throw new InputException(
          new Problem(Place.ofFile(file.name()), "holds no impedance", "Maybe its rows are empty"));
    }
    doubtSign(imaginary);
    if (at.time >= 0 && at.voltage >= 0) {
      TestRows rows =
          new TestRows(
              table.column(at.time),
              table.column(at.voltage),
              table.column(at.current, at.current < 0 ? Double.NaN : 1));
      if (at.loop >= 0) {
        rows.mark(table.column(at.loop));
      }
      rows.impedances(sweeps);
      return List.of(
          new Measured.Test(
              "", rows.build(options.electrodeArea(), options.cycles(), file.name(), remarks)));
    }
    return List.copyOf(sweeps.records(options.electrodeArea()));
  }

  /** A cell is capacitive nearly everywhere; a column that is not may be one of -Im Z. */
  private void doubtSign(double[] imaginary) {
    int positive = 0;
    int negative = 0;
    for (double part : imaginary) {
      positive += part > 0 ? 1 : 0;
      negative += part < 0 ? 1 : 0;
    }
    if (positive > 2 * negative) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  Place.ofFile(file.name()),
                  "Im Z is positive in " + positive + " of " + imaginary.length + " rows",
                  "Maybe the column is -Im Z: name it so")));
    }
  }
}
