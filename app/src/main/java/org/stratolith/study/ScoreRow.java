package org.stratolith.study;

import org.jspecify.annotations.Nullable;

/**
 * One line of the scoreboard: the paper's number beside the model's.
 *
 * @param study identifier of the study
 * @param expectation what the paper says and how it is judged
 * @param reference the number the model's is held against: the paper's, or the other study's; NaN
 *     if there is none
 * @param model what the model gives
 * @param interval its spread over an ensemble, or null
 * @param remark what the run has to say about its own number, one sentence without a final stop, or
 *     null
 * @param met whether the expectation is met; false too where the model gives no number
 */
public record ScoreRow(
    String study,
    Expectation expectation,
    double reference,
    Measurement model,
    @Nullable Interval interval,
    @Nullable String remark,
    boolean met) {

  /** Judges a measurement. */
  public static ScoreRow judge(
      String study,
      Expectation expectation,
      double reference,
      Measurement model,
      @Nullable Interval interval,
      @Nullable String remark) {
    return new ScoreRow(
        study, expectation, reference, model, interval, remark, met(expectation, reference, model));
  }

  private static boolean met(Expectation expectation, double reference, Measurement model) {
    if (Double.isNaN(reference)) {
      return false;
    }
    return switch (model) {
      case Measurement.Value value ->
          expectation.relation().holds(value.value(), reference, expectation.tolerance());
      // A test that ended too early proves a lower bound and nothing else.
      case Measurement.AtLeast bound ->
          (expectation.relation() == Relation.AT_LEAST || expectation.relation() == Relation.ABOVE)
              && expectation.relation().holds(bound.value(), reference, 0);
      case Measurement.None none -> false;
    };
  }
}
