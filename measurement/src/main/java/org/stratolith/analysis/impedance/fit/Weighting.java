package org.stratolith.analysis.impedance.fit;

/** How the two residuals of a row count in the sum of squares. */
public enum Weighting {
  /** Both as they are, in ohm: large |Z| decides. */
  UNIT,
  /** Both over |Z|: every row counts the same. */
  MODULUS,
  /**
   * Re Z over |Re Z| and Im Z over |Im Z|: every number counts the same. Parts below a thousandth
   * of |Z| are divided by that, or a zero crossing would decide alone.
   */
  PROPORTIONAL;

  private static final double SMALLEST_PART = 1e-3;

  /** Factor of a residual of the part {@code part} of a row with modulus {@code modulus}. */
  double factor(double part, double modulus) {
    return switch (this) {
      case UNIT -> 1;
      case MODULUS -> 1 / modulus;
      case PROPORTIONAL -> 1 / Math.max(Math.abs(part), SMALLEST_PART * modulus);
    };
  }
}
