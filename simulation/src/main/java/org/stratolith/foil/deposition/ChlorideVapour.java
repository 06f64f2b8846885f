package org.stratolith.foil.deposition;

import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * Vapour of aluminium chloride: dimer and monomer in equilibrium, an ideal gas over its solid.
 *
 * <pre>
 *   Al2Cl6 = 2 AlCl3,   p_m^2/p_d = K_p,   ln(K_p/Pa) = a_d - b_d/T
 *   rho = M (2 p_d + p_m)/(R T)            mass concentration; M of AlCl3
 *   ln(p_sat/Pa) = a_s - b_s/T             total pressure over the solid
 * </pre>
 *
 * <p>A density of 3.6 g/L at 178 degC would be 1 atm of monomer; the vapour is dimer, so it is half
 * an atmosphere, and undersaturated. Valid between about 50 and 250 degC at 1 atm and below.
 *
 * @param sublimationConstant a_s
 * @param sublimationTemperature b_s, K
 * @param dissociationConstant a_d
 * @param dissociationTemperature b_d, K
 * @param molarMass M, kg/mol
 */
public record ChlorideVapour(
    double sublimationConstant,
    double sublimationTemperature,
    double dissociationConstant,
    double dissociationTemperature,
    double molarMass) {

  /** Reads {@code vapour.*}. */
  public static ChlorideVapour of(ParameterSet set) {
    return new ChlorideVapour(
        set.value("vapour.sublimation-constant", Dimension.DIMENSIONLESS),
        set.value("vapour.sublimation-temperature", Dimension.TEMPERATURE),
        set.value("vapour.dissociation-constant", Dimension.DIMENSIONLESS),
        set.value("vapour.dissociation-temperature", Dimension.TEMPERATURE),
        set.value("vapour.molar-mass", Dimension.MOLAR_MASS));
  }

  /** Total pressure, Pa, of a mass concentration in kg/m3 at a temperature in K. */
  public double pressure(double concentration, double temperature) {
    double units = concentration * Constants.GAS * temperature / molarMass;
    double monomer = monomer(units, temperature);
    return monomer + (units - monomer) / 2;
  }

  /** Share of AlCl3 units that fly alone. */
  public double dissociation(double concentration, double temperature) {
    double units = concentration * Constants.GAS * temperature / molarMass;
    return monomer(units, temperature) / units;
  }

  // 2 p_d + p_m = units and p_d = p_m^2/K: a quadratic, in the form that keeps its digits.
  private double monomer(double units, double temperature) {
    double equilibrium = Math.exp(dissociationConstant - dissociationTemperature / temperature);
    return 2 * units / (1 + Math.sqrt(1 + 8 * units / equilibrium));
  }

  /** Pressure over the solid, Pa. */
  public double saturation(double temperature) {
    return Math.exp(sublimationConstant - sublimationTemperature / temperature);
  }

  /** Temperature, K, below which a vapour of this pressure in Pa settles as a solid. */
  public double dewPoint(double pressure) {
    return sublimationTemperature / (sublimationConstant - Math.log(pressure));
  }

  /** Heat of sublimation, J per kg of solid: {@code R b_s} per mole of Al2Cl6. */
  public double heatOfSublimation() {
    return Constants.GAS * sublimationTemperature / (2 * molarMass);
  }
}
