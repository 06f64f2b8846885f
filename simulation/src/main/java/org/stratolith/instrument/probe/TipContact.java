package org.stratolith.instrument.probe;

import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;

/**
 * A round tip pressed on a flat face. The radius of the contact after Hertz, with the adhesion of
 * Derjaguin, Muller and Toporov (J. Colloid Interface Sci. 53 (1975) 314) added to the force:
 *
 * <pre>a³ = 3 R (F + 2π R w)/(4 E*),   1/E* = (1-ν²)/E + (1-ν_t²)/E_t</pre>
 *
 * @param radius R of the tip, m
 * @param force F, N
 * @param adhesion w, work of adhesion, J/m2
 * @param modulus E_t of the tip, Pa
 * @param poisson ν_t of the tip
 */
public record TipContact(
    double radius, double force, double adhesion, double modulus, double poisson) {

  private static final Dimension FORCE = Dimension.of("force", "N", "nN");

  /** Reads {@code force-microscope.*}. */
  public static TipContact of(ParameterSet set) {
    return new TipContact(
        set.value("force-microscope.tip-radius", Dimension.LENGTH),
        set.value("force-microscope.force", FORCE),
        set.value("force-microscope.adhesion", Dimension.SURFACE_ENERGY),
        set.value("force-microscope.tip-modulus", Dimension.PRESSURE),
        set.value("force-microscope.tip-poisson-ratio", Dimension.DIMENSIONLESS));
  }

  /** Reduced modulus E* of the contact with a face, Pa. */
  public double reducedModulus(double faceModulus, double facePoisson) {
    return 1 / ((1 - facePoisson * facePoisson) / faceModulus + (1 - poisson * poisson) / modulus);
  }

  /** Radius of the contact, m. */
  public double contactRadius(double faceModulus, double facePoisson) {
    double load = force + 2 * Math.PI * radius * adhesion;
    return Math.cbrt(3 * radius * load / (4 * reducedModulus(faceModulus, facePoisson)));
  }
}
