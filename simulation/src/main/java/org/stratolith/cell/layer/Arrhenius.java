package org.stratolith.cell.layer;

import org.stratolith.matter.Constants;

/** Thermally activated quantities relative to their value at 25 degC. */
public final class Arrhenius {

  /** Temperature at which parameters are given, K. */
  public static final double REFERENCE_TEMPERATURE = 298.15;

  private Arrhenius() {}

  /**
   * {@code exp(-(E/R)(1/T - 1/298.15 K))}.
   *
   * @param activationEnergy E, J/mol
   * @param temperature T, K, positive
   */
  public static double factor(double activationEnergy, double temperature) {
    return Math.exp(
        -activationEnergy / Constants.GAS * (1 / temperature - 1 / REFERENCE_TEMPERATURE));
  }
}
