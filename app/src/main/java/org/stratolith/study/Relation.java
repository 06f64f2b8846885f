package org.stratolith.study;

/** How the model's number should stand to another one. */
public enum Relation {
  EQUAL("="),
  AT_LEAST(">="),
  AT_MOST("<="),
  ABOVE(">"),
  BELOW("<");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The sign that is printed. */
  public String sign() {
    return sign;
  }

  /** Says whether the paper gives a bound rather than a value. */
  public boolean isBound() {
    return this != EQUAL;
  }

  /**
   * Judges a number.
   *
   * @param model the model's number
   * @param reference the number to hold it against
   * @param tolerance how far apart, relative to the reference, two numbers may be and still count
   *     as equal; bounds do not use it
   */
  public boolean holds(double model, double reference, double tolerance) {
    return switch (this) {
      // The last digits of a conversion between units are not a difference.
      case EQUAL -> Math.abs(model - reference) <= (tolerance + 1e-12) * Math.abs(reference);
      case AT_LEAST -> model >= reference - 1e-12 * Math.abs(reference);
      case AT_MOST -> model <= reference + 1e-12 * Math.abs(reference);
      case ABOVE -> model > reference;
      case BELOW -> model < reference;
    };
  }
}
