package org.stratolith.matter;

/**
 * Physical constants in SI. The first group is exact by the definition of the SI of 2019; the
 * others are the CODATA 2022 adjustment (Mohr et al., Rev. Mod. Phys. 97, 025002, 2025).
 */
public final class Constants {

  /** Elementary charge, C; exact. */
  public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

  /** Boltzmann constant, J/K; exact. */
  public static final double BOLTZMANN = 1.380649e-23;

  /** Avogadro constant, 1/mol; exact. */
  public static final double AVOGADRO = 6.02214076e23;

  /** Planck constant, J s; exact. */
  public static final double PLANCK = 6.62607015e-34;

  /** Speed of light in vacuum, m/s; exact. */
  public static final double LIGHT_SPEED = 299792458.0;

  /** Faraday constant e N_A, C/mol; exact, 96485.33212331001…. */
  public static final double FARADAY = 96485.33212331001;

  /** Molar gas constant k_B N_A, J/(mol K); exact, 8.31446261815324. */
  public static final double GAS = 8.31446261815324;

  /** Vacuum electric permittivity, F/m; 8.8541878188(14)e-12. */
  public static final double VACUUM_PERMITTIVITY = 8.8541878188e-12;

  /** Electron mass, kg; 9.1093837139(28)e-31. */
  public static final double ELECTRON_MASS = 9.1093837139e-31;

  /** Atomic mass constant, kg; 1.66053906892(52)e-27. */
  public static final double ATOMIC_MASS = 1.66053906892e-27;

  /** Zero of the Celsius scale, K; exact by definition. */
  public static final double ZERO_CELSIUS = 273.15;

  private Constants() {}

  /** Thermal voltage R T / F in V at a temperature in K: 25.69 mV at 298.15 K. */
  public static double thermalVoltage(double temperature) {
    return GAS * temperature / FARADAY;
  }
}
