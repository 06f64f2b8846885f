package org.stratolith.analysis.diffraction.refinement;

/**
 * Width w and Lorentzian share η of the pseudo-Voigt that stands for a Gaussian of width g
 * convoluted with a Lorentzian of width l (Thompson, Cox and Hastings, J. Appl. Cryst. 20 (1987)
 * 79), with their derivatives:
 *
 * <pre>
 * w⁵ = g⁵ + 2.69269 g⁴l + 2.42843 g³l² + 4.47163 g²l³ + 0.07842 g l⁴ + l⁵
 * η = 1.36603 q - 0.47719 q² + 0.11116 q³,   q = l/w
 * </pre>
 *
 * <p>One object is reused for many lines; {@link #evaluate} allocates nothing.
 */
final class LineWidth {

  private double width;
  private double widthByGauss;
  private double widthByLorentz;
  private double share;
  private double shareByGauss;
  private double shareByLorentz;

  /** Makes a line of these widths current, degrees; the sum of them is positive. */
  void evaluate(double g, double l) {
    double g2 = g * g;
    double l2 = l * l;
    double fifth =
        g2 * g2 * g
            + 2.69269 * g2 * g2 * l
            + 2.42843 * g2 * g * l2
            + 4.47163 * g2 * l2 * l
            + 0.07842 * g * l2 * l2
            + l2 * l2 * l;
    double fifthByGauss =
        5 * g2 * g2
            + 4 * 2.69269 * g2 * g * l
            + 3 * 2.42843 * g2 * l2
            + 2 * 4.47163 * g * l2 * l
            + 0.07842 * l2 * l2;
    double fifthByLorentz =
        2.69269 * g2 * g2
            + 2 * 2.42843 * g2 * g * l
            + 3 * 4.47163 * g2 * l2
            + 4 * 0.07842 * g * l2 * l
            + 5 * l2 * l2;
    width = Math.pow(fifth, 0.2);
    double slope = width / (5 * fifth);
    widthByGauss = slope * fifthByGauss;
    widthByLorentz = slope * fifthByLorentz;
    double q = l / width;
    share = 1.36603 * q - 0.47719 * q * q + 0.11116 * q * q * q;
    double byQ = 1.36603 - 2 * 0.47719 * q + 3 * 0.11116 * q * q;
    shareByGauss = -byQ * q / width * widthByGauss;
    shareByLorentz = byQ * (1 - q * widthByLorentz) / width;
  }

  /** Full width at half maximum, degrees. */
  double width() {
    return width;
  }

  double widthByGauss() {
    return widthByGauss;
  }

  double widthByLorentz() {
    return widthByLorentz;
  }

  /** Lorentzian share of the area. */
  double share() {
    return share;
  }

  double shareByGauss() {
    return shareByGauss;
  }

  double shareByLorentz() {
    return shareByLorentz;
  }
}
