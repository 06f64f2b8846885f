package org.stratolith.analysis.diffraction.refinement;

/**
 * A pseudo-Voigt of unit area, η L + (1 - η) G of one full width at half maximum w, with its
 * derivatives (P. Thompson, D. E. Cox and J. B. Hastings, J. Appl. Cryst. 20 (1987) 79):
 *
 * <pre>
 * L = 2 / (π w (1 + u²)),   G = 2/w sqrt(ln 2 / π) exp(-ln 2 u²),   u = 2 x / w.
 * </pre>
 *
 * <p>One object is reused for many points; {@link #evaluate} allocates nothing.
 */
public final class PseudoVoigt {

  private static final double LN2 = Math.log(2);
  private static final double FAR = 12; // the Gaussian is 4e-44 of its height
  private static final double GAUSS = 2 * Math.sqrt(LN2 / Math.PI);

  private double value;
  private double byOffset;
  private double byWidth;
  private double byShare;

  /**
   * Evaluates at an offset from the centre.
   *
   * @param offset x, degrees
   * @param width w, degrees, positive
   * @param share η, Lorentzian share of the area
   */
  public void evaluate(double offset, double width, double share) {
    double u = 2 * offset / width;
    double bell = 1 / (1 + u * u);
    double lorentz = 2 / (Math.PI * width) * bell;
    double gauss = Math.abs(u) < FAR ? GAUSS / width * Math.exp(-LN2 * u * u) : 0;
    double lorentzByU = -2 * u * bell * lorentz;
    double gaussByU = -2 * LN2 * u * gauss;
    double byU = share * lorentzByU + (1 - share) * gaussByU;
    value = share * lorentz + (1 - share) * gauss;
    byOffset = 2 / width * byU;
    byWidth = -(value + u * byU) / width;
    byShare = lorentz - gauss;
  }

  /** Height, 1/degree. */
  public double value() {
    return value;
  }

  /** Derivative by the offset, 1/degree². */
  public double byOffset() {
    return byOffset;
  }

  /** Derivative by the width, 1/degree². */
  public double byWidth() {
    return byWidth;
  }

  /** Derivative by the Lorentzian share, 1/degree. */
  public double byShare() {
    return byShare;
  }
}
