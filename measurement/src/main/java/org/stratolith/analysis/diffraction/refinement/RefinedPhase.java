package org.stratolith.analysis.diffraction.refinement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;

/**
 * A phase after refinement. Deviations are standard deviations of the fit, widened by the root of
 * its χ² where that exceeds one; errors of the model (microabsorption, wrong positions) are not in
 * them.
 *
 * @param crystal as it was given
 * @param cell refined
 * @param cellDeviation of a, b, c (Å) and alpha, beta, gamma (degrees); 0 where symmetry fixes them
 * @param scale Rietveld's S, intensity × degrees per e²; NaN where intensities were free
 * @param weightFraction of the crystalline phases refined, S Z M V over its sum (R. J. Hill and C.
 *     J. Howard, J. Appl. Cryst. 20 (1987) 467); NaN where intensities were free
 * @param size Lorentzian width at θ = 0, degrees
 * @param strain Gaussian width over tan θ, degrees
 * @param texture or null if none was refined
 * @param lines by falling spacing of the crystal as it was given
 */
@SuppressWarnings("ArrayRecordComponent") // made once, for reading only
public record RefinedPhase(
    Crystal crystal,
    UnitCell cell,
    double[] cellDeviation,
    double scale,
    double weightFraction,
    double weightFractionDeviation,
    double size,
    double strain,
    @Nullable Texture texture,
    List<RefinedLine> lines) {

  /** Crystallite size by Scherrer, K = 0.9, m; infinite where nothing is broadened. */
  public double crystallite(double wavelength) {
    return 0.9 * wavelength * 1e-10 / Math.toRadians(size);
  }
}
