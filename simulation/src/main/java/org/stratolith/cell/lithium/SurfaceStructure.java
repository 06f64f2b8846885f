package org.stratolith.cell.lithium;

/**
 * The structure of a lithium electrode as a process leaves it: a surface layer of aluminide and
 * chloride on a foil that holds a skeleton of the same phases. This is all that tells one electrode
 * from another; no electrode is known by name.
 *
 * @param layerThickness d of the lithium-free surface layer, m; zero for bare lithium
 * @param aluminideFraction phi_A, volume fraction of Li9Al4 in the layer
 * @param chlorideFraction phi_C, volume fraction of LiCl in the layer; what is left is lithium
 * @param layerModulus E_L, Pa
 * @param skeletonFraction phi_sk, volume fraction of inert phases in the foil below
 * @param skeletonParticleSize d_p, m
 * @param foilThickness whole electrode, m
 */
public record SurfaceStructure(
    double layerThickness,
    double aluminideFraction,
    double chlorideFraction,
    double layerModulus,
    double skeletonFraction,
    double skeletonParticleSize,
    double foilThickness) {

  public SurfaceStructure {
    check(layerThickness >= 0, "layer thickness", layerThickness, "m");
    check(aluminideFraction >= 0, "aluminide fraction", aluminideFraction, "");
    check(chlorideFraction >= 0, "chloride fraction", chlorideFraction, "");
    check(
        aluminideFraction + chlorideFraction <= 1 + 1e-12,
        "sum of the layer's phase fractions",
        aluminideFraction + chlorideFraction,
        "");
    check(layerModulus > 0, "layer modulus", layerModulus, "Pa");
    check(skeletonFraction >= 0 && skeletonFraction < 1, "skeleton fraction", skeletonFraction, "");
    check(skeletonParticleSize > 0, "skeleton particle size", skeletonParticleSize, "m");
    check(foilThickness > layerThickness, "foil thickness", foilThickness, "m");
  }

  private static void check(boolean good, String name, double value, String unit) {
    if (!good) {
      throw new IllegalArgumentException(
          "A surface structure cannot have a %s of %s %s.%nMaybe a fraction is a percentage, or a length is not in metres."
              .formatted(name, value, unit)
              .replace(" .", "."));
    }
  }

  /** A plain foil. */
  public static SurfaceStructure bare(double foilThickness) {
    return new SurfaceStructure(0, 0, 0, 1, 0, 1, foilThickness);
  }

  /** Volume fraction of the whole foil that is not lithium. */
  public double inertFraction() {
    double layer = layerThickness * (aluminideFraction + chlorideFraction);
    return (layer + (foilThickness - layerThickness) * skeletonFraction) / foilThickness;
  }
}
