package org.stratolith.matter.crystal;

/** Reads coordinate triplets of symmetry operations. */
final class TripletParser {

  private final String text;
  private int at;

  private TripletParser(String text) {
    this.text = text;
  }

  static SymmetryOperation parse(String triplet) {
    String[] parts = triplet.split(",", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "'" + triplet + "' has " + parts.length + " parts between commas, but needs 3");
    }
    double[][] affine = affine(parts);
    int[] rotation = new int[9];
    for (int i = 0; i < 9; i++) {
      rotation[i] = (int) affine[0][i];
      if (rotation[i] != affine[0][i]) {
        throw new IllegalArgumentException(
            "'" + triplet + "' has a factor that is no whole number");
      }
    }
    return new SymmetryOperation(rotation, affine[1]);
  }

  /** The linear part, row-major, and the translation of three components. */
  static double[][] affine(String[] parts) {
    double[] linear = new double[9];
    double[] translation = new double[3];
    for (int row = 0; row < 3; row++) {
      new TripletParser(parts[row]).component(linear, translation, row);
    }
    return new double[][] {linear, translation};
  }

  /** A sum of signed terms, each a letter with an optional factor, or a number. */
  private void component(double[] linear, double[] translation, int row) {
    boolean first = true;
    skipSpace();
    while (at < text.length() || first) {
      int sign = sign(first);
      double number = 1;
      boolean hasNumber = at < text.length() && startsNumber(text.charAt(at));
      if (hasNumber) {
        number = number();
        skipSpace();
        if (at < text.length() && text.charAt(at) == '*') {
          at++;
          skipSpace();
        }
      }
      int axis = at < text.length() ? "xyz".indexOf(Character.toLowerCase(text.charAt(at))) : -1;
      if (axis >= 0) {
        at++;
        linear[3 * row + axis] += sign * number;
      } else if (hasNumber) {
        translation[row] += sign * number;
      } else {
        throw wrong(
            at < text.length()
                ? "'" + text.charAt(at) + "' is none of x, y, z"
                : "it ends where x, y, z or a number is due");
      }
      first = false;
      skipSpace();
    }
  }

  private int sign(boolean first) {
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      int sign = text.charAt(at++) == '-' ? -1 : 1;
      skipSpace();
      return sign;
    }
    if (!first) {
      throw wrong("a + or - is missing before '" + text.charAt(at) + "'");
    }
    return 1;
  }

  private double number() {
    double numerator = decimal();
    skipSpace();
    if (at < text.length() && text.charAt(at) == '/') {
      at++;
      skipSpace();
      double denominator = at < text.length() && startsNumber(text.charAt(at)) ? decimal() : 0;
      if (denominator == 0) {
        throw wrong("a fraction has no denominator");
      }
      return numerator / denominator;
    }
    return numerator;
  }

  private double decimal() {
    int start = at;
    while (at < text.length() && startsNumber(text.charAt(at))) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw wrong("'" + text.substring(start, at) + "' is no number");
    }
  }

  private static boolean startsNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("in '" + text + "', " + what);
  }
}
