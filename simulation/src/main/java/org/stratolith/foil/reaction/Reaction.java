package org.stratolith.foil.reaction;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * The reaction {@code 4 AlCl3 + 21 Li -> Li9Al4 + 12 LiCl} (Su 2024, equation 1), per mole of
 * AlCl3: 21/4 Li are consumed, 1/4 Li9Al4 and 3 LiCl appear.
 *
 * @param lithiumVolume molar volume of lithium, m3/mol
 * @param aluminideVolume molar volume of Li9Al4, m3/mol
 * @param chlorideVolume molar volume of LiCl, m3/mol
 * @param precursorVolume molar volume of AlCl3, m3/mol
 * @param precursorMass molar mass of AlCl3, kg/mol
 * @param heat given off, J/mol
 */
public record Reaction(
    double lithiumVolume,
    double aluminideVolume,
    double chlorideVolume,
    double precursorVolume,
    double precursorMass,
    double heat) {

  /** Moles of lithium that a mole of AlCl3 consumes. */
  public static final double LITHIUM = 21.0 / 4;

  /** Moles of Li9Al4 from a mole of AlCl3. */
  public static final double ALUMINIDE = 1.0 / 4;

  /** Moles of LiCl from a mole of AlCl3. */
  public static final double CHLORIDE = 3;

  /** Lithium atoms in a formula unit of the aluminide. */
  public static final double LITHIUM_IN_ALUMINIDE = 9;

  /** Aluminium atoms in a formula unit of the aluminide. */
  public static final double ALUMINIUM_IN_ALUMINIDE = 4;

  /** Reads {@code reaction.*} and the molar mass of the vapour. */
  public static Reaction of(ParameterSet set) {
    return new Reaction(
        set.value("reaction.molar-volume-lithium", Dimension.MOLAR_VOLUME),
        set.value("reaction.molar-volume-aluminide", Dimension.MOLAR_VOLUME),
        set.value("reaction.molar-volume-chloride", Dimension.MOLAR_VOLUME),
        set.value("reaction.molar-volume-precursor", Dimension.MOLAR_VOLUME),
        set.value("vapour.molar-mass", Dimension.MOLAR_MASS),
        set.value("reaction.heat", Dimension.MOLAR_ENERGY));
  }

  /** Volume of Li9Al4 from a mole of AlCl3, m3/mol. */
  public double aluminide() {
    return ALUMINIDE * aluminideVolume;
  }

  /** Volume of LiCl from a mole of AlCl3, m3/mol. */
  public double chloride() {
    return CHLORIDE * chlorideVolume;
  }

  /** Volume of both products from a mole of AlCl3, m3/mol. */
  public double product() {
    return aluminide() + chloride();
  }

  /** Volume of lithium that a mole of AlCl3 consumes, m3/mol. */
  public double lithium() {
    return LITHIUM * lithiumVolume;
  }

  /** Change of volume relative to the reactants; negative where they shrink. */
  public double volumeChange() {
    return product() / (precursorVolume + lithium()) - 1;
  }

  /** Moles of AlCl3 in a mass per area: mol/m2 of kg/m2. */
  public double moles(double loading) {
    return loading / precursorMass;
  }
}
