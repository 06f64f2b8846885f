package org.stratolith.matter.diffraction;

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
public final class LineWidth {

  private double width;
  private double widthByGauss;
  private double widthByLorentz;
  private double share;
  private double shareByGauss;
  private double shareByLorentz;

  /** No line yet: {@link #evaluate} makes one current. */
  public LineWidth() {}

  /** Makes a line of these widths current, degrees; the sum of them is positive. */
  public void evaluate(double g, double l) {
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
  public double width() {
    return width;
  }

  /** Derivative of the width by the Gaussian width. */
  public double widthByGauss() {
    return widthByGauss;
  }

  /** Derivative of the width by the Lorentzian width. */
  public double widthByLorentz() {
    return widthByLorentz;
  }

  /** Lorentzian share of the area. */
  public double share() {
    return share;
  }

  /** Derivative of the share by the Gaussian width, 1/degree. */
  public double shareByGauss() {
    return shareByGauss;
  }

  /** Derivative of the share by the Lorentzian width, 1/degree. */
  public double shareByLorentz() {
    return shareByLorentz;
  }
}
