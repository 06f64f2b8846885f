package org.stratolith.foil.deposition;

/**
 * What an exposure leaves on each coated face of a foil.
 *
 * @param loading AlCl3 per coated face, kg/m2, reacted or not
 * @param reacted mol of AlCl3 per coated face, mol/m2, that reacted during the exposure
 * @param pressure of the vapour, Pa; NaN for a spread powder
 * @param dewPoint of the vapour, K; NaN for a spread powder
 * @param endTemperature of the foil at the end, K
 * @param highestTemperature of the foil, K
 * @param heatFromGas J/m2 of foil
 * @param adiabaticRise K, by which the whole reaction would heat the foil if no heat left it
 * @param melted whether the foil reached lithium's melting point
 */
public record Deposit(
    double loading,
    double reacted,
    double pressure,
    double dewPoint,
    double endTemperature,
    double highestTemperature,
    double heatFromGas,
    double adiabaticRise,
    boolean melted) {}
