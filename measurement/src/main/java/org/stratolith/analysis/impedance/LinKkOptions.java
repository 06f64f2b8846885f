package org.stratolith.analysis.impedance;

/**
 * How the linear Kramers-Kronig test is done.
 *
 * @param cutOff c: the number of time constants grows until mu is at or below it; 0.85 after
 *     Schoenleber et al. 2014, lower values fit closer
 * @param mostTimeConstants where the search ends
 * @param part which part of the data the resistances are fitted to
 * @param capacity whether a series capacity is added, for spectra that do not bend to the real axis
 *     at low frequency
 * @param inductance whether a series inductance is added
 * @param limit residual, as a part of |Z|, above which a row counts as violating
 * @param lengthen whether a longer chain is asked before rows are called violating
 */
public record LinKkOptions(
    double cutOff,
    int mostTimeConstants,
    Part part,
    boolean capacity,
    boolean inductance,
    double limit,
    boolean lengthen) {

  /** What the resistances are fitted to. */
  public enum Part {
    /** Re Z alone; Im Z is then predicted up to inductance and capacity. */
    REAL,
    /** Im Z alone; Re Z is then predicted up to the series resistance. */
    IMAGINARY,
    /** Both at once. */
    COMPLEX
  }

  /** c = 0.85, at most 50 time constants, real part, inductance, no capacity, limit 1 %. */
  public static LinKkOptions defaults() {
    return new LinKkOptions(0.85, 50, Part.REAL, false, true, 0.01, true);
  }

  public LinKkOptions {
    if (!(cutOff > 0 && cutOff < 1)) {
      throw new IllegalArgumentException(
          "the cut-off of mu is " + cutOff + ", it must lie between 0 and 1\nMaybe use 0.85");
    }
    if (mostTimeConstants < 1 || !(limit > 0)) {
      throw new IllegalArgumentException(
          "the test was given "
              + mostTimeConstants
              + " time constants and a limit of "
              + limit
              + ", both must be positive\nMaybe use 50 and 0.01");
    }
  }

  public LinKkOptions withCutOff(double value) {
    return new LinKkOptions(value, mostTimeConstants, part, capacity, inductance, limit, lengthen);
  }

  public LinKkOptions withPart(Part value) {
    return new LinKkOptions(
        cutOff, mostTimeConstants, value, capacity, inductance, limit, lengthen);
  }

  public LinKkOptions withCapacity() {
    return new LinKkOptions(cutOff, mostTimeConstants, part, true, inductance, limit, lengthen);
  }

  /** The published test and no more. */
  public LinKkOptions withoutLengthening() {
    return new LinKkOptions(cutOff, mostTimeConstants, part, capacity, inductance, limit, false);
  }

  public LinKkOptions withLimit(double value) {
    return new LinKkOptions(cutOff, mostTimeConstants, part, capacity, inductance, value, lengthen);
  }
}
