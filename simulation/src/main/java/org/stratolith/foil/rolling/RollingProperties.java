package org.stratolith.foil.rolling;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * The mill and the metal.
 *
 * @param yieldStress of lithium, Pa
 * @param strainPerPass largest true strain of a pass
 * @param friction coefficient between roll and foil
 * @param rollRadius m
 * @param rollModulus Young's modulus of the rolls, Pa
 * @param strainRate 1/s
 * @param packing volume fraction of solid in the reacted deposit before it is rolled
 */
public record RollingProperties(
    double yieldStress,
    double strainPerPass,
    double friction,
    double rollRadius,
    double rollModulus,
    double strainRate,
    double packing) {

  /** Reads {@code rolling.*} and the yield stress of lithium. */
  public static RollingProperties of(ParameterSet set) {
    return new RollingProperties(
        set.value("foil.yield-stress", Dimension.PRESSURE),
        set.value("rolling.strain-per-pass", Dimension.DIMENSIONLESS),
        set.value("rolling.friction", Dimension.DIMENSIONLESS),
        set.value("rolling.roll-radius", Dimension.LENGTH),
        set.value("rolling.roll-modulus", Dimension.PRESSURE),
        set.value("rolling.strain-rate", Dimension.RATE),
        set.value("rolling.packing", Dimension.VOLUME_FRACTION));
  }

  /**
   * Thinnest foil that the mill can make, m: {@code 3.58 mu D sigma/E}, below which flattened rolls
   * press on each other (Stone 1953).
   */
  public double thinnest() {
    return 3.58 * friction * 2 * rollRadius * 1.155 * yieldStress / rollModulus;
  }
}
