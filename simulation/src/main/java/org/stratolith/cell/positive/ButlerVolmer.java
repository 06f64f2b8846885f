package org.stratolith.cell.positive;

import org.stratolith.matter.Constants;

/**
 * Charge transfer between host and electrolyte, with transfer coefficients of one half and an
 * exchange current that vanishes where the host is empty or full:
 *
 * <pre>
 * eta = (2 R T / F) asinh( j / (2 i0) ),   i0 = 2 k0 sqrt( y (1 - y) )
 * </pre>
 *
 * {@code j} in A/m2 of contact, positive while lithium leaves the host; {@code k0} is the exchange
 * current density at {@code y = 1/2}. Outside 0 to 1, where only Newton iterates go, {@code y} and
 * {@code 1 - y} are replaced by {@code (w + sqrt(w^2 + 4 d^2))/2}, smooth and positive, with {@code
 * d = 1e-6}.
 *
 * <p>Source: J. Newman and K. E. Thomas-Alyea, Electrochemical Systems, 3rd ed., Eq. (8.19).
 *
 * @param rate {@code k0}, A/m2
 * @param temperature K
 */
public record ButlerVolmer(double rate, double temperature) {

  private static final double SMALLEST = 1e-6;

  public ButlerVolmer {
    if (!(rate > 0.0) || !(temperature > 0.0)) {
      throw new IllegalArgumentException(
          "charge transfer: k0 = "
              + rate
              + " A/m2 at "
              + temperature
              + " K\nMaybe a unit is missing; both must be positive.");
    }
  }

  /** Exchange current density at filled fraction {@code y}, A/m2. */
  public double exchangeCurrent(double y) {
    return 2.0 * rate * Math.sqrt(positive(y) * positive(1.0 - y));
  }

  /** {@code d ln i0 / dy}. */
  public double logarithmicSlope(double y) {
    // d ln(positive(w))/dw = 1/sqrt(w^2 + 4 d^2)
    double free = 1.0 - y;
    return 0.5 / Math.sqrt(y * y + 4.0 * SMALLEST * SMALLEST)
        - 0.5 / Math.sqrt(free * free + 4.0 * SMALLEST * SMALLEST);
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

  private static double positive(double w) {
    return 0.5 * (w + Math.sqrt(w * w + 4.0 * SMALLEST * SMALLEST));
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log(size + Math.sqrt(1.0 + size * size)), x);
  }
}
