package org.stratolith.cell.positive;

/**
 * A potential with walls where the host is empty and full, so that no cell is filled beyond its
 * last site:
 *
 * <pre>
 * U(y) = U0(y) + A(y) - A(1 - y),   A(s) = a ln(1 + exp(-b (s - c)))
 * </pre>
 *
 * With a = 205.06 V, b = 6910.2 and c = -7.7e-4 the walls are 1 V high at 0 and 1, 1 mV at a
 * distance of 0.001 and below 1 uV beyond 0.002. These are the walls of PyBaMM 26.8 ({@code
 * U_asymptotes} of its lithium-ion parameters), so that curves can be compared up to their ends.
 *
 * @param potential {@code U0}
 */
public record GuardedPotential(OpenCircuitPotential potential) implements OpenCircuitPotential {

  private static final double HEIGHT = 205.0568621937484;
  private static final double STEEPNESS = 6910.192179565431;
  private static final double CENTRE = -7.7e-4;

  /** From here a wall is lost in the rounding of any potential, and not worth an exponential. */
  private static final double FAR = 60.0;

  @Override
  public double value(double y) {
    return potential.value(y) + wall(y) - wall(1.0 - y);
  }

  @Override
  public double slope(double y) {
    return potential.slope(y) + wallSlope(y) + wallSlope(1.0 - y);
  }

  private static double wall(double s) {
    double z = STEEPNESS * (s - CENTRE);
    if (z > FAR) {
      return 0.0;
    }
    return HEIGHT * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(-z, 0.0));
  }

  private static double wallSlope(double s) {
    double z = STEEPNESS * (s - CENTRE);
    return z > FAR ? 0.0 : -HEIGHT * STEEPNESS / (1.0 + Math.exp(z));
  }
}
