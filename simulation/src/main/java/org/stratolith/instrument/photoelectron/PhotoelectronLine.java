package org.stratolith.instrument.photoelectron;

import java.util.List;
import java.util.Locale;
import org.stratolith.matter.Constants;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * A doublet of a core level.
 *
 * @param element its symbol
 * @param level such as 2p
 * @param energy binding energy of the stronger component, eV
 * @param splitting of the two components, eV; the weaker one is bound more strongly
 * @param minor intensity of the weaker component over that of the stronger one: 1/2 for p, 0 for s
 * @param crossSection of photoionisation relative to C 1s
 * @param width full width at half maximum, eV
 */
public record PhotoelectronLine(
    String element,
    String level,
    double energy,
    double splitting,
    double minor,
    double crossSection,
    double width) {

  private static final List<String> LEVELS = List.of("Al 2p", "Cl 2p", "Li 1s");

  /** Reads the lines Al 2p, Cl 2p and Li 1s from {@code photoelectrons.line.*}. */
  public static List<PhotoelectronLine> all(ParameterSet set) {
    return LEVELS.stream().map(name -> of(set, name)).toList();
  }

  private static PhotoelectronLine of(ParameterSet set, String name) {
    String[] words = name.split(" ", -1);
    String key = "photoelectrons.line." + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".";
    return new PhotoelectronLine(
        words[0],
        words[1],
        electronVolts(set, key + "energy"),
        electronVolts(set, key + "splitting"),
        words[1].endsWith("p") ? 0.5 : 0,
        set.value(key + "cross-section", Dimension.DIMENSIONLESS),
        electronVolts(set, key + "width"));
  }

  static double electronVolts(ParameterSet set, String name) {
    return set.value(name, Dimension.ENERGY) / Constants.ELEMENTARY_CHARGE;
  }

  /** Element and level. */
  public String region() {
    return element + " " + level;
  }

  /**
   * The doublet at a binding energy, unit area, 1/eV: each component a pseudo-Voigt of one width.
   *
   * @param lorentz share of the Lorentzian
   */
  double at(double binding, double lorentz) {
    double first = shape(binding - energy, lorentz);
    return minor == 0
        ? first
        : (first + minor * shape(binding - energy - splitting, lorentz)) / (1 + minor);
  }

  private double shape(double offset, double lorentz) {
    double u = 2 * offset / width;
    double gauss = 2 / width * Math.sqrt(Math.log(2) / Math.PI) * Math.exp(-Math.log(2) * u * u);
    return lorentz * 2 / (Math.PI * width * (1 + u * u)) + (1 - lorentz) * gauss;
  }
}
