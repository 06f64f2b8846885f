package org.stratolith.instrument.diffraction;

import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * A beam of electrons and what it can tell of a grain.
 *
 * @param wavelength Å
 * @param smallest spacing that is recorded, Å
 * @param roughness standard deviation of a grain's thickness, Å
 */
public record ElectronBeam(double wavelength, double smallest, double roughness) {

  private static final double PLANCK = 6.62607015e-34; // J s, exact
  private static final double ELECTRON_MASS = 9.1093837015e-31; // kg
  private static final double LIGHT = 299792458; // m/s, exact
  private static final double ANGSTROM = 1e-10;

  /** Refuses beams that are none. */
  public ElectronBeam {
    if (!(wavelength > 0) || !(smallest > 0) || !(roughness >= 0)) {
      throw new IllegalArgumentException(
          "electrons of %s angstrom do not record spacings from %s angstrom of grains rough by %s angstrom%nMaybe a value is missing"
              .formatted(wavelength, smallest, roughness));
    }
  }

  /** Reads {@code electron-probe.energy} and {@code electron-diffraction.*}. */
  public static ElectronBeam of(ParameterSet set) {
    return new ElectronBeam(
        wavelength(
            set.value("electron-probe.energy", Dimension.ENERGY) / Constants.ELEMENTARY_CHARGE),
        set.value("electron-diffraction.lattice-resolution", Dimension.LENGTH) / ANGSTROM,
        set.value("electron-diffraction.face-roughness", Dimension.LENGTH) / ANGSTROM);
  }

  /**
   * Wavelength, Å: λ = h / √(2 m e U (1 + e U / (2 m c²))).
   *
   * @param voltage that accelerates the electrons, V
   */
  public static double wavelength(double voltage) {
    double energy = Constants.ELEMENTARY_CHARGE * voltage;
    double relativistic = 1 + energy / (2 * ELECTRON_MASS * LIGHT * LIGHT);
    return PLANCK / Math.sqrt(2 * ELECTRON_MASS * energy * relativistic) / ANGSTROM;
  }
}
