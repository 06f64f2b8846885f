package org.stratolith.cell.layer;

import org.stratolith.matter.Constants;

/** Thermally activated quantities relative to their value at 25 degC. */
public final class Arrhenius {

  /** Temperature at which parameters are given, K. */
  public static final double REFERENCE_TEMPERATURE = 298.15;

  /** Boltzmann constant over elementary charge, V/K. */
  private static final double BOLTZMANN_OVER_CHARGE =
      Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE;

  private Arrhenius() {}

  /**
   * {@code exp(-(E/k)(1/T - 1/298.15 K))}.
   *
   * @param activationEnergy E, eV
   * @param temperature T, K, positive
   */
  public static double factor(double activationEnergy, double temperature) {
    return Math.exp(
        -activationEnergy / BOLTZMANN_OVER_CHARGE * (1 / temperature - 1 / REFERENCE_TEMPERATURE));
  }
}
