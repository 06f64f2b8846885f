package org.stratolith.foil.separation;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * What particles do in lithium that is sheared.
 *
 * @param burgersVector b, m
 * @param slipLength l, m
 * @param stirring beta
 * @param capture E
 * @param jamming phi_j
 * @param poreRatio throat of a pore over the radius of the particles around it
 * @param exclusionExponent how sharply pores fill
 * @param interfaceDiffusivity D_i, m2/s at 25 degC
 * @param interfaceActivationEnergy J/mol
 * @param atomicVolume of lithium, m3
 * @param permeability kappa_0
 * @param attractionRange l in particle radii
 * @param yieldStress of lithium, Pa
 * @param strainRate 1/s
 */
public record SeparationProperties(
    double burgersVector,
    double slipLength,
    double stirring,
    double capture,
    double jamming,
    double poreRatio,
    double exclusionExponent,
    double interfaceDiffusivity,
    double interfaceActivationEnergy,
    double atomicVolume,
    double permeability,
    double attractionRange,
    double yieldStress,
    double strainRate) {

  /** Reads {@code separation.*} and what it needs of {@code foil.*} and {@code rolling.*}. */
  public static SeparationProperties of(ParameterSet set) {
    return new SeparationProperties(
        set.value("foil.burgers-vector", Dimension.LENGTH),
        set.value("separation.slip-length", Dimension.LENGTH),
        set.value("separation.stirring", Dimension.DIMENSIONLESS),
        set.value("separation.capture", Dimension.DIMENSIONLESS),
        set.value("separation.jamming", Dimension.VOLUME_FRACTION),
        set.value("separation.pore-ratio", Dimension.DIMENSIONLESS),
        set.value("separation.exclusion-exponent", Dimension.DIMENSIONLESS),
        set.value("separation.interface-diffusivity", Dimension.DIFFUSIVITY),
        set.value("separation.interface-activation-energy", Dimension.MOLAR_ENERGY),
        set.value("separation.atomic-volume", Dimension.VOLUME),
        set.value("separation.permeability", Dimension.DIMENSIONLESS),
        set.value("separation.attraction-range", Dimension.DIMENSIONLESS),
        set.value("foil.yield-stress", Dimension.PRESSURE),
        set.value("rolling.strain-rate", Dimension.RATE));
  }

  /**
   * Shear mixing per unit of strain, m2: {@code b l + beta b R}, diffusive for incoherent particles
   * (Vo et al., Acta Mater. 61 (2013)).
   *
   * @param radius of the particles, m
   */
  public double mixing(double radius) {
    return burgersVector * (slipLength + stirring * radius);
  }
}
