package org.stratolith.foil;

import org.stratolith.foil.deposition.DepositionProperties;
import org.stratolith.foil.reaction.Reaction;
import org.stratolith.foil.rolling.RollingProperties;
import org.stratolith.foil.separation.SeparationProperties;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * The sourced numbers of the process, as its steps want them.
 *
 * @param deposition of the vapour
 * @param reaction amounts, volumes, heat
 * @param rolling the mill
 * @param separation particles in lithium
 * @param precursorRadius usual radius of AlCl3 particles, m
 * @param aluminideRepulsion interface less surface energy of Li9Al4 in lithium, J/m2
 * @param chlorideRepulsion the same of LiCl, J/m2
 * @param modulus of the phases and how deep a probe feels
 * @param measuredCapacity of the reference electrode, which its loading has to explain, C/m2
 */
public record FoilParameters(
    DepositionProperties deposition,
    Reaction reaction,
    RollingProperties rolling,
    SeparationProperties separation,
    double precursorRadius,
    double aluminideRepulsion,
    double chlorideRepulsion,
    SurfaceModulus modulus,
    double measuredCapacity) {

  /** The parameters that come with the program. */
  public static ParameterSet resource() {
    return ParameterSet.resource(FoilParameters.class, "/org/stratolith/foil/foil.yaml");
  }

  /** Reads what the process needs from a set. */
  public static FoilParameters of(ParameterSet set) {
    Reaction reaction = Reaction.of(set);
    return new FoilParameters(
        DepositionProperties.of(set, reaction.heat(), reaction.product()),
        reaction,
        RollingProperties.of(set),
        SeparationProperties.of(set),
        set.value("separation.precursor-radius", Dimension.LENGTH),
        set.value("alloy.incoherent-energy", Dimension.SURFACE_ENERGY)
            - set.value("alloy.aluminium.surface-energy", Dimension.SURFACE_ENERGY),
        set.value("separation.chloride-lithiophobicity", Dimension.SURFACE_ENERGY),
        SurfaceModulus.of(set),
        set.value("foil.measured-capacity", Dimension.AREAL_CHARGE));
  }
}
