package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Unit;
import org.stratolith.study.Expectation;
import org.stratolith.study.Measurand;
import org.stratolith.study.Relation;
import org.stratolith.study.Status;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/**
 * Reads what the paper says: {@code paper: 1.0 mA/cm2} with a tolerance, a bound such as {@code
 * paper: ">= 700 h"}, or an order between two cells such as {@code than: "< bare-lsv"}.
 */
final class ExpectationReader {

  private static final Words<Status> STATUSES = Words.of(Status.values(), Status::word);
  private static final int MOST = 100;
  private static final int LAST_CYCLE = 100_000;

  private static final Range TOLERANCE =
      Range.of("a tolerance", Dimension.DIMENSIONLESS, "0 %", "100 %", "5 %");

  private final Problems problems;

  ExpectationReader(Problems problems) {
    this.problems = problems;
  }

  List<Expectation> read(Fields study) {
    List<Expectation> expectations = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Fields fields : study.mappings("expect", Section.EXPECTATION, MOST)) {
      Expectation expectation = expectation(fields);
      if (expectation == null) {
        continue;
      }
      String key = expectation.label() + expectation.relation() + expectation.otherStudy();
      Place first = seen.putIfAbsent(key, expectation.place());
      if (first != null) {
        problems.add(
            expectation.place(),
            "the quantity "
                + Spelling.quote(expectation.label())
                + " is expected twice, first at line "
                + first.line(),
            "Maybe delete one of them");
      }
      expectations.add(expectation);
    }
    return expectations;
  }

  /** Reads the name of a quantity; null after reporting an unknown one. */
  @Nullable Measurand quantity(Fields fields) {
    String label = fields.text("quantity", 80, "time to short");
    Measurand quantity = Measurand.find(label);
    if (quantity == null && !label.isEmpty()) {
      problems.add(
          fields.place("quantity"),
          "there is no quantity " + Spelling.quote(label),
          Spelling.advice(label, Measurand.labels()));
    }
    return quantity;
  }

  /** Reads the number of a cycle, which a quantity either needs or does not have. */
  int cycle(Fields fields, Measurand quantity) {
    if (quantity.needsCycle()) {
      fields.require("cycle", "1");
      return (int) fields.whole("cycle", 1, LAST_CYCLE, 1);
    }
    if (fields.has("cycle")) {
      problems.add(
          fields.place("cycle"),
          "the quantity " + Spelling.quote(quantity.label()) + " belongs to no cycle",
          "Maybe leave \"cycle\" out");
    }
    return 0;
  }

  private @Nullable Expectation expectation(Fields fields) {
    Measurand quantity = quantity(fields);
    String status = fields.choice("status", STATUSES.list(), null);
    String source = fields.text("source", 200, "Fig. 4c");
    String note = fields.has("note") ? fields.textOr("note", 500, "") : null;
    if (!fields.has("paper") && !fields.has("than")) {
      fields.require("paper", "1.0 mA/cm2");
    }
    if (quantity == null) {
      return null;
    }
    Bound bound = new Bound(Relation.EQUAL, Double.NaN);
    YamlNode paper = fields.get("paper");
    if (paper != null) {
      bound = paper(paper, quantity);
    }
    Relation relation = bound.relation;
    String other = null;
    if (fields.has("than")) {
      String text = fields.text("than", 120, "\"< bare-lsv\"");
      relation = relation(text);
      boolean signed = relation != Relation.EQUAL || text.startsWith("=");
      other = signed ? text.substring(relation.sign().length()).strip() : "";
      if (other.isEmpty()) {
        problems.add(
            fields.place("than"),
            "found " + Spelling.quote(text) + ", a sign (<, <=, =, >=, >) and a study are needed",
            "Maybe \"< bare-lsv\"");
      }
    }
    double tolerance = Double.NaN;
    if (relation == Relation.EQUAL) {
      tolerance = fields.amount("tolerance", TOLERANCE);
    } else if (fields.has("tolerance")) {
      problems.add(
          fields.place("tolerance"),
          "a bound is met or not, it has no tolerance",
          "Maybe leave \"tolerance\" out");
    }
    return new Expectation(
        quantity,
        cycle(fields, quantity),
        relation,
        bound.value,
        other,
        tolerance,
        STATUSES.get(status),
        source,
        note,
        fields.place());
  }

  private record Bound(Relation relation, double value) {}

  private Bound paper(YamlNode node, Measurand quantity) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      problems.add(
          node.place(),
          "found " + node.kind() + ", a number in " + quantity.unit() + " is needed",
          "Maybe 1 " + quantity.unit());
      return new Bound(Relation.EQUAL, Double.NaN);
    }
    Relation relation = relation(scalar.text());
    String number =
        relation == Relation.EQUAL
            ? scalar.text()
            : scalar.text().substring(relation.sign().length()).strip();
    try {
      Quantity value = Quantity.parse(number, scalar.place());
      Unit unit = Unit.of(quantity.unit());
      // Only temperatures may have a zero of their own.
      Dimension dimension =
          quantity == Measurand.TEMPERATURE
              ? Dimension.TEMPERATURE
              : Dimension.of(quantity.label(), unit.symbol(), unit.symbol());
      return new Bound(relation, unit.fromSi(value.si(dimension, scalar.place())));
    } catch (InputException e) {
      problems.addAll(e);
      return new Bound(relation, Double.NaN);
    }
  }

  /** The sign that a text begins with; none is {@link Relation#EQUAL}. */
  static Relation relation(String text) {
    // Two-character signs first, or ">=" would be read as ">".
    for (Relation relation :
        List.of(Relation.AT_LEAST, Relation.AT_MOST, Relation.ABOVE, Relation.BELOW)) {
      if (text.startsWith(relation.sign())) {
        return relation;
      }
    }
    return Relation.EQUAL;
  }
}
