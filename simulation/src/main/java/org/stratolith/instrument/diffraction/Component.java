package org.stratolith.instrument.diffraction;

import org.stratolith.matter.crystal.Crystal;

/**
 * A phase of a powder sample.
 *
 * @param volumeFraction share of the solid volume, in (0, 1]
 * @param crystalliteSize m; infinite for no size broadening
 * @param microstrain root-mean-square strain, dimensionless
 */
public record Component(
    Crystal crystal, double volumeFraction, double crystalliteSize, double microstrain) {

  /** Refuses values outside their ranges. */
  public Component {
    if (!(volumeFraction > 0 && volumeFraction <= 1)) {
      throw new IllegalArgumentException(
          "the volume fraction of %s is %s, but must lie in (0, 1]\n  Maybe it is a percentage"
              .formatted(crystal.name(), volumeFraction));
    }
    if (!(crystalliteSize > 0) || !(microstrain >= 0)) {
      throw new IllegalArgumentException(
          "crystallite size %s m must be positive and microstrain %s not negative\n  Maybe a sign is wrong"
              .formatted(crystalliteSize, microstrain));
    }
  }
}
