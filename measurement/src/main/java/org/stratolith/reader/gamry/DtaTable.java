package org.stratolith.reader.gamry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.reader.rows.RowReader;
import org.stratolith.reader.text.TextLines;

/** A table of a {@code .DTA}: a line of names, one of units, then rows that begin with a tab. */
final class DtaTable {

  private static final int MOST_COLUMNS = 1000;

  private final String name;
  private final NumberTable numbers;
  private final List<String> units;

  private DtaTable(String name, NumberTable numbers, List<String> units) {
    this.name = name;
    this.numbers = numbers;
    this.units = units;
  }

  /**
   * Reads the table that the current line announces; afterwards the current line is the first that
   * does not belong to it, if {@code lines} has not ended.
   */
  static DtaTable read(TextLines lines, String name, double stated, List<Remark> remarks) {
    List<String> names = line(lines, name);
    List<String> units = line(lines, name);
    if (units.size() != names.size()) {
      throw lines.error(
          "has " + units.size() + " units for " + names.size() + " columns",
          "Maybe the file is damaged");
    }
    if (names.size() > MOST_COLUMNS) {
      throw lines.error("has " + names.size() + " columns", "Maybe the file is damaged");
    }
    NumberTable numbers = new NumberTable(names);
    boolean[] skipped = new boolean[names.size()];
    for (int k = 0; k < skipped.length; k++) {
      skipped[k] = units.get(k).equals("bits");
    }
    RowReader reader = new RowReader(numbers, 1, skipped);
    while (lines.next() && lines.startsWith("\t")) {
      if (lines.split('\t') > 1 && !lines.isBlank()) {
        reader.take(lines);
      }
    }
    reader.finish(lines, remarks);
    if (stated > numbers.rows()) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  String.format(
                      Locale.ROOT,
                      "the table %s ends after %d of %.0f rows",
                      name,
                      numbers.rows(),
                      stated),
                  "Maybe the test was stopped, or the file was cut off")));
    }
    return new DtaTable(name, numbers, units);
  }

  private static List<String> line(TextLines lines, String name) {
    if (!lines.next() || !lines.startsWith("\t")) {
      throw lines.error(
          "should hold the names or units of the table " + name, "Maybe the file was cut off");
    }
    int cells = lines.split('\t');
    boolean trailing = cells > 2 && lines.isEmpty(cells - 1);
    List<String> all = new ArrayList<>(Arrays.asList(lines.cellTexts()));
    return all.subList(1, trailing ? cells - 1 : cells);
  }

  /** Name of the table: {@code ZCURVE}, {@code CURVE1}, … */
  String name() {
    return name;
  }

  int rows() {
    return numbers.rows();
  }

  /** A column in SI, or null if it is not there or its unit is not known. */
  double @Nullable [] column(String heading) {
    int at = numbers.find(heading);
    if (at < 0) {
      return null;
    }
    String text = units.get(at);
    int versus = text.indexOf(" vs");
    try {
      Unit unit = Unit.of(versus < 0 ? text : text.substring(0, versus));
      double[] column = numbers.column(at);
      for (int row = 0; row < column.length; row++) {
        column[row] = unit.toSi(column[row]);
      }
      return column;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
