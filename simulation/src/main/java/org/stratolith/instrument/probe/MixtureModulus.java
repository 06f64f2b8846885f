package org.stratolith.instrument.probe;

/**
 * Bounds of the modulus of a mixture: Voigt's Σ v E from above, Reuss' 1/Σ(v/E) from below, and
 * Hill's mean of the two (R. Hill, Proc. Phys. Soc. A 65 (1952) 349). None of them can leave the
 * range of its parts, so no mixture is stiffer than its stiffest phase.
 *
 * @param voigt Pa
 * @param reuss Pa
 */
public record MixtureModulus(double voigt, double reuss) {

  /**
   * The bounds of a mixture.
   *
   * @param fractions volume fractions; they need not add up to one
   * @param moduli Pa
   */
  public static MixtureModulus of(double[] fractions, double[] moduli) {
    double sum = 0;
    double stiff = 0;
    double soft = 0;
    for (int k = 0; k < fractions.length; k++) {
      sum += fractions[k];
      stiff += fractions[k] * moduli[k];
      soft += fractions[k] / moduli[k];
    }
    return new MixtureModulus(stiff / sum, sum / soft);
  }

  /** Hill's mean, Pa. */
  public double hill() {
    return (voigt + reuss) / 2;
  }
}
