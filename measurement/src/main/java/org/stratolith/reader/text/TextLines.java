package org.stratolith.reader.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;
import org.stratolith.text.Spelling;

/**
 * A cursor over the lines of a text file; cells and numbers are read from its bytes without making
 * a string.
 *
 * <p>A line ends with LF, CR, CR LF or CR CR LF (as PowerSuite writes). Use: {@link #next}, then
 * {@link #text}, or {@link #split} and the cells.
 */
public final class TextLines {

  /** Separates cells by runs of blanks and tabs. */
  public static final char BLANKS = ' ';

  /** More cells than this in one line are damage, or malice. */
  private static final int MOST_CELLS = 100_000;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String name;
  private final byte[] bytes;
  private final Charset charset;
  private final NumberScan scan = new NumberScan();

  private int following;
  private int line;
  private int from;
  private int to;
  private int cells;
  private boolean failed;
  private boolean ended;
  private int[] cellFrom = new int[32];
  private int[] cellTo = new int[32];

  private TextLines(String name, Encoding encoding) {
    this.name = name;
    this.bytes = encoding.bytes();
    this.charset = encoding.charset();
    this.following = encoding.from();
  }

  /** The lines of a file that is in UTF-8, UTF-16 or, if neither, in Windows-1252 (Latin-1). */
  public static TextLines of(FileBytes file) {
    return of(file, WINDOWS);
  }

  /** The same with another encoding for what is neither UTF-8 nor UTF-16, such as GBK. */
  public static TextLines of(FileBytes file, Charset fallback) {
    return new TextLines(file.name(), Encoding.of(file.array(), fallback));
  }

  /** Goes to the next line; false at the end, where the last line stays the current one. */
  public boolean next() {
    ended = following >= bytes.length;
    if (ended) {
      return false;
    }
    from = following;
    int at = from;
    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    to = at;
    while (at < bytes.length && bytes[at] == '\r') {
      at++;
    }
    if (at < bytes.length && bytes[at] == '\n') {
      at++;
    } else if (at > to) {
      // Returns without a line feed end one line each.
      at = to + 1;
    }
    following = at;
    line++;
    cells = 0;
    return true;
  }

  /** Whether the current line is the last. */
  public boolean isLast() {
    return following >= bytes.length;
  }

  /** Whether {@link #next} has found the end. */
  public boolean ended() {
    return ended;
  }

  /** Number of the current line, first 1; 0 before the first. */
  public int number() {
    return line;
  }

  /** The current line. */
  public String text() {
    return new String(bytes, from, to - from, charset);
  }

  /** Whether the current line has nothing but blanks. */
  public boolean isBlank() {
    for (int at = from; at < to; at++) {
      if (!isBlank(bytes[at])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the current line begins with these ASCII characters. */
  public boolean startsWith(String ascii) {
    if (to - from < ascii.length()) {
      return false;
    }
    for (int k = 0; k < ascii.length(); k++) {
      if (bytes[from + k] != (byte) ascii.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Splits the current line into cells and returns their number. A cell in double quotes may hold
   * the separator; blanks around a cell do not belong to it. A separator at the end of the line
   * makes an empty last cell; an empty line is one empty cell, or none with {@link #BLANKS}.
   */
  public int split(char separator) {
    cells = 0;
    int at = from;
    if (separator == BLANKS) {
      while (true) {
        while (at < to && isBlank(bytes[at])) {
          at++;
        }
        if (at == to) {
          return cells;
        }
        int start = at;
        while (at < to && !isBlank(bytes[at])) {
          at++;
        }
        add(start, at);
      }
    }
    while (true) {
      int start = at;
      while (start < to && bytes[start] == ' ') {
        start++;
      }
      boolean quoted = start < to && bytes[start] == '"';
      at = quoted ? afterQuotes(start) : at;
      while (at < to && bytes[at] != separator) {
        at++;
      }
      add(start, at);
      if (at == to) {
        return cells;
      }
      at++;
    }
  }

  /** Number of cells of the last {@link #split} of this line. */
  public int cells() {
    return cells;
  }

  /** The text of a cell, without quotes around it. */
  public String cell(int index) {
    return new String(bytes, cellFrom[index], cellTo[index] - cellFrom[index], charset);
  }

  /** All cells as text. */
  public String[] cellTexts() {
    String[] texts = new String[cells];
    Arrays.setAll(texts, this::cell);
    return texts;
  }

  /** Whether a cell is empty. */
  public boolean isEmpty(int index) {
    return cellFrom[index] == cellTo[index];
  }

  /** Whether a cell holds a number; an empty one does not. */
  public boolean isNumber(int index) {
    scan.scan(bytes, cellFrom[index], cellTo[index]);
    return scan.valid();
  }

  /** Whether there are cells and all of them hold numbers. */
  public boolean allNumbers() {
    for (int k = 0; k < cells; k++) {
      if (!isNumber(k)) {
        return false;
      }
    }
    return cells > 0;
  }

  /**
   * The number in a cell, with a decimal point or comma; NaN if the cell is empty or, as {@link
   * #failed} then tells, holds no number.
   */
  public double scan(int index) {
    failed = false;
    if (isEmpty(index)) {
      return Double.NaN;
    }
    double value = scan.scan(bytes, cellFrom[index], cellTo[index]);
    failed = !scan.valid();
    return value;
  }

  /** Whether the cell of the last {@link #scan} held something that is no number. */
  public boolean failed() {
    return failed;
  }

  /**
   * The number in a cell; NaN if the cell is empty.
   *
   * @throws InputException with line and column, if it is not a number
   */
  public double value(int index) {
    double value = scan(index);
    if (failed) {
      throw new InputException(notANumber(index));
    }
    return value;
  }

  /** That a cell is not a number, with line and column. */
  public Problem notANumber(int index) {
    String text = cell(index);
    return new Problem(
        new Place(name, line, cellFrom[index] - from + 1),
        Spelling.quote(text.length() > 40 ? text.substring(0, 40) + "…" : text)
            + " is not a number",
        "Maybe the line is damaged, or the cells have shifted");
  }

  /** Whether numbers with a decimal point and numbers with a decimal comma were met. */
  public boolean mixedDecimals() {
    return scan.mixed();
  }

  /** Something about the current line. */
  public Problem problem(String message, @Nullable String advice) {
    return new Problem(new Place(name, line, 0), message, advice);
  }

  /** Something wrong with the current line. */
  public InputException error(String message, String advice) {
    return new InputException(problem(message, advice));
  }

  private int afterQuotes(int start) {
    int at = start + 1;
    while (at < to && bytes[at] != '"') {
      at++;
    }
    // Quotes that are never closed are no quotes.
    return at < to ? at + 1 : start;
  }

  private void add(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(bytes[first])) {
      first++;
    }
    while (last > first && isBlank(bytes[last - 1])) {
      last--;
    }
    if (last - first > 1 && bytes[first] == '"' && bytes[last - 1] == '"') {
      first++;
      last--;
    }
    if (cells == MOST_CELLS) {
      throw error("has more than " + MOST_CELLS + " cells", "Maybe the file is damaged");
    }
    if (cells == cellFrom.length) {
      cellFrom = Arrays.copyOf(cellFrom, 2 * cells);
      cellTo = Arrays.copyOf(cellTo, 2 * cells);
    }
    cellFrom[cells] = first;
    cellTo[cells++] = last;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
