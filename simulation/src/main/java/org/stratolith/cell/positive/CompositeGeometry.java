package org.stratolith.cell.positive;

/**
 * What a pressed mixture of active material and electrolyte is made of.
 *
 * <pre>
 * L = (m/rho_a + m (1 - w)/(w rho_e)) / (1 - p),   eps_a = m / (rho_a L),   eps_e = m (1 - w)/(w rho_e L)
 * </pre>
 *
 * @param thickness {@code L}, m
 * @param activeFraction volume fraction of active material
 * @param electrolyteFraction volume fraction of electrolyte
 */
public record CompositeGeometry(
    double thickness, double activeFraction, double electrolyteFraction) {

  public CompositeGeometry {
    if (!(thickness > 0.0)
        || !(activeFraction > 0.0)
        || !(electrolyteFraction >= 0.0)
        || activeFraction + electrolyteFraction > 1.0 + 1e-12) {
      throw new IllegalArgumentException(
          "composite of thickness "
              + thickness
              + " m with volume fractions "
              + activeFraction
              + " of active material and "
              + electrolyteFraction
              + " of electrolyte\nMaybe the loading or a density has the wrong unit; the fractions"
              + " must sum to at most 1.");
    }
  }

  /**
   * From the recipe.
   *
   * @param activeLoading {@code m}, mass of active material per area, kg/m2
   * @param activeShare {@code w}, mass of active material over the mass of the mixture, in (0, 1]
   * @param activeDensity {@code rho_a}, kg/m3
   * @param electrolyteDensity {@code rho_e}, kg/m3
   * @param porosity {@code p}, in [0, 1)
   */
  public static CompositeGeometry of(
      double activeLoading,
      double activeShare,
      double activeDensity,
      double electrolyteDensity,
      double porosity) {
    if (!(activeLoading > 0.0)
        || !(activeShare > 0.0 && activeShare <= 1.0)
        || !(porosity >= 0.0 && porosity < 1.0)) {
      throw new IllegalArgumentException(
          "composite with "
              + activeLoading
              + " kg/m2 of active material, a mass share of "
              + activeShare
              + " and a porosity of "
              + porosity
              + "\nMaybe a percentage was given as a number above 1, or the loading is missing.");
    }
    double active = activeLoading / activeDensity;
    double electrolyte = activeLoading * (1.0 - activeShare) / activeShare / electrolyteDensity;
    double thickness = (active + electrolyte) / (1.0 - porosity);
    return new CompositeGeometry(thickness, active / thickness, electrolyte / thickness);
  }
}
