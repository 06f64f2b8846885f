package org.stratolith.cell.protocol;

/** A condition that ends a step. A step with several ends at the first that is met. */
public sealed interface Limit {

  /**
   * A terminal voltage: reached from below while charging or plating, from above while discharging
   * or stripping. A step that starts beyond it ends at once.
   *
   * @param value V
   */
  record Voltage(double value) implements Limit {}

  /**
   * A magnitude of the terminal current: a hold ends when its current has fallen to it, a sweep
   * when its current has risen to it.
   *
   * @param value A/m2, positive
   */
  record Current(double value) implements Limit {}

  /**
   * Time since the step began.
   *
   * @param seconds s, positive
   */
  record Duration(double seconds) implements Limit {}

  /**
   * Magnitude of the charge passed through the terminals since the step began.
   *
   * @param value C/m2, positive
   */
  record Charge(double value) implements Limit {}

  /** A filament has crossed the separator. It ends the test, not the step alone. */
  record ShortCircuit() implements Limit {}

  /**
   * A discharge capacity below a fraction of the first cycle's; only for blocks that repeat, whose
   * iteration is a cycle.
   *
   * @param fraction between 0 and 1
   */
  record CapacityFraction(double fraction) implements Limit {}
}
