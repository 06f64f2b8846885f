package org.stratolith.phasefield.ternary;

/**
 * Strain as the clock. Rolling moves atoms by so much for each unit of strain, however fast it is,
 * and heat moves them by so much for each second; per unit of strain that is
 *
 * <pre>
 *   M = M_strain + M_thermal / (d strain / dt)
 * </pre>
 *
 * <p>after the driven alloys of Martin, Phys. Rev. B 30 (1984) 1424. The mobility {@code M} is that
 * of Boyer and Lapuerta: {@code dc_i/d(strain) = div(M/Sigma_i grad mu_i)}, so m3 per unit of
 * strain.
 *
 * @param perStrain {@code M_strain}, m3
 * @param thermal {@code M_thermal}, m3/s
 * @param strainRate 1/s, above 0
 */
public record StrainClock(double perStrain, double thermal, double strainRate) {

  public StrainClock {
    if (!(perStrain >= 0 && thermal >= 0 && perStrain + thermal > 0 && strainRate > 0)) {
      throw new IllegalArgumentException(
          perStrain + " m3, " + thermal + " m3/s at " + strainRate + " /s");
    }
  }

  /** {@code M}, m3 per unit of strain. */
  public double mobility() {
    return perStrain + thermal / strainRate;
  }
}
