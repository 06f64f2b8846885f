package org.stratolith.cell.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Unit;
import org.stratolith.text.Spelling;

/** Reads numbers with units out of a sentence and turns them into SI per geometric area. */
final class Amounts {

  /** What an amount is the amount of, as far as a protocol distinguishes. */
  enum Kind {
    VOLTAGE("a voltage", "such as 4.25 V"),
    CURRENT("a current", "such as 0.5 mA/cm2, 5 mA or C/10"),
    POWER("a power", "such as 2 mW/cm2 or 5 mW"),
    CHARGE("a charge", "such as 0.5 mAh/cm2 or 2 mAh"),
    DURATION("a time", "such as 30 minutes"),
    SWEEP_RATE("a sweep rate", "such as 1 mV/s"),
    FREQUENCY("a frequency", "such as 1 MHz"),
    FRACTION("a percentage", "such as 80 %");

    final String words;
    final String example;

    Kind(String words, String example) {
      this.words = words;
      this.example = example;
    }
  }

  /** The times to suggest, in a fixed order. */
  private static final List<String> TIME_WORDS = List.of("seconds", "minutes", "hours", "days");

  /** Words that may stand where a unit was forgotten. */
  private static final Set<String> KEYWORDS =
      Set.of("at", "by", "for", "or", "per", "rest", "then", "to", "until");

  /** Which kind each dimension is. */
  private static final Map<Dimension, Kind> KINDS =
      Map.of(
          Dimension.VOLTAGE,
          Kind.VOLTAGE,
          Dimension.CURRENT_DENSITY,
          Kind.CURRENT,
          Dimension.of("power per area", "W/m2", "mW/cm2"),
          Kind.POWER,
          Dimension.AREAL_CHARGE,
          Kind.CHARGE,
          Dimension.TIME,
          Kind.DURATION,
          Dimension.SWEEP_RATE,
          Kind.SWEEP_RATE,
          Dimension.FREQUENCY,
          Kind.FREQUENCY);

  /** Those of the whole cell, to be divided by its area. */
  private static final Map<Dimension, Kind> KINDS_OF_WHOLE_CELL =
      Map.of(
          Dimension.CURRENT, Kind.CURRENT,
          Dimension.POWER, Kind.POWER,
          Dimension.CHARGE, Kind.CHARGE);

  /** A value in SI, charge-like ones per area; the token is its number's. */
  record Amount(Kind kind, double value, Token token) {}

  /** English words and PyBaMM's short forms for units of time. */
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("sec", "s"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("hr", "h"),
          Map.entry("day", "d"),
          Map.entry("days", "d"));

  private final Words words;
  private final Ratings ratings;

  Amounts(Words words, Ratings ratings) {
    this.words = words;
    this.ratings = ratings;
  }

  /** Reads a number with a unit, or a C-rate; refuses any kind but those allowed. */
  Amount expect(Kind... allowed) {
    Token first = words.peek();
    Amount amount = read(allowed);
    for (Kind kind : allowed) {
      if (kind == amount.kind) {
        return amount;
      }
    }
    throw words.problem(
        first, "found " + amount.kind.words + " where " + listed(allowed) + " is allowed", null);
  }

  /** Reads a whole number from 1 to {@code most}. */
  int count(int most, String what) {
    Token token = words.take();
    double value = token.kind() == Token.Kind.NUMBER ? Double.parseDouble(token.text()) : 0;
    if (!(value >= 1 && value <= most && value == Math.rint(value))) {
      throw words.problem(
          token,
          "found "
              + Words.shown(token)
              + " where a number of "
              + what
              + " from 1 to "
              + most
              + " is allowed",
          null);
    }
    return (int) value;
  }

