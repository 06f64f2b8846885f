package org.stratolith.reader.rows;

import java.util.Arrays;
import java.util.List;

/** Numbers in rows under headings, kept as columns. A cell that is empty or no number is NaN. */
public final class NumberTable {

  private final List<String> headings;
  private final double[][] columns;
  private int rows;

  /** An empty table. */
  public NumberTable(List<String> headings) {
    this.headings = List.copyOf(headings);
    this.columns = new double[headings.size()][64];
  }

  /** The headings, in order. */
  public List<String> headings() {
    return headings;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Index of the first of these headings that the table has, or -1; case does not count. */
  public int find(String... wanted) {
    for (String heading : wanted) {
      for (int k = 0; k < headings.size(); k++) {
        if (headings.get(k).equalsIgnoreCase(heading)) {
          return k;
        }
      }
    }
    return -1;
  }

  /** Whether the table has this heading. */
  public boolean has(String heading) {
    return find(heading) >= 0;
  }

  /** Adds a row of NaN and returns its index. */
  public int addRow() {
    if (columns.length > 0 && rows == columns[0].length) {
      for (int k = 0; k < columns.length; k++) {
        columns[k] = Arrays.copyOf(columns[k], 2 * rows);
      }
    }
    for (double[] column : columns) {
      column[rows] = Double.NaN;
    }
    return rows++;
  }

  /** Takes the last row away. */
  public void dropRow() {
    rows--;
  }

  /** Sets a cell. */
  public void set(int row, int column, double value) {
    columns[column][row] = value;
  }

  /** A cell. */
  public double value(int row, int column) {
    return columns[column][row];
  }

  /** A copy of a column. */
  public double[] column(int column) {
    return Arrays.copyOf(columns[column], rows);
  }

  /** A copy of a column times a factor, or NaN in every row if the index is negative. */
  public double[] column(int column, double factor) {
    double[] copy = new double[rows];
    if (column < 0) {
      Arrays.fill(copy, Double.NaN);
      return copy;
    }
    for (int row = 0; row < rows; row++) {
      copy[row] = columns[column][row] * factor;
    }
    return copy;
  }
}
