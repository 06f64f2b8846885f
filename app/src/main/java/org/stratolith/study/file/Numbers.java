package org.stratolith.study.file;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Unit;
import org.stratolith.study.Relation;
import org.stratolith.text.InputException;
import org.stratolith.text.YamlNode;

/** Numbers that stand on their own, in lists and behind signs. */
final class Numbers {

  private Numbers() {}

  /** A number without unit from low to high; reports and returns NaN if it is none. */
  static double in(YamlNode node, double low, double high, Problems problems) {
    Range range =
        new Range(
            "a number",
            Dimension.DIMENSIONLESS,
            Quantity.of(low, "1"),
            Quantity.of(high, "1"),
            Double.toString(high));
    return range.read(node, problems);
  }

  /** The number behind a sign such as {@code >=}, in a unit; reports and returns NaN otherwise. */
  static double expected(YamlNode node, Relation relation, String unit, Problems problems) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return Double.NaN;
    }
    String text = scalar.text().strip();
    String number =
        relation == Relation.EQUAL ? text : text.substring(relation.sign().length()).strip();
    try {
      Unit of = Unit.of(unit);
      Dimension dimension = Dimension.of("number", of.symbol(), of.symbol());
      return of.fromSi(Quantity.parse(number, scalar.place()).si(dimension, scalar.place()));
    } catch (InputException e) {
      problems.addAll(e);
      return Double.NaN;
    }
  }
}
