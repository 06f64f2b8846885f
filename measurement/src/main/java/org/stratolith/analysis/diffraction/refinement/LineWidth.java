package org.stratolith.analysis.diffraction.refinement;

/**
 * Width and Lorentzian share of the pseudo-Voigt that stands for a Gaussian convoluted with a
 * Lorentzian, by their widths (Thompson, Cox and Hastings, J. Appl. Cryst. 20 (1987) 79, eqs. 4 and
 * 5 of their profile). Both widths are in degrees.
 */
final class LineWidth {

  private LineWidth() {}

  /** Full width at half maximum. */
  static double width(double gauss, double lorentz) {
    double g2 = gauss * gauss;
    double l2 = lorentz * lorentz;
    double fifth =
        g2 * g2 * gauss
            + 2.69269 * g2 * g2 * lorentz
            + 2.42843 * g2 * gauss * l2
            + 4.47163 * g2 * l2 * lorentz
            + 0.07842 * gauss * l2 * l2
            + l2 * l2 * lorentz;
    return Math.pow(fifth, 0.2);
  }

  /** Lorentzian share of a line of this full width. */
  static double share(double lorentz, double width) {
    double q = lorentz / width;
    return 1.36603 * q - 0.47719 * q * q + 0.11116 * q * q * q;
  }
}
