package org.stratolith.record;

import org.stratolith.matter.Unit;

/**
 * The heading of a further column of a record, such as {@code Void Fraction A / 1}.
 *
 * @param name words in title case, as in the Battery Data Format
 * @param unit unit in which the column is written; in memory the values are in SI
 */
public record Column(String name, Unit unit) {

  /** A column whose unit is given as text. */
  public static Column of(String name, String unit) {
    return new Column(name, Unit.of(unit));
  }

  /** The heading in a file: {@code name / unit}. */
  public String label() {
    return name + " / " + unit;
  }
}
