package org.stratolith.cell;

/**
 * The electronic path of a short: a conductance in parallel with the cell that ramps linearly from
 * zero, {@code G(t) = G_f min(1, (t - t_s)/t_ramp)} for {@code t > t_s}.
 *
 * <p>It is there to display a short as an instrument would show it. Nothing measured fixes its
 * final value or its ramp.
 *
 * @param startTime {@code t_s}, s, on the clock of the integration
 * @param finalConductance {@code G_f}, S/m2, not negative
 * @param rampTime {@code t_ramp}, s, positive
 */
public record LeakConductance(double startTime, double finalConductance, double rampTime) {

  /** No leak. */
  public static final LeakConductance NONE = new LeakConductance(0, 0, 1);

  public LeakConductance {
    if (!(finalConductance >= 0) || !(rampTime > 0)) {
      throw new IllegalArgumentException(
          "A leak of %s S/m2 that ramps in %s s is impossible.%nMaybe the sign is wrong: the conductance must not be negative and the ramp must take time."
              .formatted(finalConductance, rampTime));
    }
  }

  /** {@code G(t)}, S/m2. */
  public double at(double time) {
    double part = (time - startTime) / rampTime;
    return part <= 0 ? 0 : finalConductance * Math.min(1, part);
  }
}
