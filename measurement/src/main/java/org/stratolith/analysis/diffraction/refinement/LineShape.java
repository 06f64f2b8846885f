package org.stratolith.analysis.diffraction.refinement;

import org.stratolith.matter.diffraction.LineWidth;

/**
 * Where a line of one radiation lies, how wide it is and how strong by its angle, with θ the Bragg
 * angle:
 *
 * <pre>
 * centre = 2θ + t cos θ,   g = sqrt(w² + (y tan θ)²),   l = x / cos θ,
 * LP = (1 + cos² 2θ) / (sin² θ cos θ),
 * </pre>
 *
 * with their derivatives by 1/d², for dθ = tan θ / 2 · d(1/d²) / (1/d²). Angles in degrees. One
 * object is reused for many lines.
 */
final class LineShape {

  /** sin θ above which a line is not on the instrument's circle any more. */
  private static final double BACKWARDS = 0.999;

  final LineWidth width = new LineWidth();
  double sine;
  double cosine;
  double tangent;
  double centre;
  double centreByInverse;
  double gauss;
  double gaussByInverse;
  double lorentz;
  double lorentzByInverse;
  double polarisation; // LP
  double polarisationByInverse;

  /**
   * Places a line.
   *
   * @param inverse 1/d², Å⁻²
   * @param wavelength Å
   * @param displacement t
   * @param common w
   * @param size x
   * @param strain y
   * @return whether the line has an angle; if not, nothing else is set
   */
  boolean place(
      double inverse,
      double wavelength,
      double displacement,
      double common,
      double size,
      double strain) {
    sine = wavelength * Math.sqrt(inverse) / 2;
    if (!(sine < BACKWARDS)) {
      return false;
    }
    cosine = Math.sqrt(1 - sine * sine);
    tangent = sine / cosine;
    double byTheta = tangent / (2 * inverse); // dθ/d(1/d²), radians
    centre = 2 * Math.toDegrees(Math.asin(sine)) + displacement * cosine;
    centreByInverse = (2 * Math.toDegrees(1) - displacement * sine) * byTheta;
    gauss = Math.sqrt(common * common + strain * strain * tangent * tangent);
    gaussByInverse = strain * strain * tangent / (cosine * cosine * gauss) * byTheta;
    lorentz = size / cosine;
    lorentzByInverse = lorentz * tangent * byTheta;
    double double2 = 1 - 2 * sine * sine; // cos 2θ
    double numerator = 1 + double2 * double2;
    polarisation = numerator / (sine * sine * cosine);
    polarisationByInverse =
        polarisation * (-8 * sine * cosine * double2 / numerator - 2 / tangent + tangent) * byTheta;
    width.evaluate(gauss, lorentz);
    return true;
  }
}