  private Amount read(Kind... allowed) {
    Token number = words.take();
    if (number.kind() == Token.Kind.WORD
        && number.text().toUpperCase(Locale.ROOT).startsWith("C/")) {
      return cRate(number, 1 / number(number, number.text().substring(2)));
    }
    if (number.kind() != Token.Kind.NUMBER) {
      throw words.problem(
          number,
          "found " + Words.shown(number) + " where " + listed(allowed) + " is allowed",
          null);
    }
    double value = number(number, number.text());
    Token unit = words.take();
    if (unit.is("C")) {
      return cRate(number, value);
    }
    if (unit.is("%")) {
      return new Amount(Kind.FRACTION, value / 100, number);
    }
    if (unit.kind() != Token.Kind.WORD || KEYWORDS.contains(unit.text().toLowerCase(Locale.ROOT))) {
      throw words.problem(
          unit,
          "found " + Words.shown(unit) + " after " + number.text() + " where a unit is allowed",
          "Maybe write " + listed(allowed));
    }
    return inUnit(number, unit);
  }

  private Amount inUnit(Token number, Token written) {
    String symbol = TIMES.getOrDefault(written.text().toLowerCase(Locale.ROOT), written.text());
    Unit unit;
    try {
      unit = Unit.of(symbol);
    } catch (IllegalArgumentException unknown) {
      String[] lines = String.valueOf(unknown.getMessage()).split("\\R", 2);
      String time = Spelling.nearest(written.text(), TIME_WORDS);
      String advice = lines.length == 2 ? lines[1].strip() : null;
      throw words.problem(
          written, lines[0], time == null ? advice : "Maybe you meant '" + time + "'");
    }
    Quantity quantity = new Quantity(new BigDecimal(number.text()), unit);
    for (Map.Entry<Dimension, Kind> entry : KINDS.entrySet()) {
      if (entry.getKey().allows(unit)) {
        return new Amount(entry.getValue(), quantity.si(entry.getKey()), number);
      }
    }
    for (Map.Entry<Dimension, Kind> entry : KINDS_OF_WHOLE_CELL.entrySet()) {
      if (entry.getKey().allows(unit)) {
        double perArea = quantity.si(entry.getKey()) / area(written);
        return new Amount(entry.getValue(), perArea, number);
      }
    }
    throw words.problem(
        written, "no step of a protocol takes an amount in " + written.text(), null);
  }

  /** A bare number as an amount in the unit of another one: the first in {@code 0.1 to 4 mA}. */
  Amount inUnitOf(Amount other, Token bare) {
    if (bare.kind() != Token.Kind.NUMBER || other.token.kind() != Token.Kind.NUMBER) {
      throw words.problem(
          bare,
          "found " + Words.shown(bare) + " where " + listed(other.kind) + " is allowed",
          null);
    }
    double unit = other.value / Double.parseDouble(other.token.text());
    return new Amount(other.kind, number(bare, bare.text()) * unit, bare);
  }

  private double area(Token unit) {
    if (Double.isNaN(ratings.area())) {
      throw words.problem(
          unit,
          "the cell states no area, so an amount in " + unit.text() + " means nothing",
          "Maybe give it per area, such as in mA/cm2");
    }
    return ratings.area();
  }

  private Amount cRate(Token token, double rate) {
    if (Double.isNaN(ratings.oneC())) {
      throw words.problem(
          token,
          "the cell states no basis for C-rates",
          "Maybe give the current per area, such as 0.5 mA/cm2, or state what 1C is");
    }
    return new Amount(Kind.CURRENT, rate * ratings.oneC(), token);
  }

  private double number(Token token, String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException malformed) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value) || (token.kind() == Token.Kind.WORD && value <= 0)) {
      throw words.problem(token, Words.shown(token) + " is not a number that can be used", null);
    }
    return value;
  }

  /** Refuses an amount that must be above zero. */
  Amount positive(Amount amount, String what) {
    if (!(amount.value > 0)) {
      throw words.problem(
          amount.token, what + " must be above zero, found " + amount.token.text(), null);
    }
    return amount;
  }

  private static String listed(Kind... kinds) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < kinds.length; k++) {
      text.append(k == 0 ? "" : k == kinds.length - 1 ? " or " : ", ");
      text.append(kinds[k].words).append(' ').append(kinds[k].example);
    }
    return text.toString();
  }
}
