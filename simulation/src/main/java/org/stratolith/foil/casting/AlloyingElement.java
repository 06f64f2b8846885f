package org.stratolith.foil.casting;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * What a metal makes of lithium that it is dissolved in, by measured properties of the compound
 * that it forms; no outcome is told.
 *
 * <pre>
 *   misfit = |(V_X/V_Li)^(1/3) - 1|                        of mean atomic volumes
 *   gamma_XM = coherent, if the lattice fits on lithium's and the misfit is small; incoherent otherwise
 *   dgamma = gamma_XM - gamma_X                            positive: lithium does not wet it
 * </pre>
 *
 * @param phase the lithium-richest compound, or "Li" where there is none
 * @param solubility in solid lithium, atomic fraction
 * @param lithiumPerAtom lithium atoms in the compound per atom of the metal
 * @param atomicVolume mean volume of an atom of the compound, m3
 * @param misfit relative
 * @param coherent whether the compound's lattice goes on into lithium's
 * @param surfaceEnergy gamma_X, J/m2
 * @param interfaceEnergy gamma_XM, J/m2
 */
public record AlloyingElement(
    String phase,
    double solubility,
    double lithiumPerAtom,
    double atomicVolume,
    double misfit,
    boolean coherent,
    double surfaceEnergy,
    double interfaceEnergy) {

  /** The metals that are known. */
  public enum Metal {
    AL("aluminium", "Li9Al4"),
    IN("indium", "Li13In3"),
    SN("tin", "Li17Sn4"),
    MG("magnesium", "Li");

    private final String word;
    private final String phase;

    Metal(String word, String phase) {
      this.word = word;
      this.phase = phase;
    }

    /** The chemical symbol. */
    public String symbol() {
      return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Reads {@code alloy.*}. */
  public static AlloyingElement of(ParameterSet set, Metal metal) {
    String path = "alloy." + metal.word + ".";
    double volume = set.value(path + "atomic-volume", Dimension.VOLUME);
    double lithium = set.value("separation.atomic-volume", Dimension.VOLUME);
    double misfit = Math.abs(Math.cbrt(volume / lithium) - 1);
    boolean registry = set.value(path + "registry", Dimension.DIMENSIONLESS) > 0.5;
    boolean coherent =
        registry && misfit < set.value("alloy.largest-coherent-misfit", Dimension.DIMENSIONLESS);
    return new AlloyingElement(
        metal.phase,
        set.value(path + "solubility", Dimension.AMOUNT_FRACTION),
        set.value(path + "lithium-per-atom", Dimension.DIMENSIONLESS),
        volume,
        misfit,
        coherent,
        set.value(path + "surface-energy", Dimension.SURFACE_ENERGY),
        set.value(
            coherent ? "alloy.coherent-energy" : "alloy.incoherent-energy",
            Dimension.SURFACE_ENERGY));
  }

  /** dgamma, J/m2; positive where lithium does not wet the compound. */
  public double lithiophobicity() {
    return interfaceEnergy - surfaceEnergy;
  }

  /**
   * Volume fraction of the compound in lithium that holds an atomic fraction of the metal.
   *
   * @param lithiumVolume of an atom of lithium, m3
   */
  public double volumeFraction(double atomicFraction, double lithiumVolume) {
    double bound = Math.max(atomicFraction - solubility, 0) * (1 + lithiumPerAtom);
    double compound = bound * atomicVolume;
    return compound / (compound + (1 - bound) * lithiumVolume);
  }
}
