package org.stratolith.foil;

import org.stratolith.foil.reaction.Reaction;
import org.stratolith.matter.structure.DepthStructure;

/**
 * What went in beside what the finished structure holds, per area of the finished electrode.
 *
 * @param aluminium relative error
 * @param chlorine relative error
 * @param lithium relative error
 * @param volume relative error of the thickness
 */
public record MassAudit(double aluminium, double chlorine, double lithium, double volume) {

  /** Largest error that is rounding. */
  public static final double LIMIT = 1e-12;

  /**
   * Audits two halves of a foil against what it was made of.
   *
   * @param moles of AlCl3 per area of the finished electrode, mol/m2
   * @param lithium that went in per area of the finished electrode, as a thickness, m
   * @param thickness of the finished electrode, m
   */
  static MassAudit of(
      DepthStructure upper,
      DepthStructure lower,
      Reaction reaction,
      double moles,
      double lithium,
      double thickness) {
    double aluminide = amount(upper, lower, Phases.ALUMINIDE) / reaction.aluminideVolume();
    double chloride = amount(upper, lower, Phases.CHLORIDE) / reaction.chlorideVolume();
    double metal = amount(upper, lower, Phases.LITHIUM) / reaction.lithiumVolume();
    double lithiumOut = metal + Reaction.LITHIUM_IN_ALUMINIDE * aluminide + chloride;
    double solidAndPores = upper.thickness() + lower.thickness();
    return new MassAudit(
        error(Reaction.ALUMINIUM_IN_ALUMINIDE * aluminide, moles),
        error(chloride, Reaction.CHLORIDE * moles),
        error(lithiumOut, lithium / reaction.lithiumVolume()),
        error(solidAndPores, thickness));
  }

  private static double amount(DepthStructure upper, DepthStructure lower, String phase) {
    return upper.amount(phase) + lower.amount(phase);
  }

  private static double error(double found, double expected) {
    return expected == 0 ? Math.abs(found) : Math.abs(found / expected - 1);
  }

  /** The largest of them. */
  public double largest() {
    return Math.max(Math.max(aluminium, chlorine), Math.max(lithium, volume));
  }
}
