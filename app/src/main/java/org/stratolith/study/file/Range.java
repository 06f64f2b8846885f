package org.stratolith.study.file;

import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.Quantity;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Spelling;
import org.stratolith.text.YamlNode;

/**
 * What an amount in a study file may be.
 *
 * @param what the amount, for messages: "a foil thickness"
 * @param dimension what kind of units it may have
 * @param low smallest allowed value, as people write it
 * @param high largest allowed value
 * @param usual a value that is allowed, for advice
 */
record Range(String what, Dimension dimension, Quantity low, Quantity high, String usual) {

  static Range of(String what, Dimension dimension, String low, String high, String usual) {
    Place here = Place.ofFile("range of " + what);
    return new Range(what, dimension, Quantity.parse(low, here), Quantity.parse(high, here), usual);
  }

  /** Reads a text as an amount in SI; reports what is wrong with it and returns NaN. */
  double read(YamlNode node, Problems problems) {
    double si;
    try {
      si = Quantity.read(node, dimension);
    } catch (InputException e) {
      problems.addAll(e);
      return Double.NaN;
    }
    if (si >= low.si(dimension) && si <= high.si(dimension)) {
      return si;
    }
    String found = node instanceof YamlNode.Scalar scalar ? scalar.text() : node.kind();
    problems.add(
        node.place(),
        "found "
            + Spelling.quote(found)
            + ", "
            + what
            + " from "
            + low
            + " to "
            + high
            + " is allowed",
        advice(si));
    return Double.NaN;
  }

  private @Nullable String advice(double si) {
    if (si < 0 && low.number().signum() >= 0) {
      return "Maybe the minus sign was not meant; " + usual + " is usual";
    }
    return "Maybe " + usual;
  }
}
