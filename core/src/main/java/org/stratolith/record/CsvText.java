package org.stratolith.record;

/** Numbers and words as cells of a CSV. */
final class CsvText {

  /** A decimal of at most 15 digits is the only one of its length that reads back as its double. */
  private static final double FIFTEEN_DIGITS = 1e15;

  private static final int[] DECIMALS = {4, 9};
  private static final double[] SCALES = {1e4, 1e9};

  private CsvText() {}

  /**
   * Appends the fewest digits that read back as the same double; nothing for NaN.
   *
   * <p>Instruments count in tenths of a millivolt or nanoamperes, so that most of their values are
   * decimals of few places: these are found by scaling, about ten times as fast as by the general
   * way.
   */
  static StringBuilder number(StringBuilder line, double value) {
    if (Double.isNaN(value)) {
      return line;
    }
    if (Double.isInfinite(value)) {
      return line.append(value > 0 ? "inf" : "-inf");
    }
    long whole = (long) value;
    if (whole == value && Math.abs(whole) < 1_000_000_000L) {
      // Not for -0.0, which would lose its sign.
      return whole != 0 || 1 / value > 0 ? line.append(whole) : line.append(value);
    }
    for (int k = 0; k < SCALES.length; k++) {
      double scaled = Math.rint(value * SCALES[k]);
      if (Math.abs(scaled) < FIFTEEN_DIGITS && scaled / SCALES[k] == value) {
        return decimal(line, (long) scaled, DECIMALS[k], (long) SCALES[k]);
      }
    }
    return line.append(value);
  }

  private static StringBuilder decimal(StringBuilder line, long scaled, int decimals, long scale) {
    long magnitude = Math.abs(scaled);
    if (scaled < 0) {
      line.append('-');
    }
    line.append(magnitude / scale).append('.');
    long fraction = magnitude % scale;
    int places = decimals;
    while (places > 1 && fraction % 10 == 0) {
      fraction /= 10;
      places--;
    }
    int from = line.length();
    line.repeat('0', places);
    for (int at = from + places - 1; fraction > 0; at--) {
      line.setCharAt(at, (char) ('0' + fraction % 10));
      fraction /= 10;
    }
    return line;
  }

  /** Appends text, in quotes where it needs them (RFC 4180). */
  static StringBuilder text(StringBuilder line, String text) {
    boolean quotes = false;
    for (int k = 0; k < text.length() && !quotes; k++) {
      quotes = ",\"\n\r".indexOf(text.charAt(k)) >= 0;
    }
    return quotes
        ? line.append('"').append(text.replace("\"", "\"\"")).append('"')
        : line.append(text);
  }
}
