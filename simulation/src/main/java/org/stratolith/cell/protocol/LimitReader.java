package org.stratolith.cell.protocol;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.cell.protocol.Amounts.Amount;
import org.stratolith.cell.protocol.Amounts.Kind;

/** Reads the limits of a step: {@code for 10 hours or until 4.1 V or short}. */
final class LimitReader {

  /** Longest time a step may be given: a thousand years of cycling is a slip of the pen. */
  private static final double LONGEST = 100_000 * 3600.0;

  private final Words words;
  private final Amounts amounts;
  private final Ratings ratings;

  LimitReader(Words words, Amounts amounts, Ratings ratings) {
    this.words = words;
    this.amounts = amounts;
    this.ratings = ratings;
  }

  /** Whether limits follow, perhaps after a comma or an "or". */
  boolean follow() {
    Token token = words.peek();
    Token decisive = token.is(",") || token.is("or") ? words.peekSecond() : token;
    return decisive.is("for") || decisive.is("until") || (token.is("or") && decisive.is("short"));
  }

  /**
   * Reads limits of the allowed kinds, and {@code short}, up to whatever is none; refuses the short
   * alone, because it might never come.
   *
   * @param step the step's first word, for messages
   */
  List<Limit> read(String step, Kind... allowed) {
    List<Limit> limits = readFurther(allowed);
    if (limits.equals(List.of(new Limit.ShortCircuit()))) {
      throw words.problem(
          words.peek(),
          "'" + step + "' ends at a short only, and might never end",
          "Maybe add 'for 1000 h'");
    }
    return limits;
  }

  /** Reads limits of a step that has an end of its own. */
  List<Limit> readFurther(Kind... allowed) {
    List<Limit> limits = new ArrayList<>();
    if (words.peek().is(",") || words.peek().is("or")) {
      words.take();
    }
    boolean needsKeyword = !words.peek().is("short");
    do {
      if (words.accept("for") || words.accept("until")) {
        needsKeyword = false;
      } else if (needsKeyword) {
        throw words.unexpected(words.peek(), "for", "until");
      }
      Token first = words.peek();
      Limit limit =
          words.accept("short") ? new Limit.ShortCircuit() : limit(amounts.expect(allowed));
      for (Limit other : limits) {
        if (other.getClass() == limit.getClass()) {
          throw words.problem(
              first,
              "a step has two limits of the same kind, and one of them can never be met",
              "Maybe drop one");
        }
      }
      limits.add(limit);
    } while (words.accept("or"));
    return limits;
  }

  private Limit limit(Amount amount) {
    return switch (amount.kind()) {
      case VOLTAGE -> new Limit.Voltage(inWindow(amount));
      case CURRENT -> new Limit.Current(amounts.positive(amount, "a limit of current").value());
      case CHARGE -> new Limit.Charge(amounts.positive(amount, "a limit of charge").value());
      case DURATION -> duration(amounts.positive(amount, "a duration"));
      case FRACTION -> fraction(amount);
      case POWER, SWEEP_RATE, FREQUENCY ->
          throw new IllegalStateException("no limit of kind " + amount.kind());
    };
  }

  private Limit duration(Amount amount) {
    if (amount.value() > LONGEST) {
      throw words.problem(
          amount.token(), "a step of more than 100000 h is as good as endless", null);
    }
    return new Limit.Duration(amount.value());
  }

  private Limit fraction(Amount amount) {
    words.expect("capacity");
    if (!(amount.value() > 0 && amount.value() < 1)) {
      throw words.problem(
          amount.token(),
          "a limit of capacity lies between 0 % and 100 %, found " + amount.token().text() + " %",
          "Maybe 80 %");
    }
    return new Limit.CapacityFraction(amount.value());
  }

  /** Refuses a voltage outside the cell's window, which no step may reach. */
  double inWindow(Amount voltage) {
    if (voltage.value() < ratings.lowerVoltage()) {
      throw words.problem(
          voltage.token(),
          voltage.token().text()
              + " V is below the cell's lower cut-off of "
              + ratings.lowerVoltage()
              + " V",
          null);
    }
    if (voltage.value() > ratings.upperVoltage()) {
      throw words.problem(
          voltage.token(),
          voltage.token().text()
              + " V is above the cell's upper cut-off of "
              + ratings.upperVoltage()
              + " V",
          null);
    }
    return voltage.value();
  }
}
