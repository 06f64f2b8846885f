package org.stratolith.cell.lithium;

/**
 * Coefficients by which a structure changes an interface, see {@link StructureToInterface}.
 *
 * @param coveringThickness d_cov, m
 * @param exchangeCurrentGain f_0
 * @param weibullModulus m_w
 * @param fractureEnergy Gamma of the layer, J/m2
 * @param mismatchStrain eps_m
 * @param crackingConstant Z
 * @param crackingWidth w, relative to the critical thickness
 * @param aluminideGrowthRatio r_A
 * @param aluminideDiffusivity D_A, m2/s
 * @param aluminideLithium c, mol/m3
 * @param percolationThreshold volume fraction below which the aluminide conducts nothing
 * @param chlorideConductivity sigma_C, S/m
 * @param lithiophobicity |dgamma|, J/m2
 * @param poreRadius r_p, m
 * @param voidPatch r_v, m
 * @param boundaryWidth delta_b, m
 * @param boundaryDiffusivityRatio D_b/D_Li
 */
public record StructureResponse(
    double coveringThickness,
    double exchangeCurrentGain,
    double weibullModulus,
    double fractureEnergy,
    double mismatchStrain,
    double crackingConstant,
    double crackingWidth,
    double aluminideGrowthRatio,
    double aluminideDiffusivity,
    double aluminideLithium,
    double percolationThreshold,
    double chlorideConductivity,
    double lithiophobicity,
    double poreRadius,
    double voidPatch,
    double boundaryWidth,
    double boundaryDiffusivityRatio) {}
