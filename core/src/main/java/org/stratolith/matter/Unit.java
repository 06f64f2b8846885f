package org.stratolith.matter;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit of the closed system, such as {@code mA/cm2}: a product of powers of known symbols.
 *
 * <p>{@code SI value = (value + offset) * numerator / denominator}; only {@code degC} has an
 * offset. Conversions are carried out in decimals of 34 digits and rounded to double once, so that
 * 0.89 mA/cm2 is 8.9 A/m2 to the last bit.
 */
public final class Unit {

  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private final String symbol;
  private final BigDecimal numerator;
  private final BigDecimal denominator;
  private final BigDecimal offset;
  private final Exponents exponents;

  Unit(
      String symbol,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal offset,
      Exponents exponents) {
    this.symbol = symbol;
    this.numerator = numerator;
    this.denominator = denominator;
    this.offset = offset;
    this.exponents = exponents;
  }

  /**
   * The unit written as {@code text} in any of the usual spellings ({@code mA/cm2}, {@code mA
   * cm-2}, {@code mA.cm^-2}, {@code µm}, {@code Ω cm2}, {@code °C}).
   *
   * @throws IllegalArgumentException if it is not known; the message ends in a line with advice
   */
  public static Unit of(String text) {
    return UnitParser.parse(text);
  }

  /** The unit as it was written, with the spelling of this system: {@code um}, {@code ohm}. */
  public String symbol() {
    return symbol;
  }

  /** Converts a value in this unit to SI. */
  public double toSi(double value) {
    return Double.isFinite(value) ? toSi(new BigDecimal(value)) : value;
  }

  double toSi(BigDecimal value) {
    return value
        .add(offset)
        .multiply(numerator, PRECISION)
        .divide(denominator, PRECISION)
        .doubleValue();
  }

  /** Converts a value in SI to this unit. */
  public double fromSi(double si) {
    if (!Double.isFinite(si)) {
      return si;
    }
    return new BigDecimal(si)
        .multiply(denominator, PRECISION)
        .divide(numerator, PRECISION)
        .subtract(offset)
        .doubleValue();
  }

  /** Prints an SI value in this unit to six significant digits, such as {@code 0.89 mA/cm2}. */
  public String print(double si) {
    return print(si, 6);
  }

  /** Prints an SI value in this unit to at most 17 significant digits, without trailing zeros. */
  public String print(double si, int digits) {
    String number = Numbers.print(fromSi(si), digits);
    return symbol.equals("1") ? number : number + (symbol.equals("%") ? "" : " ") + symbol;
  }

  Exponents exponents() {
    return exponents;
  }

  /** A unit of the same symbol that is {@code factor} times as large and has other exponents. */
  Unit times(BigDecimal factor, Exponents changed) {
    return new Unit(symbol, numerator.multiply(factor), denominator, offset, changed);
  }

  boolean hasOffset() {
    return offset.signum() != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit
        && symbol.equals(unit.symbol)
        && exponents.equals(unit.exponents);
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  @Override
  public String toString() {
    return symbol;
  }
}
