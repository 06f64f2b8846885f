package org.stratolith.reader.princeton;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.FrequencySweeps;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.TestRows;
import org.stratolith.record.StepType;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** From the columns of any of Princeton's programs, which are in SI, to records. */
final class PrincetonColumns {

  private final NumberTable table;
  private final FileBytes file;
  private final ReadingOptions options;
  private final List<Remark> remarks;

  PrincetonColumns(
      NumberTable table, FileBytes file, ReadingOptions options, List<Remark> remarks) {
    this.table = table;
    this.file = file;
    this.options = options;
    this.remarks = remarks;
  }

  /**
   * The records.
   *
   * @param name for the test
   * @param area m2, where the caller gives none
   * @param starts rows at which segments begin
   */
  List<Measured> read(String name, double area, int[] starts) {
    double used = Double.isNaN(options.electrodeArea()) ? area : options.electrodeArea();
    double[] frequency = column("Frequency(Hz)", "Frequency");
    double[] real = column("Z Real", "Zre(ohms)", "Zre");
    double[] imaginary = column("Z Imag", "Zim(ohms)", "Zimg", "Zim");
    double[] time = column("Elapsed Time(s)");
    double[] voltage = column("E(V)", "Potential(V)");
    FrequencySweeps sweeps =
        frequency == null || real == null || imaginary == null
            ? null
            : FrequencySweeps.find(frequency, real, imaginary);
    if (time == null || voltage == null) {
      if (sweeps == null) {
        throw new InputException(
            new Problem(
                Place.ofFile(file.name()),
                "has neither time and potential nor frequency and impedance",
                "Maybe export them too"));
      }
      return List.copyOf(sweeps.records(used));
    }
    double[] current = column("I(A)", "Current(A)");
    if (current == null) {
      current = new double[time.length];
      Arrays.fill(current, Double.NaN);
    } else if (options.currentSign() == ReadingOptions.CurrentSign.CATHODIC_POSITIVE) {
      double[] turned = current;
      Arrays.setAll(turned, row -> -turned[row]);
      note("the sign of the current was turned: cathodic was said to be positive");
    }
    TestRows rows = new TestRows(time, voltage, current);
    rows.markAt(starts);
    String technique = name.toLowerCase(Locale.ROOT);
    if (technique.contains("voltammetry") || technique.contains("tafel")) {
      rows.type(StepType.SWEEP);
    } else {
      rows.markDirections();
    }
    if (sweeps != null && sweeps.count() > 0) {
      rows.impedances(sweeps);
    }
    return List.of(
        new Measured.Test(name, rows.build(used, options.cycles(), file.name(), remarks)));
  }

  /** The first of these columns, whatever the blanks in its heading, or null. */
  private double @Nullable [] column(String... headings) {
    for (String wanted : headings) {
      for (int k = 0; k < table.headings().size(); k++) {
        if (plain(table.headings().get(k)).equalsIgnoreCase(plain(wanted))) {
          return table.column(k);
        }
      }
    }
    return null;
  }

  private static String plain(String heading) {
    return heading.replace(" ", "");
  }

  private void note(String message) {
    remarks.add(
        new Remark(Remark.Weight.NOTE, new Problem(Place.ofFile(file.name()), message, null)));
  }
}
