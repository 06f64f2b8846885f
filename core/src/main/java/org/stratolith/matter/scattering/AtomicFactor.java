package org.stratolith.matter.scattering;

/**
 * Scattering factor of one atom, f(s) = f0(s) + f' + i f'' in electrons, with s = sin θ / λ in Å⁻¹.
 *
 * <p>f0 is a sum of Gaussians, either f0 = c + Σ aᵢ exp(-bᵢ s²), or by the Mott-Bethe relation from
 * a fit of electron scattering, f0 = Z - 41.78214 s² Σ aᵢ exp(-bᵢ s²).
 */
public final class AtomicFactor {

  /**
   * 8π² m e²/(h²) in the units of the electron-scattering fits, as De Graef and McHenry print it.
   */
  private static final double MOTT_BETHE = 41.78214;

  private final double constant;
  private final double[] a;
  private final double[] b;
  private final boolean mottBethe;
  private final double realDispersion;
  private final double imaginaryDispersion;

  private AtomicFactor(
      double constant, double[] a, double[] b, boolean mottBethe, double real, double imaginary) {
    this.constant = constant;
    this.a = a;
    this.b = b;
    this.mottBethe = mottBethe;
    this.realDispersion = real;
    this.imaginaryDispersion = imaginary;
  }

  static AtomicFactor gaussians(
      double constant, double[] a, double[] b, double real, double imaginary) {
    return new AtomicFactor(constant, a, b, false, real, imaginary);
  }

  static AtomicFactor mottBethe(int atomicNumber, double[] a, double[] b) {
    return new AtomicFactor(atomicNumber, a, b, true, 0, 0);
  }

  /** f0 + f' at {@code sSquared} = (sin θ / λ)² in Å⁻². */
  public double real(double sSquared) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * Math.exp(-b[i] * sSquared);
    }
    return constant + (mottBethe ? -MOTT_BETHE * sSquared * sum : sum) + realDispersion;
  }

  /** f''. */
  public double imaginary() {
    return imaginaryDispersion;
  }
}
