package org.stratolith.cell.protocol;

/**
 * What the sentences of a protocol take from the cell; a NaN stands for what the cell does not
 * state, and sentences that need it are refused.
 *
 * @param area geometric area that absolute currents are divided by, m2
 * @param oneC current density that 1C means, A/m2: the stated basis of C-rates
 * @param lowerVoltage lower end of the cell's voltage window, V
 * @param upperVoltage upper end of the cell's voltage window, V
 */
public record Ratings(double area, double oneC, double lowerVoltage, double upperVoltage) {

  /** A cell of known area without C-rates or voltage window, such as a symmetric one. */
  public static Ratings ofArea(double area) {
    return new Ratings(area, Double.NaN, Double.NaN, Double.NaN);
  }
}
