package org.stratolith.reader.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;
import org.stratolith.text.Problem;

/**
 * Takes rows of text into a {@link NumberTable}. A row with too few or too many cells, or with a
 * cell that is no number, is left out and remarked; when more than one row in ten is such, the
 * table is refused.
 */
public final class RowReader {

  private final NumberTable table;
  private final int firstCell;
  private final boolean[] skipped;
  private int bad;
  private @Nullable Problem firstBad;
  private boolean lastLineBad;

  /**
   * A reader.
   *
   * @param table where rows go; its headings stand for the cells from {@code firstCell} on
   * @param firstCell cells of each line before the first column
   * @param skipped columns that hold no numbers, by index
   */
  public RowReader(NumberTable table, int firstCell, boolean[] skipped) {
    this.table = table;
    this.firstCell = firstCell;
    this.skipped = skipped.clone();
  }

  /** Takes the current line, which has been split already; returns whether it became a row. */
  public boolean take(TextLines lines) {
    return take(lines, -1, Double.NaN);
  }

  /** The same with the value of one column, such as a date, found by the caller. */
  public boolean take(TextLines lines, int given, double value) {
    int columns = table.headings().size();
    int cells = lines.cells() - firstCell;
    boolean trailing = cells == columns + 1 && lines.isEmpty(lines.cells() - 1);
    if (cells != columns && !trailing) {
      return refuse(
          lines,
          lines.problem(
              "has " + cells + " cells, the heading has " + columns,
              "Maybe the file was cut off here, or a heading is missing"));
    }
    int row = table.addRow();
    for (int k = 0; k < columns; k++) {
      if (k == given) {
        table.set(row, k, value);
      } else if (!skipped[k]) {
        table.set(row, k, lines.scan(firstCell + k));
        if (lines.failed()) {
          table.dropRow();
          return refuse(lines, notANumber(lines, k));
        }
      }
    }
    return true;
  }

  /**
   * Says what was left out.
   *
   * @throws InputException if it was more than one row in ten
   */
  public void finish(TextLines lines, List<Remark> remarks) {
    Problem first = firstBad;
    if (first != null) {
      if (10 * (bad - (lastLineBad ? 1 : 0)) > table.rows()) {
        throw new InputException(first);
      }
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  first.place(),
                  first.message()
                      + (bad == 1 ? "; left out" : "; " + bad + " such rows were left out"),
                  first.advice())));
    }
    if (lines.mixedDecimals()) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              lines.problem(
                  "numbers with a decimal point and with a decimal comma stand in one file",
                  "Maybe two exports were joined; check that no comma separates thousands")));
    }
  }

  private Problem notANumber(TextLines lines, int column) {
    Problem problem = lines.notANumber(firstCell + column);
    return new Problem(
        problem.place(),
        problem.message() + " in column '" + table.headings().get(column) + "'",
        problem.advice());
  }

  private boolean refuse(TextLines lines, Problem problem) {
    bad++;
    firstBad = firstBad == null ? problem : firstBad;
    lastLineBad = lines.isLast();
    return false;
  }
}
