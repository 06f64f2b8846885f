package org.stratolith.foil.deposition;

import org.stratolith.matter.Constants;

/**
 * A cold foil in warm vapour: it takes up chloride until it is as warm as the vapour's dew point.
 *
 * <pre>
 *   dm/dt = k_m M_d/(R T_m) [p - p_sat(T)]       per coated face; M_d = 2 M, T_m = (T + T_g)/2
 *   dQ/dt = h (T_g - T)                          heat from the gas
 *   x_r   = min(m/M, sqrt(2 k_p t)/V_P)          reacted: a film of product that grows as sqrt(t)
 *   T     = T_0 + [Q + f (L m + H x_r)]/C        f coated faces, C = rho c h_0
 * </pre>
 *
 * <p>{@code T} is no state: it follows from the heats, so the heat balance is exact. What settled
 * and did not react leaves again when the foil is warmer than the dew point. Integrated by the
 * classical Runge-Kutta method with equal steps.
 */
public final class Deposition {

  private static final double STEP = 0.05;
  private static final int FEWEST_STEPS = 200;
  private static final int MOST_STEPS = 200_000;

  private final DepositionProperties properties;
  private final double capacity;
  private final int faces;
  private final double gasTemperature;
  private final double pressure;

  private Deposition(
      DepositionProperties properties,
      double thickness,
      int faces,
      double gasTemperature,
      double pressure) {
    this.properties = properties;
    this.capacity = properties.heatCapacity(thickness);
    this.faces = faces;
    this.gasTemperature = gasTemperature;
    this.pressure = pressure;
  }

  /**
   * Exposes a foil to vapour.
   *
   * @param thickness of the foil, m
   * @param faces how many of its faces are coated, 0 to 2
   * @param concentration of the vapour, kg/m3
   * @param gasTemperature K
   * @param exposure s
   */
  public static Deposit expose(
      DepositionProperties properties,
      double thickness,
      int faces,
      double concentration,
      double gasTemperature,
      double exposure) {
    double pressure = properties.vapour().pressure(concentration, gasTemperature);
    return new Deposition(properties, thickness, faces, gasTemperature, pressure).run(exposure);
  }

  /** A powder spread on a foil at room temperature: a loading in kg/m2 per coated face. */
  public static Deposit spread(
      DepositionProperties properties, double thickness, int faces, double loading) {
    return new Deposit(
        loading,
        0,
        Double.NaN,
        Double.NaN,
        properties.roomTemperature(),
        properties.roomTemperature(),
        0,
        rise(properties, thickness, faces, loading),
        false);
  }

  private static double rise(
      DepositionProperties properties, double thickness, int faces, double loading) {
    double moles = faces * loading / properties.vapour().molarMass();
    return moles * properties.heatOfReaction() / properties.heatCapacity(thickness);
  }

  private Deposit run(double exposure) {
    int steps = (int) Math.clamp(Math.ceil(exposure / STEP), FEWEST_STEPS, MOST_STEPS);
    double dt = exposure / steps;
    double mass = 0;
    double heat = 0;
    double highest = properties.roomTemperature();
    for (int k = 0; k < steps; k++) {
      double t = k * dt;
      double t2 = t + dt / 2;
      double m1 = uptake(t, mass, heat);
      double q1 = heating(t, mass, heat);
      double m2 = uptake(t2, mass + dt / 2 * m1, heat + dt / 2 * q1);
      double q2 = heating(t2, mass + dt / 2 * m1, heat + dt / 2 * q1);
      double m3 = uptake(t2, mass + dt / 2 * m2, heat + dt / 2 * q2);
      double q3 = heating(t2, mass + dt / 2 * m2, heat + dt / 2 * q2);
      double m4 = uptake(t + dt, mass + dt * m3, heat + dt * q3);
      double q4 = heating(t + dt, mass + dt * m3, heat + dt * q3);
      mass = Math.max(mass + dt / 6 * (m1 + 2 * m2 + 2 * m3 + m4), 0);
      heat += dt / 6 * (q1 + 2 * q2 + 2 * q3 + q4);
      highest = Math.max(highest, temperature(t + dt, mass, heat));
    }
    double reached = temperature(exposure, mass, heat);
    return new Deposit(
        mass,
        reacted(exposure, mass),
        pressure,
        properties.vapour().dewPoint(pressure),
        reached,
        highest,
        heat,
        faces * mass / properties.vapour().molarMass() * properties.heatOfReaction() / capacity,
        highest >= properties.meltingPoint());
  }

  private double uptake(double time, double mass, double heat) {
    double temperature = temperature(time, mass, heat);
    double drive = pressure - properties.vapour().saturation(temperature);
    boolean nothingLeft = mass <= reacted(time, mass) * properties.vapour().molarMass();
    if (drive < 0 && nothingLeft) {
      return 0;
    }
    double mean = (temperature + gasTemperature) / 2;
    return properties.transferCoefficient()
        * 2
        * properties.vapour().molarMass()
        / (Constants.GAS * mean)
        * drive;
  }

  private double heating(double time, double mass, double heat) {
    return properties.heatTransferCoefficient() * (gasTemperature - temperature(time, mass, heat));
  }

  private double reacted(double time, double mass) {
    double film = Math.sqrt(2 * properties.parabolicConstant() * time);
    return Math.min(mass / properties.vapour().molarMass(), film / properties.productVolume());
  }

  private double temperature(double time, double mass, double heat) {
    double released =
        properties.vapour().heatOfSublimation() * mass
            + properties.heatOfReaction() * reacted(time, mass);
    return properties.roomTemperature() + (heat + faces * released) / capacity;
  }
}
