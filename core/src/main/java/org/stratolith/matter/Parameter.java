package org.stratolith.matter;

import org.jspecify.annotations.Nullable;
import org.stratolith.text.Place;

/**
 * A number a model needs, with where it comes from.
 *
 * @param name dotted, in kebab case: {@code sei.growth-constant}
 * @param value number and unit as written
 * @param status where the value comes from
 * @param source publication, figure or reasoning
 * @param low lower end of the prior range, or null
 * @param high upper end of the prior range, or null
 * @param note a remark, or empty
 * @param place where the value stands
 */
public record Parameter(
    String name,
    Quantity value,
    Status status,
    String source,
    @Nullable Quantity low,
    @Nullable Quantity high,
    String note,
    Place place) {

  /**
   * The value in the SI unit of {@code expected}.
   *
   * @throws org.stratolith.text.InputException if the unit does not fit
   */
  public double si(Dimension expected) {
    return value.si(expected, place);
  }

  /** Whether the value lies outside its own prior range; false without a range. */
  public boolean isOutsideRange() {
    double si = value.unit().toSi(value.number());
    return (low != null && si < low.unit().toSi(low.number()))
        || (high != null && si > high.unit().toSi(high.number()));
  }

  /** A copy with another value. */
  public Parameter with(Quantity changed, Status changedStatus, String changedSource) {
    return new Parameter(name, changed, changedStatus, changedSource, low, high, note, place);
  }
}
