package org.stratolith.report;

import org.jspecify.annotations.Nullable;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.markup.UnitText;
import org.stratolith.report.page.Cell;
import org.stratolith.study.Expectation;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurement;
import org.stratolith.study.Relation;
import org.stratolith.study.ScoreRow;

/** Results in the words and digits of the page. */
final class Words {

  private static final int DIGITS = 4;

  private Words() {}

  static String number(double value) {
    return Numbers.significant(value, DIGITS);
  }

  static String withUnit(double value, String unit) {
    String printed = UnitText.of(unit);
    return printed.isEmpty() ? number(value) : number(value) + " " + printed;
  }

  static String model(Measurement model) {
    return switch (model) {
      case Measurement.Value value -> number(value.value());
      case Measurement.AtLeast bound -> "≥ " + number(bound.value());
      case Measurement.None _ -> "none";
    };
  }

  /**
   * The paper's number with the sign of its relation. Where the paper gives an order between two
   * cells, the other study's name; what the model gives there is a note, since it is no number of
   * the paper.
   */
  static Cell paper(ScoreRow row) {
    Expectation expectation = row.expectation();
    String sign = sign(expectation.relation());
    String other = expectation.otherStudy();
    if (other != null) {
      String there = Double.isNaN(row.reference()) ? "" : "there " + number(row.reference());
      return Cell.number((sign.isEmpty() ? "like " : sign) + other).noted(there);
    }
    return Cell.number(
        Double.isNaN(expectation.paper()) ? sign : sign + number(expectation.paper()));
  }

  static String sign(Relation relation) {
    return switch (relation) {
      case EQUAL -> "";
      case AT_LEAST -> "≥ ";
      case AT_MOST -> "≤ ";
      case ABOVE -> "> ";
      case BELOW -> "< ";
    };
  }

  /** Low and high end; a high end that censored cells only bound from below says so. */
  static String interval(@Nullable Interval interval) {
    if (interval == null) {
      return "";
    }
    String low = Numbers.significant(interval.low(), 3);
    String high = Numbers.significant(interval.high(), 3);
    if (interval.highIsBound() && low.equals(high)) {
      return "≥ " + high;
    }
    return interval.highIsBound() ? low + " to ≥ " + high : low + " – " + high;
  }

  /** What ended the test where its number is a lower bound only; else empty. */
  static String whyBound(Measurement model) {
    return model instanceof Measurement.AtLeast bound ? bound.reason() : "";
  }

  /** What ended the test for cells that bound the high end from below; else empty. */
  static String whyBound(@Nullable Interval interval) {
    return interval != null && interval.highIsBound() ? interval.censoredBy() : "";
  }

  /** How a row is judged: its tolerance, or that it is a bound or an order. */
  static String rule(Expectation expectation) {
    String other = expectation.otherStudy();
    if (expectation.relation() != Relation.EQUAL) {
      return other == null ? "as a bound" : "against " + other;
    }
    if (expectation.tolerance() == 0) {
      return "exactly";
    }
    String within = "within " + Numbers.significant(100 * expectation.tolerance(), 2) + " %";
    return other == null ? within : within + " of " + other;
  }

  /** A message of several lines, the last of which may be advice, in one. */
  static String inOneLine(String message) {
    return message.strip().replaceAll("[.:]?\\s*\\R\\s*", ". ");
  }

  /** A count with its noun. */
  static String count(long n, String singular) {
    return n + " " + singular + (n == 1 ? "" : "s");
  }
}
