package org.stratolith.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Splits CSV (RFC 4180) into cells; a quoted cell may span lines. */
final class CsvLines {

  private static final int LONGEST = 1 << 16;

  private final String file;
  private final BufferedReader reader;
  private final List<String> cells = new ArrayList<>();
  private int line;

  CsvLines(String file, BufferedReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** The cells of the next line that is not empty, or null at the end. The list is used again. */
  @Nullable List<String> next() throws IOException {
    String text = readLine();
    while (text != null && text.isBlank()) {
      text = readLine();
    }
    if (text == null) {
      return null;
    }
    cells.clear();
    int at = 0;
    while (at <= text.length()) {
      if (at < text.length() && text.charAt(at) == '"') {
        int close = closingQuote(text, at + 1);
        while (close < 0) {
          String more = readLine();
          if (more == null || text.length() + more.length() > LONGEST) {
            throw problem("a quote is not closed", "Maybe a \" is missing");
          }
          text = text + "\n" + more;
          close = closingQuote(text, at + 1);
        }
        cells.add(text.substring(at + 1, close).replace("\"\"", "\""));
        at = close + 1;
        if (at < text.length() && text.charAt(at) != ',') {
          throw problem("text follows a closing quote", "Maybe a comma is missing");
        }
      } else {
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        cells.add(text.substring(at, end));
        at = end;
      }
      at++;
    }
    return cells;
  }

  /** Index of the quote that closes the cell, or -1; a doubled quote is part of the cell. */
  private static int closingQuote(String text, int from) {
    int at = text.indexOf('"', from);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    return at;
  }

  /** Number of the line read last. */
  int line() {
    return line;
  }

  InputException problem(String message, @Nullable String advice) {
    return new InputException(new Problem(new Place(file, line, 0), message, advice));
  }

  private @Nullable String readLine() throws IOException {
    line++;
    String text = reader.readLine();
    if (text != null && text.length() > LONGEST) {
      throw problem("a line is longer than " + LONGEST + " characters", "Maybe this is no CSV");
    }
    return text;
  }
}
