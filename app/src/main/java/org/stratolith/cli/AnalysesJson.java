package org.stratolith.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Reading;
import org.stratolith.report.measured.Finding;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;
import org.stratolith.report.measured.Reduction;
import org.stratolith.text.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code stratolith analyse --json} prints: an object with a list of inputs. */
final class AnalysesJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnalysesJson() {}

  static String of(Reduction reduction, List<Analyses.Outcome> outcomes) {
    ObjectNode root = JSON.createObjectNode();
    root.put("analysis", reduction.word());
    ArrayNode inputs = root.putArray("inputs");
    for (Analyses.Outcome outcome : outcomes) {
      ObjectNode node = inputs.addObject();
      node.put("file", outcome.source());
      Reading reading = outcome.reading();
      node.put("format", reading == null ? null : reading.format());
      ArrayNode findings = node.putArray("findings");
      outcome.findings().forEach(finding -> add(findings.addObject(), finding));
      ArrayNode problems = node.putArray("problems");
      outcome.problems().forEach(problem -> add(problems, "error", problem));
      if (reading != null) {
        reading
            .remarks()
            .forEach(remark ->
                add(problems, remark.weight().name().toLowerCase(Locale.ROOT), remark.problem()));
      }
    }
    return root.toPrettyString();
  }

  private static void add(ObjectNode node, Finding finding) {
    node.put("source", finding.source());
    ArrayNode values = node.putArray("values");
    for (Value value : finding.values()) {
      ObjectNode one = values.addObject();
      one.put("name", value.name());
      put(one, "value", value.number());
      put(one, "uncertainty", value.error());
      one.put("unit", value.unit());
      one.put("text", value.text());
    }
    ArrayNode remarks = node.putArray("remarks");
    finding.remarks().forEach(remarks::add);
    ArrayNode tables = node.putArray("tables");
    for (Listing listing : finding.tables()) {
      ObjectNode table = tables.addObject();
      table.put("caption", listing.caption());
      ArrayNode headings = table.putArray("headings");
      listing.headings().forEach(headings::add);
      ArrayNode rows = table.putArray("rows");
      for (List<@Nullable Object> row : listing.rows()) {
        ArrayNode cells = rows.addArray();
        row.forEach(cell -> add(cells, cell));
      }
    }
  }

  /** What is not known is null: JSON has no NaN. */
  private static void put(ObjectNode node, String name, double number) {
    if (Double.isFinite(number)) {
      node.put(name, number);
    } else {
      node.putNull(name);
    }
  }

  private static void add(ArrayNode cells, @Nullable Object cell) {
    switch (cell) {
      case null -> cells.addNull();
      case Double number when Double.isFinite(number) -> cells.add(number.doubleValue());
      case Double number -> cells.addNull();
      case Integer number -> cells.add(number.intValue());
      default -> cells.add(cell.toString());
    }
  }

  private static void add(ArrayNode problems, String weight, Problem problem) {
    ObjectNode node = problems.addObject();
    node.put("weight", weight);
    node.put("place", problem.place().toString());
    node.put("message", problem.message());
    node.put("advice", problem.advice());
  }
}
