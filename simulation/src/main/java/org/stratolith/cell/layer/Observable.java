package org.stratolith.cell.layer;

/**
 * A quantity that a layer shows beside its voltage, kept as a column of the record of a test.
 *
 * @param name the field's own term in lower case, without the layer's name: {@code SEI thickness}
 * @param unit symbol of its SI unit: {@code m}; {@code 1} for a pure number
 * @param voltageComponent whether it is a part of the layer's voltage; the components of a layer,
 *     if it has any, sum to its voltage
 */
public record Observable(String name, String unit, boolean voltageComponent) {

  /** A component of the layer's voltage, V. */
  public static Observable voltageComponent(String name) {
    return new Observable(name, "V", true);
  }

  /** Something else about the layer. */
  public static Observable of(String name, String unit) {
    return new Observable(name, unit, false);
  }
}
