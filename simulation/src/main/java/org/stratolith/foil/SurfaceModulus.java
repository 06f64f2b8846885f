package org.stratolith.foil;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;

/**
 * Young's modulus of a face as a probe feels it: the mean of Voigt's and Reuss's averages (Hill
 * 1952) over the phases above the probe's depth, times {@code (1 - P)^2} for pores (Gibson and
 * Ashby).
 *
 * @param lithium Pa
 * @param aluminide Pa
 * @param chloride Pa
 * @param depth m
 */
public record SurfaceModulus(double lithium, double aluminide, double chloride, double depth) {

  /** Reads {@code modulus.*}. */
  public static SurfaceModulus of(ParameterSet set) {
    return new SurfaceModulus(
        set.value("modulus.lithium", Dimension.PRESSURE),
        set.value("modulus.aluminide", Dimension.PRESSURE),
        set.value("modulus.chloride", Dimension.PRESSURE),
        set.value("foil.surface-probe-depth", Dimension.LENGTH));
  }

  /** The modulus of volumes per area of the three phases and of pores, Pa. */
  public double of(double lithiumPart, double aluminidePart, double chloridePart, double pores) {
    double solid = lithiumPart + aluminidePart + chloridePart;
    double voigt =
        (lithiumPart * lithium + aluminidePart * aluminide + chloridePart * chloride) / solid;
    double reuss =
        solid / (lithiumPart / lithium + aluminidePart / aluminide + chloridePart / chloride);
    double dense = solid / (solid + pores);
    return (voigt + reuss) / 2 * dense * dense;
  }

  /** The modulus at the face of a structure, Pa; what the structure itself says is not read. */
  public double of(DepthStructure structure) {
    double to = Math.min(depth, structure.thickness());
    double li = structure.amount(Phases.LITHIUM, 0, to);
    double aluminidePart = structure.amount(Phases.ALUMINIDE, 0, to);
    double chloridePart = structure.amount(Phases.CHLORIDE, 0, to);
    return of(li, aluminidePart, chloridePart, Math.max(to - li - aluminidePart - chloridePart, 0));
  }
}
