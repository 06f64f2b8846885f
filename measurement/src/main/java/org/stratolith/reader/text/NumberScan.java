package org.stratolith.reader.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads a number from bytes: {@code 1.5}, {@code 1,5}, {@code -2.1E+003}, also {@code nan}, {@code
 * inf} and the {@code 1.#QNAN} of old C libraries.
 *
 * <p>A point and a comma are both taken as the decimal sign; which ones were met is kept, since a
 * file that uses both is suspect. The result is the double nearest to the decimal, as of {@link
 * Double#parseDouble}.
 */
final class NumberScan {

  /** The longest text that is taken for a number, characters. */
  private static final int LONGEST = 64;

  /** Integers up to here are exact in a double, as are powers of ten up to 22. */
  private static final long EXACT = 1L << 53;

  private static final double[] POWERS = new double[23];

  static {
    for (int k = 0; k < POWERS.length; k++) {
      POWERS[k] = Double.parseDouble("1e" + k);
    }
  }

  private boolean point;
  private boolean comma;
  private boolean valid;

  /** Whether the last text was a number. */
  boolean valid() {
    return valid;
  }

  /** Whether both decimal signs were met. */
  boolean mixed() {
    return point && comma;
  }

  /** The number in the bytes from {@code from} to {@code to}, or NaN; see {@link #valid}. */
  double scan(byte[] bytes, int from, int to) {
    valid = false;
    if (to - from > LONGEST || from >= to) {
      return Double.NaN;
    }
    int at = from;
    boolean negative = bytes[at] == '-';
    if (negative || bytes[at] == '+') {
      at++;
    }
    long digits = 0;
    int count = 0;
    int shift = 0;
    int sign = 0;
    boolean any = false;
    for (; at < to; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9') {
        any = true;
        // Zeros in front do not count: 18 digits fit a long.
        count += count > 0 || b != '0' ? 1 : 0;
        digits = count <= 18 ? 10 * digits + (b - '0') : digits;
        shift -= sign != 0 ? 1 : 0;
      } else if ((b == '.' || b == ',') && sign == 0) {
        sign = b;
      } else {
        break;
      }
    }
    int exponent = 0;
    if (any && at < to && (bytes[at] == 'e' || bytes[at] == 'E')) {
      at++;
      boolean minus = at < to && bytes[at] == '-';
      at += minus || (at < to && bytes[at] == '+') ? 1 : 0;
      any = at < to;
      for (; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
        exponent = Math.min(10 * exponent + (bytes[at] - '0'), 9999);
      }
      exponent = minus ? -exponent : exponent;
    }
    if (!any || at < to) {
      return word(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }
    valid = true;
    point |= sign == '.';
    comma |= sign == ',';
    int power = exponent + shift;
    if (count <= 18 && digits <= EXACT && power >= -22 && power <= 22) {
      double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
      return negative ? -value : value;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    return Double.parseDouble(text.replace(',', '.'));
  }

  private double word(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    boolean negative = word.startsWith("-");
    String name = negative || word.startsWith("+") ? word.substring(1) : word;
    valid = true;
    if (name.equals("inf") || name.equals("infinity") || name.startsWith("1.#inf")) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    valid = name.equals("nan") || name.startsWith("1.#qnan") || name.startsWith("1.#ind");
    return Double.NaN;
  }
}
