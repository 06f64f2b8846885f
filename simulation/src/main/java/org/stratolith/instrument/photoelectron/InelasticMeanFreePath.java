package org.stratolith.instrument.photoelectron;

/**
 * Inelastic mean free path of electrons by the formula TPP-2M (S. Tanuma, C. J. Powell and D. R.
 * Penn, Surf. Interface Anal. 21 (1994) 165):
 *
 * <pre>
 * λ = E / (E_p² (β ln(γ E) - C/E + D/E²))   Å, E in eV, 50 to 2000 eV
 * β = -0.10 + 0.944 (E_p² + E_g²)^-1/2 + 0.069 ρ^0.1
 * γ = 0.191 ρ^-0.5   C = 1.97 - 0.91 U   D = 53.4 - 20.8 U   U = N_v ρ/M = E_p²/829.4
 * </pre>
 *
 * with the plasmon energy E_p = 28.8 (N_v ρ/M)^1/2 eV of N_v valence electrons in a formula unit of
 * M g/mol, the density ρ in g/cm³ and the band gap E_g in eV.
 */
public final class InelasticMeanFreePath {

  private static final double ANGSTROM = 1e-10;

  private final double density;
  private final double gap;
  private final double ratio; // U

  private InelasticMeanFreePath(double density, double gap, double ratio) {
    this.density = density;
    this.gap = gap;
    this.ratio = ratio;
  }

  /**
   * The formula for one material.
   *
   * @param density kg/m3
   * @param valenceElectrons of a formula unit
   * @param molarMass of a formula unit, kg/mol
   * @param gap eV, zero for a metal
   */
  public static InelasticMeanFreePath of(
      double density, double valenceElectrons, double molarMass, double gap) {
    double grams = density / 1000;
    return new InelasticMeanFreePath(grams, gap, valenceElectrons * grams / (molarMass * 1000));
  }

  /** The path at a kinetic energy in eV, m. */
  public double at(double energy) {
    double plasmonSquared = 28.8 * 28.8 * ratio;
    double beta =
        -0.10 + 0.944 / Math.sqrt(plasmonSquared + gap * gap) + 0.069 * Math.pow(density, 0.1);
    double gamma = 0.191 / Math.sqrt(density);
    double c = 1.97 - 0.91 * ratio;
    double d = 53.4 - 20.8 * ratio;
    double losses = beta * Math.log(gamma * energy) - c / energy + d / (energy * energy);
    return ANGSTROM * energy / (plasmonSquared * losses);
  }
}
