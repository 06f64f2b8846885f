package org.stratolith.cell.lithium;

/**
 * Charge transfer and what lies in series with it, at 25 degC.
 *
 * @param exchangeCurrentDensity i_0 per contact area, A/m2
 * @param layerResistance R_L of a surface layer, ohm m2; zero for bare lithium
 * @param doubleLayerCapacitance C_dl per contact area, F/m2
 * @param activationEnergy of charge transfer, of the surface layer's and of the interphase's
 *     conductivity, J/mol
 */
public record KineticProperties(
    double exchangeCurrentDensity,
    double layerResistance,
    double doubleLayerCapacitance,
    double activationEnergy) {}
