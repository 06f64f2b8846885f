package org.stratolith.report.markup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them and as coordinates of a drawing; the same on every machine. */
public final class Numbers {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final char NARROW_SPACE = '\u202F';
  private static final char MINUS = '\u2212';

  private Numbers() {}

  /**
   * A coordinate with at most one decimal.
   *
   * @throws IllegalArgumentException if it is not finite, for a drawing must never say NaN
   */
  public static String coordinate(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("coordinate " + value + " is not finite");
    }
    long tenths = Math.round(value * 10);
    long whole = tenths / 10;
    long rest = Math.abs(tenths % 10);
    if (rest == 0) {
      return Long.toString(whole);
    }
    return (tenths < 0 && whole == 0 ? "-0" : Long.toString(whole)) + "." + rest;
  }

  /**
   * A value with so many significant digits: plain between 1e-4 and 1e7, else as a power of ten;
   * trailing zeros after the decimal point are dropped. "none" for NaN, "∞" for infinity.
   */
  public static String significant(double value, int digits) {
    if (Double.isNaN(value)) {
      return "none";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : MINUS + "∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 7) {
      return plain(rounded);
    }
    String mantissa = plain(rounded.scaleByPowerOfTen(-exponent));
    return mantissa.equals("1") ? powerOfTen(exponent) : mantissa + " × " + powerOfTen(exponent);
  }

  /** Such as {@code 10⁻³}. */
  public static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append('⁻');
    }
    String digits = Integer.toString(Math.abs(exponent));
    for (int i = 0; i < digits.length(); i++) {
      text.append(SUPERSCRIPTS.charAt(digits.charAt(i) - '0'));
    }
    return text.toString();
  }

  /** A decimal number with a true minus sign and, from 10 000 on, groups of three digits. */
  public static String plain(BigDecimal value) {
    BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return grouped(shown.scale() < 0 ? shown.setScale(0) : shown);
  }

  /** The same with a fixed number of decimals, zeros kept. */
  public static String fixed(BigDecimal value, int decimals) {
    return grouped(value.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private static String grouped(BigDecimal value) {
    String text = value.abs().toPlainString();
    int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    StringBuilder out = new StringBuilder();
    if (value.signum() < 0) {
      out.append(MINUS);
    }
    for (int i = 0; i < text.length(); i++) {
      if (point > 4 && i > 0 && i < point && (point - i) % 3 == 0) {
        out.append(NARROW_SPACE);
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }
}
