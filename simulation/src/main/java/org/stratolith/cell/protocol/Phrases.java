package org.stratolith.cell.protocol;

import static org.stratolith.cell.protocol.Amounts.Kind.CHARGE;
import static org.stratolith.cell.protocol.Amounts.Kind.DURATION;

import org.stratolith.cell.protocol.Amounts.Amount;
import org.stratolith.cell.protocol.Amounts.Kind;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;

/** The phrases that several kinds of steps share, over the tokens of one sentence. */
final class Phrases {

  final String sentence;
  final Words words;
  final Amounts amounts;
  final LimitReader limits;

  Phrases(String sentence, Place place, Ratings ratings) {
    this.sentence = sentence.strip();
    words = new Words(sentence, place);
    amounts = new Amounts(words, ratings);
    limits = new LimitReader(words, amounts, ratings);
  }

  /** Reads the current or power that a step holds, without a sign. */
  Amount level(Kind... kinds) {
    return amounts.positive(
        amounts.expect(kinds), "a current, whose direction the first word gives,");
  }

  /** A duration or a charge as the limit that ends a half cycle or a pulse. */
  static Limit asLimit(Amount amount) {
    return amount.kind() == CHARGE
        ? new Limit.Charge(amount.value())
        : new Limit.Duration(amount.value());
  }

  /** The sign of the current that the word stands for. */
  static double sign(String word) {
    return word.equals("charge") || word.equals("plate") ? 1 : -1;
  }

  /** Refuses a step whose limits are missing or misspelt. */
  InputException endless(String step, String advice) {
    if (words.peek().kind() != Token.Kind.END && !words.peek().is("(")) {
      return words.unexpected(words.peek(), "for", "until");
    }
    return words.problem(
        words.peek(), "'" + step + "' has no limit and would never end", "Maybe add " + advice);
  }

  /** Reads {@code , 6 scans}; {@code otherwise} if none follows. */
  int count(int otherwise, int most, String plural, String singular) {
    if (!words.peek().is(",") || words.peekSecond().kind() != Token.Kind.NUMBER) {
      return otherwise;
    }
    words.take();
    int count = amounts.count(most, plural);
    words.expect(singular + "s", singular);
    return count;
  }

  /** Reads the row period in brackets, if any, and the end of the sentence. */
  double end(String... couldFollow) {
    double period = Double.NaN;
    if (words.accept("(")) {
      boolean leading = words.accept("period");
      period = amounts.positive(amounts.expect(DURATION), "a period").value();
      if (!leading) {
        words.expect("period");
      }
      words.expect(")");
    }
    words.end(couldFollow);
    return period;
  }
}
