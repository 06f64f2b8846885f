package org.stratolith.cell.lithium;

/**
 * The interphase between lithium and electrolyte, at 25 degC.
 *
 * @param growthConstant k_s of a wholly exposed bare electrode, m2/s
 * @param growthFactor K_int, the constant of this electrode over {@code growthConstant}
 * @param nativeThickness before any contact with the electrolyte, m
 * @param restTime between pressing the cell and the test, during which the interphase grows, s
 * @param conductivity sigma_sei, S/m
 * @param chargeDensity lithium bound per volume of interphase, C/m3
 * @param relativePermittivity of the interphase, for its capacitance {@code eps_r eps_0/L}
 * @param growthActivationEnergy J/mol
 */
public record SeiProperties(
    double growthConstant,
    double growthFactor,
    double nativeThickness,
    double restTime,
    double conductivity,
    double chargeDensity,
    double relativePermittivity,
    double growthActivationEnergy) {

  /** Square of the thickness when the test begins, after the rest at 25 degC, m2. */
  public double initialSquare() {
    return nativeThickness * nativeThickness + 2 * growthConstant * growthFactor * restTime;
  }

  /** This interphase with another growth factor. */
  public SeiProperties withGrowthFactor(double factor) {
    return new SeiProperties(
        growthConstant,
        factor,
        nativeThickness,
        restTime,
        conductivity,
        chargeDensity,
        relativePermittivity,
        growthActivationEnergy);
  }
}
