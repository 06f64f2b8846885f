package org.stratolith.instrument.diffraction;

import org.stratolith.matter.Constants;

/** The wave of an electron behind an accelerating voltage. */
public final class ElectronWave {

  private static final double PLANCK = 6.62607015e-34; // J s, exact
  private static final double ELECTRON_MASS = 9.1093837015e-31; // kg
  private static final double LIGHT = 299792458; // m/s, exact

  private ElectronWave() {}

  /**
   * Wavelength, Å: λ = h / √(2 m e U (1 + e U / (2 m c²))).
   *
   * @param voltage V
   */
  public static double length(double voltage) {
    double energy = Constants.ELEMENTARY_CHARGE * voltage;
    double relativistic = 1 + energy / (2 * ELECTRON_MASS * LIGHT * LIGHT);
    return PLANCK / Math.sqrt(2 * ELECTRON_MASS * energy * relativistic) * 1e10;
  }
}
