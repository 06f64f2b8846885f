package org.stratolith.cell.lithium;

import org.stratolith.cell.layer.Arrhenius;
import org.stratolith.matter.Constants;

/**
 * What a structure makes of the interface of bare lithium.
 *
 * <pre>
 *   h_cr  = Gamma / (Z E_L eps_m^2)                         thickness at which the layer cracks
 *   u_cr  = 1 - exp(-&lt;d/h_cr - 1&gt;/w)                        part uncovered by cracks
 *   u     = 1 - (1 - exp(-d/d_cov)) (1 - u_cr)              part uncovered at all
 *   K_int = u + (1-u) [phi_A r_A + (1 - phi_A - phi_C)]     growth of the interphase
 *   eta_L = (V_m/F) [ sqrt(Gamma E_L)/(1.12 sqrt(pi d)) + 2 |dgamma|/r_p ]
 *   eta_c = min( eta_c,bare u^(-1/m_w), eta_L )             weakest bare spot, or the layer
 *   sigma_L = (F^2 c D_A/RT) &lt;(phi_A - phi_0)/(1 - phi_0)&gt;^1.5 + sigma_C,   R_L = d/sigma_L
 *   lambda = sqrt(sigma_L d R_int),   s = u + (1-u)/(1 + (lambda/r_v)^2)
 *   i_D   = i_D,bare (1 + delta_b S_v D_b/D_Li),   S_v = 6 phi_sk/d_p
 *   i_0   = i_0,bare (1 + (f_0 - 1)(1 - exp(-d/d_cov)))
 * </pre>
 *
 * <p>{@code R_int} is the fresh area resistance of bare lithium. With {@code d = 0} and {@code
 * phi_sk = 0} every quantity is that of bare lithium, and it is approached continuously. {@code
 * docs/physics/structure-to-interface.md} derives the equations.
 *
 * @param crackingThickness h_cr, m
 * @param cracked u_cr
 * @param uncovered u
 * @param growthFactor K_int
 * @param layerOverpotential eta_L, V; infinite without a layer
 * @param criticalOverpotential eta_c, V
 * @param layerConductivity sigma_L, S/m
 * @param layerResistance R_L, ohm m2
 * @param levellingLength lambda, m
 * @param levelling s
 * @param vacancyGain i_D over that of bare lithium
 * @param exchangeCurrentGain i_0 over that of bare lithium
 */
public record StructureToInterface(
    double crackingThickness,
    double cracked,
    double uncovered,
    double growthFactor,
    double layerOverpotential,
    double criticalOverpotential,
    double layerConductivity,
    double layerResistance,
    double levellingLength,
    double levelling,
    double vacancyGain,
    double exchangeCurrentGain) {

  /** Evaluates the mapping. */
  public static StructureToInterface of(
      SurfaceStructure structure, StructureResponse r, LithiumInterface bare) {
    double d = structure.layerThickness();
    double modulus = structure.layerModulus();
    double aluminide = structure.aluminideFraction();

    double cracking =
        r.fractureEnergy()
            / (r.crackingConstant() * modulus * r.mismatchStrain() * r.mismatchStrain());
    double cracked = -Math.expm1(-Math.max(d / cracking - 1, 0) / r.crackingWidth());
    double deposited = -Math.expm1(-d / r.coveringThickness());
    double uncovered = 1 - deposited * (1 - cracked);

    double lithium = Math.max(1 - aluminide - structure.chlorideFraction(), 0);
    double growth = uncovered + (1 - uncovered) * (aluminide * r.aluminideGrowthRatio() + lithium);

    double toughness = Math.sqrt(r.fractureEnergy() * modulus);
    double layerPressure =
        toughness / (1.12 * Math.sqrt(Math.PI * d)) + 2 * r.lithiophobicity() / r.poreRadius();
    double layerOverpotential = bare.volumePerCharge() * layerPressure;
    double bareSpot =
        bare.penetration().criticalOverpotential() * Math.pow(uncovered, -1 / r.weibullModulus());

    double conductivity = layerConductivity(aluminide, r);
    double length = Math.sqrt(conductivity * d * bare.freshResistance());
    double ratio = length / r.voidPatch();
    double levelling = uncovered + (1 - uncovered) / (1 + ratio * ratio);

    double boundaryArea = 6 * structure.skeletonFraction() / structure.skeletonParticleSize();
    return new StructureToInterface(
        cracking,
        cracked,
        uncovered,
        growth,
        layerOverpotential,
        Math.min(bareSpot, layerOverpotential),
        conductivity,
        d / conductivity,
        length,
        levelling,
        1 + r.boundaryWidth() * boundaryArea * r.boundaryDiffusivityRatio(),
        1 + (r.exchangeCurrentGain() - 1) * deposited);
  }

  private static double layerConductivity(double aluminide, StructureResponse r) {
    double excess = (aluminide - r.percolationThreshold()) / (1 - r.percolationThreshold());
    double thermal = Constants.GAS * Arrhenius.REFERENCE_TEMPERATURE;
    double full =
        Constants.FARADAY
            * Constants.FARADAY
            * r.aluminideLithium()
            * r.aluminideDiffusivity()
            / thermal;
    return full * Math.pow(Math.max(excess, 0), 1.5) + r.chlorideConductivity();
  }

  /** The interface of {@code bare} lithium as the structure changes it. */
  public LithiumInterface apply(LithiumInterface bare) {
    KineticProperties kinetics = bare.kinetics();
    return bare.with(bare.sei().withGrowthFactor(bare.sei().growthFactor() * growthFactor))
        .with(
            new KineticProperties(
                kinetics.exchangeCurrentDensity() * exchangeCurrentGain,
                kinetics.layerResistance() + layerResistance,
                kinetics.doubleLayerCapacitance(),
                kinetics.activationEnergy()))
        .with(bare.voids().with(bare.voids().vacancyLimit() * vacancyGain, levelling))
        .with(bare.penetration().withCriticalOverpotential(criticalOverpotential));
  }
}
