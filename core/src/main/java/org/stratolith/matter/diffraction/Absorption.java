package org.stratolith.matter.diffraction;

import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;

/**
 * Photoelectric absorption of X-rays, from the same f'' that scatters: by the optical theorem μ = 2
 * r_e λ Σ_j o_j f''_j / V over the atoms of a cell (Als-Nielsen and McMorrow, Elements of Modern
 * X-ray Physics, 2nd ed., eq. 8.10). Compton and elastic losses, which matter for the lightest
 * elements only, are left out: lithium's own absorption is too small here.
 */
public final class Absorption {

  /** Classical electron radius, Å. */
  private static final double ELECTRON_RADIUS = 2.8179403e-5;

  private static final double PER_METRE = 1e10; // 1/Å in 1/m

  private Absorption() {}

  /** Linear absorption coefficient, 1/m. */
  public static double linear(Crystal crystal, ScatteringFactors factors, Radiation radiation) {
    double sum = 0;
    for (int s = 0; s < crystal.sites().size(); s++) {
      sum +=
          crystal.contents().multiplicity(s)
              * crystal.sites().get(s).occupancy()
              * factors.of(crystal.sites().get(s).element(), radiation).imaginary();
    }
    return 2 * ELECTRON_RADIUS * radiation.wavelength() * sum / crystal.cell().volume() * PER_METRE;
  }
}
