package org.stratolith.cell.positive;

import org.stratolith.matter.Constants;

/**
 * Charge transfer between host and electrolyte, with transfer coefficients of one half and an
 * exchange current that vanishes where the host is empty or full:
 *
 * <pre>
 * eta = (2 R T / F) asinh( j / (2 i0) ),   i0 = 2 k0 u / (u^2 + d^2)^(1/4),   u = y (1 - y)
 * </pre>
 *
 * {@code j} in A/m2 of contact, positive while lithium leaves the host; {@code k0} is the exchange
 * current density at {@code y = 1/2}. With {@code d = 0} this is the usual {@code 2 k0 sqrt(y (1 -
 * y))}; a small {@code d} makes it linear in the last free sites, as PyBaMM 26 does with {@code d =
 * 1e-3}. Outside 0 to 1, where only Newton iterates go, {@code u} is replaced by {@code (u +
 * sqrt(u^2 + 4e-12))/2}, smooth and positive.
 *
 * <p>Source: J. Newman and K. E. Thomas-Alyea, Electrochemical Systems, 3rd ed., section 8.2.
 *
 * @param rate {@code k0}, A/m2
 * @param smoothing {@code d}, 0 or more
 * @param temperature K
 */
public record ButlerVolmer(double rate, double smoothing, double temperature) {

  private static final double SMALLEST_SQUARED = 1e-12;

  public ButlerVolmer {
    if (!(rate > 0.0) || !(smoothing >= 0.0) || !(temperature > 0.0)) {
      throw new IllegalArgumentException(
          "charge transfer: k0 = "
              + rate
              + " A/m2, smoothing "
              + smoothing
              + ", at "
              + temperature
              + " K\nMaybe a unit is missing; rate and temperature must be positive.");
    }
  }

  /** With the usual square root. */
  public static ButlerVolmer of(double rate, double temperature) {
    return new ButlerVolmer(rate, 0.0, temperature);
  }

  /** Exchange current density at filled fraction {@code y}, A/m2. */
  public double exchangeCurrent(double y) {
    double u = y * (1.0 - y);
    double p = positive(u, Math.sqrt(u * u + 4.0 * SMALLEST_SQUARED));
    return 2.0 * rate * p / Math.sqrt(Math.sqrt(p * p + smoothing * smoothing));
  }

  /** {@code d ln i0 / dy}. */
  public double logarithmicSlope(double y) {
    double u = y * (1.0 - y);
    double root = Math.sqrt(u * u + 4.0 * SMALLEST_SQUARED);
    double p = positive(u, root);
    double power = 1.0 - 0.5 * p * p / (p * p + smoothing * smoothing);
    return power / root * (1.0 - 2.0 * y);
  }

  /** Overpotential, V. */
  public double overpotential(double current, double exchangeCurrent) {
    return 2.0 * Constants.thermalVoltage(temperature) * asinh(current / (2.0 * exchangeCurrent));
  }

  /** Its derivative by the current, ohm m2. */
  public double resistance(double current, double exchangeCurrent) {
    return 2.0
        * Constants.thermalVoltage(temperature)
        / Math.sqrt(current * current + 4.0 * exchangeCurrent * exchangeCurrent);
  }

  /** {@code (u + root)/2}, without cancellation where u is negative. */
  private static double positive(double u, double root) {
    return u > 0.0 ? 0.5 * (u + root) : 2.0 * SMALLEST_SQUARED / (root - u);
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log(size + Math.sqrt(1.0 + size * size)), x);
  }
}
