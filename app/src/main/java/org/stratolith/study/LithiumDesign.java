package org.stratolith.study;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lithium electrode as its maker describes it. A bare foil has neither layer nor skeleton.
 *
 * @param foilThickness m
 * @param layer surface layer, or null
 * @param skeleton inert particles in the bulk, or null
 * @param asBare mechanisms that are set back to those of a bare foil, to see what each is worth
 */
public record LithiumDesign(
    double foilThickness,
    @Nullable Layer layer,
    @Nullable Skeleton skeleton,
    Set<Mechanism> asBare) {

  public LithiumDesign {
    asBare = Set.copyOf(asBare);
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
