package org.stratolith.matter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.text.Spelling;

/**
 * Reads a unit: factors separated by a space, '.', '*' or '·', each a symbol with an optional power
 * ({@code cm2}, {@code cm^2}, {@code cm²}, {@code cm-2}, {@code m0.5}, {@code sqrt(m)}); after a
 * '/' the next factor divides, and a second '/' must not follow.
 */
final class UnitParser {

  private static final int LONGEST = 40;

  private static final BigDecimal CELSIUS = new BigDecimal("273.15");

  private static final Pattern FACTOR =
      Pattern.compile(
          "(?:sqrt\\((?<root>[A-Za-z]+)\\)|(?<symbol>[A-Za-z]*%|[A-Za-z]+|1(?![0-9.])))"
              + "(?:\\^?\\(?(?<power>[+-]?[0-9](?:\\.5)?)\\)?)?");

  private UnitParser() {}

  static Unit parse(String text) {
    String plain = plain(text);
    if (plain.length() > LONGEST) {
      throw unknown(text, "Maybe a unit such as mA/cm2 was meant");
    }
    if (plain.equals("degC") || plain.equals("C°")) {
      return new Unit(
          "degC",
          BigDecimal.ONE,
          BigDecimal.ONE,
          CELSIUS,
          new Exponents(0, 0, 0, 0, 2, 0, Exponents.Of.ANYTHING));
    }
    BigDecimal numerator = BigDecimal.ONE;
    BigDecimal denominator = BigDecimal.ONE;
    Exponents exponents = Exponents.ONE;
    boolean divided = false;
    int at = 0;
    Matcher factor = FACTOR.matcher(plain);
    while (at < plain.length()) {
      boolean divide = false;
      if (at > 0) {
        Separator separator = Separator.at(plain, at);
        divide = separator.divides();
        at = separator.end();
        if (divide && divided) {
          throw unknown(text, "Maybe write it with negative powers, such as mA cm-2");
        }
        divided |= divide;
      }
      factor.region(at, plain.length());
      if (!factor.lookingAt()) {
        throw unknown(text, "Maybe a unit such as mA/cm2 was meant");
      }
      at = factor.end();
      String name = factor.group("root") == null ? factor.group("symbol") : factor.group("root");
      UnitSymbols.Symbol symbol = UnitSymbols.get(name);
      if (symbol == null) {
        throw unknown(text, advice(name));
      }
      int doubled =
          factor.group("power") == null ? 2 : (int) (2 * Double.parseDouble(factor.group("power")));
      if (factor.group("root") != null) {
        doubled = doubled / 2;
      }
      doubled = divide ? -doubled : doubled;
      BigDecimal up = power(symbol.numerator(), doubled);
      BigDecimal down = power(symbol.denominator(), doubled);
      numerator = numerator.multiply(doubled > 0 ? up : down);
      denominator = denominator.multiply(doubled > 0 ? down : up);
      exponents = exponents.times(symbol.exponents().power(doubled));
    }
    return new Unit(
        plain.isEmpty() ? "1" : plain, numerator, denominator, BigDecimal.ZERO, exponents);
  }

  /** What stands between two factors. */
  private record Separator(boolean divides, int end) {
    static Separator at(String text, int start) {
      int at = start;
      boolean divides = false;
      while (at < text.length() && " .*/".indexOf(text.charAt(at)) >= 0) {
        divides |= text.charAt(at) == '/';
        at++;
      }
      return new Separator(divides, at);
    }
  }

  /** {@code |doubled| / 2}-th power. */
  private static BigDecimal power(BigDecimal base, int doubled) {
    int magnitude = Math.abs(doubled);
    BigDecimal whole = base.pow(magnitude / 2);
    return magnitude % 2 == 0 ? whole : whole.multiply(base.sqrt(MathContext.DECIMAL128));
  }

  /** One spelling for the many: no superscripts, Greek letters or double spaces. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String stripped = text.strip();
    for (int n = 0; n < stripped.length(); n++) {
      char c = stripped.charAt(n);
      switch (c) {
        case 'µ', 'μ' -> plain.append('u');
        case 'Ω', '\u2126' -> plain.append("ohm");
        case 'Å', '\u212B' -> plain.append("angstrom");
        case '°' -> plain.append("deg");
        case '·', '⋅', '×' -> plain.append('*');
        case '−' -> plain.append('-');
        case '⁻' -> plain.append('-');
        case '¹' -> plain.append('1');
        case '²' -> plain.append('2');
        case '³' -> plain.append('3');
        case '\u00A0', '\u202F', '\u2009' -> plain.append(' ');
        default -> plain.append(c);
      }
    }
    return plain
        .toString()
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([/*]) ?", "$1")
        .replace("Ohm", "ohm");
  }

  private static String advice(String name) {
    if (name.equals("degC")) {
      return "Maybe write K: degC stands alone only, as a temperature";
    }
    String nearest = Spelling.nearest(name, UnitSymbols.all());
    return nearest == null
        ? "Maybe a unit such as mA/cm2 was meant"
        : "Maybe you meant '" + nearest + "'";
  }

  private static IllegalArgumentException unknown(String text, String advice) {
    return new IllegalArgumentException(
        Spelling.quote(text.strip())
            + " is not a known unit"
            + System.lineSeparator()
            + "  "
            + advice);
  }
}
