package org.stratolith.cell.lithium;

/**
 * Growth and closure of voids under the electrode; {@code h} is their volume per area.
 *
 * <pre>
 *   dh/dt = (V_m/F) [ w (i_strip - i_D) - beta (1 - theta) i_plate ] - kappa_0 (P/(P_0 theta))^n h
 *   w = 1 where i_strip > i_D,   w = h / sqrt(h^2 + h_s^2) elsewhere
 * </pre>
 *
 * <p>Stripping leaves vacancies; diffusion into the metal takes them at up to {@code i_D}, creep at
 * the true contact pressure {@code P/theta} closes the rest. Whether plating also fills voids is
 * open, hence rival laws: V1 {@link RefilledVoids} (beta = 1) and V2 {@link LastingVoids} (beta =
 * 0), beside {@link NoVoids}.
 *
 * <p>Diffusion takes vacancies only while there are any: strictly {@code h >= 0}, and the first
 * term drops out where it would carry {@code h} below zero. The factor {@code w}, with {@code h_s}
 * far below {@code h_c}, says so smoothly. An electrode never stripped above {@code i_D} stays at
 * {@code h = 0} exactly, and voids that close come to rest there without an event.
 */
sealed interface VoidBalance permits VoidBalance.NoVoids, RefilledVoids, LastingVoids {

  /** {@code dh/dt}, m/s, at plating and stripping current densities that are not negative, A/m2. */
  double rate(double voids, double plating, double stripping);

  /** Derivative of the rate by {@code h}, 1/s. */
  double slopeByVoids(double voids, double plating, double stripping);

  /** Derivative of the rate by the plating current, m3/C. */
  double slopeByPlating(double voids);

  /** Derivative of the rate by the stripping current, m3/C. */
  double slopeByStripping(double voids, double stripping);

  /** No voids: the contact stays whole whatever is stripped. */
  record NoVoids() implements VoidBalance {
    @Override
    public double rate(double voids, double plating, double stripping) {
      return 0;
    }

    @Override
    public double slopeByVoids(double voids, double plating, double stripping) {
      return 0;
    }

    @Override
    public double slopeByPlating(double voids) {
      return 0;
    }

    @Override
    public double slopeByStripping(double voids, double stripping) {
      return 0;
    }
  }
}
