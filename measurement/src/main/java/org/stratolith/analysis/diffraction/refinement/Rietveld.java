package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.numerics.fit.LeastSquaresFit;

/**
 * Refines a whole pattern ({@link PatternModel}) with the intensities of structures, by Levenberg
 * and Marquardt in stages: background and scales; displacement and size; cells; damping and strain;
 * textures.
 *
 * <p>Left out: microabsorption, absorption in a thin sample, automatic slits, asymmetry by axial
 * divergence, amorphous parts (fractions are of the crystalline phases given).
 */
public final class Rietveld {

  private static final int ITERATIONS = 25;

  /** Steps of the last stage, which is the one that has to settle. */
  private static final int LAST_ITERATIONS = 100;

  /** Ratio that a texture of plates begins with. */
  private static final double PLATES = 0.75;

  private Rietveld() {}

  /**
   * Refines.
   *
   * @param radiation of the strongest line, for the scattering factors
   */
  public static Refinement refine(PatternStart start, Radiation radiation) {
    double[] range = start.inverseSpacings();
    List<PhaseLines> lines = new ArrayList<>();
    for (PhaseStart phase : start.phases()) {
      lines.add(
          PhaseLines.ofStructure(
              phase.crystal(), radiation, range[0], range[1], phase.textureAxis()));
    }
    PatternFit fit = new PatternFit(start, lines);
    fit.freeBackground();
    fit.freeOfPhases(0);
    fit.minimise(ITERATIONS);
    fit.free[fit.model.displacement()] = true;
    fit.freeOfPhases(1);
    fit.minimise(ITERATIONS);
    fit.freeCells();
    fit.minimise(ITERATIONS);
    fit.free[fit.model.damping()] = true;
    fit.free[fit.model.width()] = true;
    fit.freeOfPhases(2);
    LeastSquaresFit last = fit.minimise(LAST_ITERATIONS);
    for (int p = 0; p < lines.size(); p++) {
      if (start.phases().get(p).textureAxis() != null) {
        last = textured(fit, fit.model.phase(p) + 3);
      }
    }
    return RefinementResult.of(start, fit, last.converged());
  }

  /**
   * Frees a texture and goes down from plates and from needles: at r = 1 the mean over the planes
   * of a cube has no slope, and there may be a minimum on either side.
   */
  private static LeastSquaresFit textured(PatternFit fit, int ratio) {
    fit.free[ratio] = true;
    double[] before = fit.x.clone();
    fit.x[ratio] = PLATES;
    LeastSquaresFit plates = fit.minimise(LAST_ITERATIONS);
    fit.x = before;
    fit.x[ratio] = 1 / PLATES;
    LeastSquaresFit needles = fit.minimise(LAST_ITERATIONS);
    LeastSquaresFit best = plates.sumOfSquares() < needles.sumOfSquares() ? plates : needles;
    fit.x = best.x();
    return best;
  }
}
