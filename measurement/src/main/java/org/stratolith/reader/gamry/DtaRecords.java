package org.stratolith.reader.gamry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.Control;
import org.stratolith.reader.rows.FrequencySweeps;
import org.stratolith.reader.rows.TestRows;
import org.stratolith.record.StepType;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * From Gamry's tables to records: {@code ZCURVE} to spectra, {@code OCVCURVE} to a rest, {@code
 * CURVE}, {@code CURVE1}, … together to one test whose cycles they are.
 */
final class DtaRecords {

  /** A set potential that jumps by more than this begins a step, V. */
  private static final double JUMP = 1e-3;

  private final FileBytes file;
  private final Map<String, String> metadata;
  private final ReadingOptions options;
  private final List<Remark> remarks;

  DtaRecords(
      FileBytes file, Map<String, String> metadata, ReadingOptions options, List<Remark> remarks) {
    this.file = file;
    this.metadata = metadata;
    this.options = options;
    this.remarks = remarks;
  }

  List<Measured> read(List<DtaTable> tables) {
    double area = area();
    double sign = sign();
    List<Measured> contents = new ArrayList<>();
    List<DtaTable> curves = new ArrayList<>();
    for (DtaTable table : tables) {
      if (table.name().equals("ZCURVE")) {
        contents.add(spectrum(table, area, sign));
      } else if (table.name().equals("OCVCURVE")) {
        contents.add(curves(List.of(table), "OCVCURVE", "CORPOT", area, sign));
      } else if (table.name().matches("CURVE\\d{0,9}")) {
        curves.add(table);
      } else {
        note("the table " + table.name() + " is not read", null);
      }
    }
    if (!curves.isEmpty()) {
      String tag = metadata.getOrDefault("TAG", "");
      contents.add(curves(curves, tag, tag, area, sign));
    }
    return contents;
  }

  private Measured spectrum(DtaTable table, double area, double sign) {
    double[] frequency = needed(table, "Freq");
    FrequencySweeps sweeps =
        FrequencySweeps.find(frequency, needed(table, "Zreal"), needed(table, "Zimag"));
    double[] current = orNothing(table, "Idc");
    for (int row = 0; row < current.length; row++) {
      current[row] *= sign;
    }
    TestRows rows = new TestRows(needed(table, "Time"), orNothing(table, "Vdc"), current);
    return new Measured.Test(
        table.name(), rows.impedances(sweeps).build(area, options.cycles(), file.name(), remarks));
  }

  private Measured curves(
      List<DtaTable> tables, String name, String tag, double area, double sign) {
    double[] time = joined(tables, "T");
    double[] voltage = joined(tables, "Vf");
    double[] current = joined(tables, "Im");
    boolean rest = tag.equals("CORPOT");
    if (rest) {
      Arrays.fill(current, 0);
    } else {
      Arrays.setAll(current, row -> sign * current[row]);
    }
    TestRows rows = new TestRows(time, voltage, current);
    double[] cycle = new double[time.length];
    int from = 0;
    for (int k = 0; k < tables.size(); k++) {
      Arrays.fill(cycle, from, from + tables.get(k).rows(), k + 1);
      from += tables.get(k).rows();
    }
    rows.cycles(cycle);
    switch (tag) {
      case "CV", "LSV" -> rows.type(StepType.SWEEP);
      case "CORPOT" -> rows.type(StepType.REST);
      case "CHRONOA" -> {
        rows.markAt(jumps(joined(tables, "Sig")));
        rows.controls(all(Control.VOLTAGE, time.length));
      }
      case "CHRONOP" -> rows.controls(all(Control.CURRENT, time.length)).markDirections();
      default -> {
        rows.markDirections();
        note(
            "the technique '" + tag + "' is not known: a step begins where the current turns",
            "Maybe report it, with the file");
      }
    }
    return new Measured.Test(name, rows.build(area, options.cycles(), file.name(), remarks));
  }

  private static Control[] all(Control control, int rows) {
    Control[] controls = new Control[rows];
    Arrays.fill(controls, control);
    return controls;
  }

  private static int[] jumps(double[] set) {
    int count = 0;
    int[] rows = new int[set.length];
    for (int row = 1; row < set.length; row++) {
      if (Math.abs(set[row] - set[row - 1]) > JUMP) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** A column of all tables, one behind the other; NaN where a table does not have it. */
  private static double[] joined(List<DtaTable> tables, String heading) {
    int rows = tables.stream().mapToInt(DtaTable::rows).sum();
    double[] joined = new double[rows];
    int at = 0;
    for (DtaTable table : tables) {
      double[] part = orNothing(table, heading);
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  private static double[] orNothing(DtaTable table, String heading) {
    double[] column = table.column(heading);
    if (column == null) {
      column = new double[table.rows()];
      Arrays.fill(column, Double.NaN);
    }
    return column;
  }

  private double[] needed(DtaTable table, String heading) {
    double[] column = table.column(heading);
    if (column == null) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "the table " + table.name() + " has no column '" + heading + "' in a known unit",
              "Maybe it is from another version of the Framework: report it, with the file"));
    }
    return column;
  }

  /** The area of the electrode, m2: the caller's, else that of the file, which is in cm2. */
  private double area() {
    if (!Double.isNaN(options.electrodeArea())) {
      return options.electrodeArea();
    }
    try {
      double area = Double.parseDouble(metadata.getOrDefault("AREA", "").replace(',', '.'));
      if (area == 1) {
        note(
            "the electrode has 1 cm2, which is also what the Framework writes where none was"
                + " entered",
            "Maybe give the area of the electrode yourself");
      }
      return area > 0 ? area / 1e4 : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The Framework's convention 1 is anodic positive; it was in every file that was seen. */
  private double sign() {
    String convention = metadata.getOrDefault("CONVENTION", "1");
    if (options.currentSign() == ReadingOptions.CurrentSign.CATHODIC_POSITIVE) {
      note("the sign of the current was turned: cathodic was said to be positive", null);
      return -1;
    }
    if (!convention.equals("1")) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  Place.ofFile(file.name()),
                  "the current convention is "
                      + convention
                      + ", which we do not know; the sign is left as it stands",
                  "Maybe say which sign the current has")));
    }
    return 1;
  }

  private void note(String message, @Nullable String advice) {
    remarks.add(
        new Remark(Remark.Weight.NOTE, new Problem(Place.ofFile(file.name()), message, advice)));
  }
}
