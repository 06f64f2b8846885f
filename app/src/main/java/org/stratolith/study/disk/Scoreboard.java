package org.stratolith.study.disk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.study.Expectation;
import org.stratolith.study.Interval;
import org.stratolith.study.Measurement;
import org.stratolith.study.Relation;
import org.stratolith.study.ScoreRow;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code scoreboard.json}; {@code docs/formats/scoreboard.md} describes it. Numbers are
 * numbers, and what is not known is null.
 */
public final class Scoreboard {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Scoreboard() {}

  /** The scoreboard as a JSON tree. */
  public static ObjectNode json(List<ScoreRow> rows) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode array = root.putArray("rows");
    for (ScoreRow row : rows) {
      write(array.addObject(), row);
    }
    return root;
  }

  private static void write(ObjectNode node, ScoreRow row) {
    Expectation expectation = row.expectation();
    node.put("study", row.study());
    node.put("quantity", expectation.label());
    node.put("source", expectation.source());
    node.put("unit", expectation.quantity().unit());
    number(node, "paper", expectation.paper());
    number(node, "model", row.model().orNaN());
    interval(node, row.interval());
    node.put("status", expectation.status().word());
    node.put("met", row.met());
    if (expectation.relation() == Relation.EQUAL) {
      number(node, "tolerance", expectation.tolerance());
    } else {
      node.put("relation", expectation.relation().sign());
    }
    if (expectation.otherStudy() != null) {
      ObjectNode other = node.putObject("comparedWith");
      other.put("study", expectation.otherStudy());
      number(other, "model", row.reference());
    }
    switch (row.model()) {
      case Measurement.Value value -> {}
      case Measurement.AtLeast bound -> {
        node.put("modelRelation", Relation.AT_LEAST.sign());
        node.put("reason", bound.reason());
      }
      case Measurement.None none -> node.put("reason", none.reason());
    }
    if (row.remark() != null) {
      node.put("remark", row.remark());
    }
    if (expectation.note() != null) {
      node.put("note", expectation.note());
    }
  }

  private static void interval(ObjectNode node, @Nullable Interval interval) {
    if (interval == null) {
      node.putNull("interval");
      return;
    }
    ArrayNode pair = node.putArray("interval");
    pair.add(Digits.round(interval.low()));
    pair.add(Digits.round(interval.high()));
    ObjectNode ensemble = node.putObject("ensemble");
    number(ensemble, "median", interval.median());
    ensemble.put("members", interval.members());
    // Cells that outlived the test: where there are more than 5 %, the upper end is a lower bound.
    ensemble.put("censored", interval.censored());
    if (interval.censored() > 0) {
      ensemble.put("censoredBy", interval.censoredBy());
    }
    ensemble.put("upperEndIsBound", interval.highIsBound());
  }

  private static void number(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, Digits.round(value));
    } else {
      node.putNull(key);
    }
  }
}
