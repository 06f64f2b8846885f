package org.stratolith.study;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratolith.foil.FoilStructure;
import org.stratolith.foil.casting.Casting;
import org.stratolith.matter.structure.DepthStructure;

/**
 * A lithium electrode as its maker describes it. A bare foil has neither layer nor skeleton.
 *
 * @param foilThickness m
 * @param layer surface layer, or null
 * @param skeleton inert particles in the bulk, or null
 * @param asBare mechanisms that are set back to those of a bare foil, to see what each is worth
 * @param made the process's result that layer and skeleton were read off, or null if they were
 *     given
 * @param cast the piece of alloy that takes the foil's place, or null
 */
public record LithiumDesign(
    double foilThickness,
    @Nullable Layer layer,
    @Nullable Skeleton skeleton,
    Set<Mechanism> asBare,
    @Nullable FoilStructure made,
    @Nullable Casting cast) {

  public LithiumDesign {
    asBare = Set.copyOf(asBare);
  }

  /** An electrode whose structure is given. */
  public static LithiumDesign given(
      double foilThickness,
      @Nullable Layer layer,
      @Nullable Skeleton skeleton,
      Set<Mechanism> asBare) {
    return new LithiumDesign(foilThickness, layer, skeleton, asBare, null, null);
  }

  /** The structure below the upper face of what a process made, or null. */
  public @Nullable DepthStructure depthStructure() {
    if (made != null) {
      return made.upper();
    }
    return cast == null ? null : cast.structure();
  }

  /** Whether anything tells it from a plain foil. */
  public boolean isStructured() {
    return layer != null || skeleton != null;
  }

  /**
   * The surface layer.
   *
   * @param thickness m
   * @param alloyFraction volume fraction of Li9Al4
   * @param chlorideFraction volume fraction of LiCl
   * @param modulus Young's modulus, Pa
   */
  public record Layer(
      double thickness, double alloyFraction, double chlorideFraction, double modulus) {}

  /**
   * Inert particles that the lithium wets.
   *
   * @param fraction volume fraction
   * @param particleSize diameter, m
   */
  public record Skeleton(double fraction, double particleSize) {}

  /** What a layer and a skeleton change. */
  public enum Mechanism {
    /** Growth of the interphase and the kinetics through it. */
    INTERPHASE,
    /** Formation of voids and the levelling of the current around them. */
    VOIDS,
    /** Resistance to penetration. */
    PENETRATION;

    /** The word in study files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
