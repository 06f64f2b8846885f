package org.stratolith.analysis.impedance.circuit;

/**
 * What a parameter stands for: fixes its bounds, and turns a typical impedance and frequency of the
 * data into a typical value.
 */
public enum Role {
  RESISTANCE,
  CAPACITANCE,
  INDUCTANCE,
  /** Q of 1/(Q (j w)^a). */
  CONSTANT_PHASE,
  /** A of A (1 - j)/sqrt(w). */
  WARBURG,
  TIME,
  /** An exponent of a frequency, above 0 and at most 1. */
  EXPONENT,
  /** A number without unit. */
  RATIO;

  /** The smallest value a fit may take; all parameters are positive. */
  public double lowest() {
    return this == EXPONENT ? 0.05 : 1e-30;
  }

  /** The largest value a fit may take. */
  public double highest() {
    return this == EXPONENT ? 1 : 1e30;
  }

  /**
   * The value at which an element has an impedance of about {@code z} ohm at {@code w} rad/s.
   *
   * @param a exponent of the element
   */
  public double typical(double z, double w, double a) {
    return switch (this) {
      case RESISTANCE -> z;
      case CAPACITANCE -> 1 / (w * z);
      case INDUCTANCE -> z / w;
      case CONSTANT_PHASE -> 1 / (z * Math.pow(w, a));
      case WARBURG -> z * Math.sqrt(w);
      case TIME -> 1 / w;
      case EXPONENT -> a;
      case RATIO -> 1;
    };
  }
}
