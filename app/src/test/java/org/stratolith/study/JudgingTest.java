package org.stratolith.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stratolith.study.disk.Scoreboard;
import org.stratolith.testing.ForAll;
import org.stratolith.text.Place;
import tools.jackson.databind.JsonNode;

class JudgingTest {

  @Test
  void aValueIsMetWithinItsToleranceAndNotBeyond() {
    assertThat(met(Relation.EQUAL, 100, 0.05, new Measurement.Value(105))).isTrue();
    assertThat(met(Relation.EQUAL, 100, 0.05, new Measurement.Value(105.1))).isFalse();
    assertThat(met(Relation.EQUAL, 100, 0.05, new Measurement.Value(94.9))).isFalse();
  }

  @Test
  void aTestThatEndedEarlyProvesALowerBoundOnly() {
    Measurement alive = new Measurement.AtLeast(800, "why");
    assertThat(met(Relation.AT_LEAST, 700, Double.NaN, alive)).isTrue();
    assertThat(met(Relation.AT_LEAST, 900, Double.NaN, alive)).isFalse();
    assertThat(met(Relation.AT_MOST, 900, Double.NaN, alive)).isFalse();
    assertThat(met(Relation.EQUAL, 800, 0.05, alive)).isFalse();
  }

  @Test
  void whatCouldNotBeMeasuredIsNotMet() {
    assertThat(met(Relation.AT_LEAST, 0, Double.NaN, new Measurement.None("why"))).isFalse();
    assertThat(met(Relation.AT_LEAST, Double.NaN, Double.NaN, new Measurement.Value(1))).isFalse();
  }

  @ForAll
  void intervalsAreOrderedAndCovered(ForAll.Case input) {
    SplittableRandom random = input.random();
    double[] values = random.doubles(random.nextInt(2, 300), -5, 5).toArray();
    Interval interval = Interval.of(values, 0, "");
    assertThat(interval.low()).isLessThanOrEqualTo(interval.median());
    assertThat(interval.median()).isLessThanOrEqualTo(interval.high());
    long below = Arrays.stream(values).filter(v -> v < interval.low()).count();
    assertThat((double) below / values.length).isLessThanOrEqualTo(0.05 + 1.0 / values.length);
  }

  @Test
  void theScoreboardHasTheKeysOthersRelyOn() {
    JsonNode row =
        Scoreboard.json(
                List.of(
                    ScoreRow.judge(
                        "bare",
                        expectation(Relation.EQUAL, 160, 0.1),
                        160,
                        new Measurement.Value(168.5),
                        new Interval(40, 160, 290, 200, 20, "the protocol ended"),
                        null)))
            .get("rows")
            .get(0);
    assertThat(row.propertyNames())
        .contains(
            "study", "quantity", "source", "unit", "paper", "model", "interval", "status", "met");
    assertThat(row.get("paper").isNumber()).isTrue();
    assertThat(row.get("model").doubleValue()).isEqualTo(168.5);
    assertThat(row.get("interval").get(1).doubleValue()).isEqualTo(290);
    assertThat(row.get("tolerance").doubleValue()).isEqualTo(0.1);
    assertThat(row.get("met").booleanValue()).isTrue();
    assertThat(row.get("ensemble").get("censoredBy").stringValue()).isEqualTo("the protocol ended");
    assertThat(row.has("remark")).isFalse();
  }

  @Test
  void boundsAndLowerBoundsSaySo() {
    JsonNode row =
        Scoreboard.json(
                List.of(
                    ScoreRow.judge(
                        "lacss",
                        expectation(Relation.AT_LEAST, 700, Double.NaN),
                        700,
                        new Measurement.AtLeast(2000, "the protocol ended"),
                        null,
                        "a remark")))
            .get("rows")
            .get(0);
    assertThat(row.get("relation").stringValue()).isEqualTo(">=");
    assertThat(row.get("modelRelation").stringValue()).isEqualTo(">=");
    assertThat(row.get("reason").stringValue()).isEqualTo("the protocol ended");
    assertThat(row.get("remark").stringValue()).isEqualTo("a remark");
    assertThat(row.get("interval").isNull()).isTrue();
    assertThat(row.has("tolerance")).isFalse();
  }

  private static boolean met(
      Relation relation, double reference, double tolerance, Measurement model) {
    return ScoreRow.judge(
            "study", expectation(relation, reference, tolerance), reference, model, null, null)
        .met();
  }

  private static Expectation expectation(Relation relation, double paper, double tolerance) {
    return new Expectation(
        Measurand.TIME_TO_SHORT,
        0,
        relation,
        paper,
        null,
        tolerance,
        Status.PREDICTED,
        "Fig. 4e",
        null,
        Place.ofFile("test"));
  }
}
