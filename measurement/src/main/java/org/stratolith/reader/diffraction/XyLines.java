package org.stratolith.reader.diffraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;

/** Takes comments, headings and rows of two or three numbers from a text. */
final class XyLines {

  private static final int LONGEST_COMMENT = 8192;

  private final TextLines lines;
  private final StringBuilder spoken = new StringBuilder();
  private final List<Remark> remarks = new ArrayList<>();
  private String heading = "";
  private char separator;
  private int columns;
  private double[][] values = new double[3][256];
  private int size;
  private boolean inComment;

  XyLines(TextLines lines) {
    this.lines = lines;
  }

  /** Reads all lines; false where {@link #read} throws. */
  boolean readQuietly() {
    try {
      read();
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  /**
   * Reads all lines.
   *
   * @throws InputException at a line that is neither comment, nor the heading, nor two or three
   *     numbers; a damaged last line is remarked
   */
  void read() {
    while (lines.next()) {
      if (lines.isBlank() || comment()) {
        continue;
      }
      if (columns == 0 && !begins()) {
        if (!heading.isEmpty()) {
          throw lines.error("is neither numbers nor a comment", "Maybe this is another format");
        }
        heading = lines.text();
        speak(heading + ",");
        continue;
      }
      if (!row()) {
        if (lines.isLast() && size > 0) {
          remarks.add(
              new Remark(
                  Remark.Weight.WARNING,
                  lines.problem("the last line is damaged", "Maybe the file was cut off")));
          continue;
        }
        throw lines.error(
            "is not a row of " + columns + " numbers like those above",
            "Maybe the file is damaged");
      }
    }
  }

  /** Whether the line, or the start of it, is a comment. */
  private boolean comment() {
    String text = lines.text().strip();
    boolean opens = text.startsWith("/*");
    if (inComment || opens) {
      inComment = !text.contains("*/");
      speak(text);
      return true;
    }
    if (text.isEmpty()) {
      // Blank to the eye, such as a separator of files alone on its line.
      return true;
    }
    if ("#'!;%".indexOf(text.charAt(0)) >= 0 || text.startsWith("//")) {
      speak(text);
      return true;
    }
    return false;
  }

  private void speak(String text) {
    if (spoken.length() < LONGEST_COMMENT) {
      spoken.append(text).append('\n');
    }
  }

  /** Whether the line is a row of numbers; finds separator and number of columns. */
  private boolean begins() {
    for (char candidate : new char[] {'\t', ';', TextLines.BLANKS, ','}) {
      int cells = lines.split(candidate);
      if ((cells == 2 || cells == 3) && lines.allNumbers()) {
        separator = candidate;
        columns = cells;
        return true;
      }
    }
    return false;
  }

  private boolean row() {
    int cells = lines.split(separator);
    if (cells != columns || !lines.allNumbers()) {
      return false;
    }
    if (size == values[0].length) {
      for (int k = 0; k < values.length; k++) {
        values[k] = Arrays.copyOf(values[k], 2 * size);
      }
    }
    for (int k = 0; k < columns; k++) {
      values[k][size] = lines.value(k);
    }
    if (columns == 2) {
      values[2][size] = Double.NaN;
    }
    size++;
    return true;
  }

  /** Whether a third column is positive and no larger than a few times what counting gives. */
  boolean deviationsPlausible() {
    int like = 0;
    for (int k = 0; k < size; k++) {
      double sigma = values[2][k];
      double counting = Math.sqrt(Math.max(values[1][k], 1));
      like += sigma > 0 && sigma < 30 * counting && sigma < 3 * Math.max(values[1][k], 1) ? 1 : 0;
    }
    return 10 * like >= 9 * size;
  }

  int size() {
    return size;
  }

  int columns() {
    return columns;
  }

  /** Comments and heading. */
  String spoken() {
    return spoken.toString();
  }

  String heading() {
    return heading;
  }

  List<Remark> remarks() {
    return remarks;
  }

  double angle(int row) {
    return values[0][row];
  }

  double intensity(int row) {
    return values[1][row];
  }

  double deviation(int row) {
    return values[2][row];
  }
}
