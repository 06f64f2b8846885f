package org.stratolith.instrument.electron;

import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * A focused electron beam in a thin lamella. It is broadened by elastic scattering (J. I. Goldstein
 * et al., Scanning Electron Microscopy 1 (1977) 315): 90 % of the electrons leave within
 *
 * <pre>b = 6.25e5 Z/E (ρ/A)^1/2 t^3/2</pre>
 *
 * cm, with E in eV, ρ in g/cm³, t in cm.
 *
 * @param diameter of the focused beam, full width at half maximum, m
 * @param energy of the electrons, J
 * @param thickness of the lamella, m
 */
public record ElectronProbe(double diameter, double energy, double thickness) {

  /** Diameter that holds 90 % of a round Gaussian over its standard deviation: 2 √(2 ln 10). */
  private static final double NINE_TENTHS = 2 * Math.sqrt(2 * Math.log(10));

  private static final double HALF_WIDTH = 2 * Math.sqrt(2 * Math.log(2));

  /** Reads {@code electron-probe.*}. */
  public static ElectronProbe of(ParameterSet set) {
    return new ElectronProbe(
        set.value("electron-probe.diameter", Dimension.LENGTH),
        set.value("electron-probe.energy", Dimension.ENERGY),
        set.value("electron-probe.lamella-thickness", Dimension.LENGTH));
  }

  /**
   * Goldstein's broadening, m.
   *
   * @param atomicNumber mean Z
   * @param density kg/m3
   * @param molarMass mean A, kg/mol
   */
  public double broadening(double atomicNumber, double density, double molarMass) {
    double volts = energy / Constants.ELEMENTARY_CHARGE;
    double perGram = Math.sqrt(density / 1000 / (molarMass * 1000));
    return 0.01 * 6.25e5 * atomicNumber / volts * perGram * Math.pow(thickness * 100, 1.5);
  }

  /** Standard deviation of the beam after a broadening b, m: both Gaussian, squares added. */
  public double spread(double broadening) {
    return Math.hypot(diameter / HALF_WIDTH, broadening / NINE_TENTHS);
  }
}
