package org.stratolith.matter.crystal.cif;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Cuts the text of a CIF into tokens (Hall, Allen and Brown, Acta Cryst. A47 (1991) 655; CIF 1.1
 * grammar of the IUCr).
 */
final class CifTokenizer {

  private final String text;
  private final String file;
  private int at;
  private int line = 1;
  private int lineStart;

  CifTokenizer(String text, String file) {
    // Whatever ends a line here ends it as a line feed, so that places count lines as editors do.
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    this.file = file;
  }

  CifToken next() {
    skipSpaceAndComments();
    Place place = here();
    if (at >= text.length()) {
      return new CifToken(CifToken.Kind.END, "", place);
    }
    char c = text.charAt(at);
    if (c == ';' && at == lineStart) {
      return textField(place);
    }
    if (c == '\'' || c == '"') {
      return quoted(c, place);
    }
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at++;
    }
    return word(text.substring(start, at), place);
  }

  private CifToken word(String word, Place place) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data_")) {
      return new CifToken(CifToken.Kind.DATA, word.substring(5), place);
    }
    if (lower.equals("loop_")) {
      return new CifToken(CifToken.Kind.LOOP, lower, place);
    }
    if (lower.startsWith("save_") || lower.equals("global_") || lower.equals("stop_")) {
      throw problem(
          place,
          "'" + word + "' does not belong into a CIF of crystal data",
          "Maybe this is a dictionary or a STAR file");
    }
    if (word.charAt(0) == '_') {
      return new CifToken(CifToken.Kind.TAG, lower, place);
    }
    return new CifToken(CifToken.Kind.BARE, word, place);
  }

  private CifToken quoted(char quote, Place place) {
    int start = at + 1;
    for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
      boolean closes = i + 1 == text.length() || isSpace(text.charAt(i + 1));
      if (text.charAt(i) == quote && closes) {
        at = i + 1;
        return new CifToken(CifToken.Kind.QUOTED, text.substring(start, i), place);
      }
    }
    throw problem(
        place,
        "a value opened with " + quote + " is not closed on its line",
        "Maybe the closing quote is missing, or the next value is not set off by a space");
  }

  private CifToken textField(Place place) {
    int end = text.indexOf("\n;", at);
    if (end < 0) {
      throw problem(
          place,
          "a text opened with a semicolon is not closed before the end of the file",
          "Maybe the closing semicolon is not the first character of its line");
    }
    String value = text.substring(at + 1, end);
    for (int i = at; i <= end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    lineStart = end + 1;
    at = end + 2;
    if (at < text.length() && !isSpace(text.charAt(at))) {
      throw problem(
          here(),
          "the semicolon that closes a text is followed by '" + text.charAt(at) + "'",
          "Maybe a space or a new line is missing");
    }
    return new CifToken(CifToken.Kind.QUOTED, value, place);
  }

  private void skipSpaceAndComments() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (isSpace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private Place here() {
    return new Place(file, line, at - lineStart + 1);
  }

  private static boolean isSpace(char c) {
    // A byte-order mark, which some editors put first, counts as space.
    return c == ' ' || c == '\t' || c == '\n' || c == '\uFEFF';
  }

  static InputException problem(Place place, String message, @Nullable String advice) {
    return new InputException(new Problem(place, message, advice));
  }
}
