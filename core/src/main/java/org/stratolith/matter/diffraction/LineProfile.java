package org.stratolith.matter.diffraction;

/**
 * Shape of a line: a pseudo-Voigt of unit area, η L + (1 - η) G of one full width at half maximum,
 * which stands for the convolution of a Gaussian and a Lorentzian (P. Thompson, D. E. Cox and J. B.
 * Hastings, J. Appl. Cryst. 20 (1987) 79).
 *
 * <p>The instrument and strain are Gaussian, size is Lorentzian. Widths as full widths at half
 * maximum in 2θ: size K λ/(L cos θ) with K = 0.9 (Scherrer), strain 4 ε tan θ (Stokes and Wilson).
 */
public final class LineProfile {

  private static final double SCHERRER = 0.9;

  /** (2 offset/width)² beyond which a Gaussian is below 1e-16 of its height. */
  private static final double NO_GAUSSIAN = 53.5;

  private final double width;
  private final double lorentzShare;
  private final double lorentzHeight;
  private final double gaussHeight;

  private LineProfile(double width, double lorentzShare) {
    this.width = width;
    this.lorentzShare = lorentzShare;
    lorentzHeight = lorentzShare * 2 / (Math.PI * width);
    gaussHeight = (1 - lorentzShare) * 2 / width * Math.sqrt(Math.log(2) / Math.PI);
  }

  /**
   * The profile of a line.
   *
   * @param twoTheta degrees
   * @param wavelength Å
   * @param instrument width of the instrument, degrees, positive
   * @param size crystallite size, m; infinite for none of its broadening
   * @param strain root-mean-square microstrain, dimensionless
   */
  public static LineProfile of(
      double twoTheta, double wavelength, double instrument, double size, double strain) {
    double theta = Math.toRadians(twoTheta / 2);
    double lorentz = Math.toDegrees(SCHERRER * wavelength * 1e-10 / (size * Math.cos(theta)));
    double gauss = Math.hypot(instrument, Math.toDegrees(4 * strain * Math.tan(theta)));
    LineWidth line = new LineWidth();
    line.evaluate(gauss, lorentz);
    return new LineProfile(line.width(), line.share());
  }

  /** Full width at half maximum, degrees. */
  public double width() {
    return width;
  }

  /** Share η of the Lorentzian, 0 to 1. */
  public double lorentzShare() {
    return lorentzShare;
  }

  /** Height at {@code offset} degrees from the centre, 1/degree. */
  public double at(double offset) {
    double u = 2 * offset / width;
    double lorentz = lorentzHeight / (1 + u * u);
    return u * u > NO_GAUSSIAN ? lorentz : lorentz + gaussHeight * Math.exp(-Math.log(2) * u * u);
  }
}
