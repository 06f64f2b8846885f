package org.stratolith.analysis.diffraction.refinement;

import java.util.List;

/**
 * A refined pattern.
 *
 * @param phases as given
 * @param calculated intensity in each row
 * @param displacement t, degrees: lines are moved by t cos θ
 * @param displacementDeviation degrees
 * @param damping overall B, Å²; NaN where intensities were free
 * @param width Gaussian width common to all phases, degrees
 * @param weightedProfile R_wp = sqrt(Σ w (y - y_c)² / Σ w y²)
 * @param expected R_exp = sqrt((N - n) / Σ w y²)
 * @param chiSquared (R_wp / R_exp)²
 * @param converged whether the last stage met its criterion
 */
@SuppressWarnings("ArrayRecordComponent") // made once, for reading only
public record Refinement(
    List<RefinedPhase> phases,
    double[] calculated,
    double displacement,
    double displacementDeviation,
    double damping,
    double width,
    double weightedProfile,
    double expected,
    double chiSquared,
    boolean converged) {}
