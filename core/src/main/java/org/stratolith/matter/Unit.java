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

  /** The same for arrays of doubles: a power of ten below one is divided by its exact inverse. */
  private final double shift;

  private final double factor;
  private final boolean dividing;

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
    this.shift = offset.doubleValue();
    this.dividing = numerator.compareTo(denominator) < 0;
    this.factor =
        (dividing
                ? denominator.divide(numerator, PRECISION)
                : numerator.divide(denominator, PRECISION))
            .doubleValue();
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
    double shifted = value + shift;
    return dividing ? shifted / factor : shifted * factor;
  }

  /** Converts a decimal exactly and rounds once. */
  double toSi(BigDecimal value) {
    return value
        .add(offset)
        .multiply(numerator, PRECISION)
        .divide(denominator, PRECISION)
        .doubleValue();
  }

  /** Converts a value in SI to this unit. */
  public double fromSi(double si) {
    return (dividing ? si * factor : si / factor) - shift;
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

  /** Whether a value in this unit can be told in the other one: both measure alike. */
  public boolean isLike(Unit other) {
    return exponents.equals(other.exponents);
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
