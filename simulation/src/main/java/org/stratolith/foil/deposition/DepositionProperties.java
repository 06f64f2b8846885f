package org.stratolith.foil.deposition;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * What decides how a foil takes up vapour and heat.
 *
 * @param vapour thermodynamics of the vapour
 * @param transferCoefficient k_m, m/s
 * @param heatTransferCoefficient h, both faces together, W/(m2 K)
 * @param parabolicConstant k_p of the product film, y^2 = 2 k_p t, m2/s
 * @param foilDensity kg/m3
 * @param foilHeatCapacity J/(kg K)
 * @param roomTemperature K
 * @param meltingPoint of lithium, K
 * @param heatOfReaction given off per mole of AlCl3, J/mol
 * @param productVolume of one mole of AlCl3, m3/mol
 */
public record DepositionProperties(
    ChlorideVapour vapour,
    double transferCoefficient,
    double heatTransferCoefficient,
    double parabolicConstant,
    double foilDensity,
    double foilHeatCapacity,
    double roomTemperature,
    double meltingPoint,
    double heatOfReaction,
    double productVolume) {

  private static final Dimension HEAT_CAPACITY =
      Dimension.of("specific heat capacity", "J kg-1 K-1", "J kg-1 K-1");
  private static final Dimension HEAT_TRANSFER =
      Dimension.of("heat transfer coefficient", "W m-2 K-1", "W m-2 K-1");

  /**
   * Reads {@code vapour.*} and {@code foil.*}.
   *
   * @param heatOfReaction J/mol
   * @param productVolume m3/mol
   */
  public static DepositionProperties of(
      ParameterSet set, double heatOfReaction, double productVolume) {
    return new DepositionProperties(
        ChlorideVapour.of(set),
        set.value("vapour.transfer-coefficient", Dimension.VELOCITY),
        set.value("vapour.heat-transfer-coefficient", HEAT_TRANSFER),
        set.value("vapour.parabolic-constant", Dimension.DIFFUSIVITY),
        set.value("foil.density", Dimension.DENSITY),
        set.value("foil.heat-capacity", HEAT_CAPACITY),
        set.value("foil.room-temperature", Dimension.TEMPERATURE),
        set.value("foil.melting-point", Dimension.TEMPERATURE),
        heatOfReaction,
        productVolume);
  }

  /** Heat capacity of a foil per area, J/(m2 K). */
  public double heatCapacity(double thickness) {
    return foilDensity * foilHeatCapacity * thickness;
  }
}
