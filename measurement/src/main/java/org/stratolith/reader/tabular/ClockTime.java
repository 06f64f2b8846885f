package org.stratolith.reader.tabular;

/** Times as {@code 144:01:18.500}: hours without bound, minutes, seconds. */
final class ClockTime {

  private ClockTime() {}

  /** Seconds, or NaN if the text is no time; a plain number is seconds. */
  static double seconds(String text) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.length() > 40) {
      return Double.NaN;
    }
    double seconds = 0;
    int from = 0;
    int parts = 0;
    while (from <= plain.length()) {
      int colon = plain.indexOf(':', from);
      int end = colon < 0 ? plain.length() : colon;
      double part = number(plain.substring(from, end));
      if (!(part >= 0) || ++parts > 3) {
        return Double.NaN;
      }
      seconds = 60 * seconds + part;
      from = end + 1;
      if (colon < 0) {
        return seconds;
      }
    }
    return Double.NaN;
  }

  private static double number(String text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if ((c < '0' || c > '9') && c != '.') {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
