package org.stratolith.matter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closed table of unit symbols, each with its exact size in SI. Prefixes are listed unit by
 * unit: only those people use are known, so that a slip does not turn into an exotic unit.
 */
final class UnitSymbols {

  /** One symbol: {@code value in SI = value * numerator / denominator}. */
  record Symbol(BigDecimal numerator, BigDecimal denominator, Exponents exponents) {}

  private static final Map<String, Symbol> SYMBOLS = new LinkedHashMap<>();

  private static final Map<Character, Integer> PREFIXES =
      Map.of(
          'f', -15, 'p', -12, 'n', -9, 'u', -6, 'm', -3, 'c', -2, 'k', 3, 'M', 6, 'G', 9, 'T', 12);

  static {
    // Columns: symbol, prefixes ('-' is none), size, kg, m, s, A, K, mol.
    unit("A", "-munk", "1", 0, 0, 0, 1, 0, 0);
    unit("Ah", "-muk", "3600", 0, 0, 1, 1, 0, 0);
    unit("C", "-mun", "1", 0, 0, 1, 1, 0, 0);
    unit("V", "-mu", "1", 1, 2, -3, -1, 0, 0);
    unit("ohm", "-mkM", "1", 1, 2, -3, -2, 0, 0);
    unit("S", "-munk", "1", -1, -2, 3, 2, 0, 0);
    unit("F", "-munp", "1", -1, -2, 4, 2, 0, 0);
    unit("W", "-muk", "1", 1, 2, -3, 0, 0, 0);
    unit("Wh", "-muk", "3600", 1, 2, -2, 0, 0, 0);
    unit("J", "-mk", "1", 1, 2, -2, 0, 0, 0);
    unit("eV", "-mk", "1.602176634e-19", 1, 2, -2, 0, 0, 0);
    unit("N", "-munk", "1", 1, 1, -2, 0, 0, 0);
    unit("Pa", "-kMG", "1", 1, -1, -2, 0, 0, 0);
    unit("bar", "-m", "1e5", 1, -1, -2, 0, 0, 0);
    unit("m", "-cmunpk", "1", 0, 1, 0, 0, 0, 0);
    unit("angstrom", "-", "1e-10", 0, 1, 0, 0, 0, 0);
    unit("L", "-mu", "1e-3", 0, 3, 0, 0, 0, 0);
    unit("g", "-munk", "1e-3", 1, 0, 0, 0, 0, 0);
    unit("s", "-mun", "1", 0, 0, 1, 0, 0, 0);
    unit("min", "-", "60", 0, 0, 1, 0, 0, 0);
    unit("h", "-", "3600", 0, 0, 1, 0, 0, 0);
    unit("d", "-", "86400", 0, 0, 1, 0, 0, 0);
    unit("Hz", "-mkMG", "1", 0, 0, -1, 0, 0, 0);
    unit("K", "-m", "1", 0, 0, 0, 0, 1, 0);
    unit("mol", "-munk", "1", 0, 0, 0, 0, 0, 1);
    fraction("1", "1", Exponents.Of.ANYTHING);
    fraction("%", "0.01", Exponents.Of.ANYTHING);
    fraction("wt%", "0.01", Exponents.Of.MASS);
    fraction("vol%", "0.01", Exponents.Of.VOLUME);
    fraction("at%", "0.01", Exponents.Of.AMOUNT);
    fraction("mol%", "0.01", Exponents.Of.AMOUNT);
    fraction("rad", "1", Exponents.Of.TURN);
    // pi to 35 digits; the only size here that is not exact.
    SYMBOLS.put(
        "deg",
        new Symbol(
            new BigDecimal("3.1415926535897932384626433832795029"),
            new BigDecimal(180),
            new Exponents(0, 0, 0, 0, 0, 0, Exponents.Of.TURN)));
  }

  private UnitSymbols() {}

  /** Words for units of time, which sentences use. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("sec", "s"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"),
          Map.entry("mins", "min"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("day", "d"),
          Map.entry("days", "d"));

  static @Nullable Symbol get(String symbol) {
    return SYMBOLS.get(WORDS.getOrDefault(symbol, symbol));
  }

  static Set<String> all() {
    return SYMBOLS.keySet();
  }

  private static void unit(
      String symbol, String prefixes, String size, int kg, int m, int s, int a, int k, int mol) {
    Exponents exponents =
        new Exponents(2 * kg, 2 * m, 2 * s, 2 * a, 2 * k, 2 * mol, Exponents.Of.ANYTHING);
    for (int n = 0; n < prefixes.length(); n++) {
      char prefix = prefixes.charAt(n);
      BigDecimal scaled = new BigDecimal(size);
      if (prefix != '-') {
        scaled = scaled.scaleByPowerOfTen(PREFIXES.getOrDefault(prefix, 0));
      }
      SYMBOLS.put(
          (prefix == '-' ? "" : prefix) + symbol, new Symbol(scaled, BigDecimal.ONE, exponents));
    }
  }

  private static void fraction(String symbol, String size, Exponents.Of of) {
    SYMBOLS.put(
        symbol,
        new Symbol(
            new BigDecimal(size, MathContext.UNLIMITED),
            BigDecimal.ONE,
            new Exponents(0, 0, 0, 0, 0, 0, of)));
  }
}
