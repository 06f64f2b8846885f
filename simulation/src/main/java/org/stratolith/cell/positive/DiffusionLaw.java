package org.stratolith.cell.positive;

/**
 * Chemical diffusivity of lithium in the host, {@code D(y) = D0 (1 - y)^m}, and its integral.
 *
 * <p>Fluxes are differences of the integral {@code psi(y) = integral_0^y D/D0 dy = (1 - (1 -
 * y)^(m+1)) / (m+1)} (Kirchhoff's transform), so no face diffusivity has to be chosen and the
 * surface value follows from a known flux in closed form. Below {@code 1 - y = 0.004} the
 * diffusivity stays constant: a host filled to the last site would otherwise pass no lithium at
 * all.
 *
 * @param diffusivity {@code D0}, m2/s
 * @param exponent {@code m}, 0 or more
 */
public record DiffusionLaw(double diffusivity, double exponent) {

  private static final double FEWEST_FREE = 0.004;

  public DiffusionLaw {
    if (!(diffusivity > 0.0) || !(exponent >= 0.0)) {
      throw new IllegalArgumentException(
          "diffusivity in the host: D0 = "
              + diffusivity
              + " m2/s, exponent "
              + exponent
              + "\nMaybe a sign is wrong: D0 must be positive and the exponent not negative.");
    }
  }

  /** {@code D/D0} at filled fraction {@code y}. */
  public double relative(double y) {
    return power(Math.max(1.0 - y, FEWEST_FREE));
  }

  /** {@code psi(y)}. */
  public double integral(double y) {
    if (exponent == 0.0) {
      return y;
    }
    double free = Math.max(1.0 - y, FEWEST_FREE);
    double power = power(free);
    return (1.0 - free * power) / (exponent + 1.0) + power * (free - (1.0 - y));
  }

  /** The {@code y} at which {@link #integral} is {@code psi}. */
  public double inverse(double psi) {
    if (exponent == 0.0) {
      return psi;
    }
    double free = 1.0 - (exponent + 1.0) * psi;
    double least = FEWEST_FREE * power(FEWEST_FREE);
    if (free <= least) {
      return 1.0 - FEWEST_FREE + (least - free) / ((exponent + 1.0) * power(FEWEST_FREE));
    }
    return 1.0 - (exponent == 1.0 ? Math.sqrt(free) : Math.pow(free, 1.0 / (exponent + 1.0)));
  }

  private double power(double free) {
    if (exponent == 0.0) {
      return 1.0;
    }
    if (exponent == 1.0) {
      return free;
    }
    return exponent == 2.0 ? free * free : Math.pow(free, exponent);
  }
}
