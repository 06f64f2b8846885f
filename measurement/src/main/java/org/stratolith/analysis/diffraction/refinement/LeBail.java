package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.numerics.fit.LeastSquaresFit;

/**
 * Fits a whole pattern with free intensities. The observed intensity is shared among the lines
 * ({@link Partition}: A. Le Bail, H. Duroy and J. L. Fourquet, Mater. Res. Bull. 23 (1988) 447)
 * before each stage of least squares: displacement and size; cells; and last background, widths and
 * the intensities themselves (G. S. Pawley, J. Appl. Cryst. 14 (1981) 357, with bounds at zero),
 * which Le Bail's sharing alone approaches too slowly where lines overlap, and whose covariances
 * with the cells it does not give. Only cells and the operations of the space groups are used, no
 * atom.
 */
public final class LeBail {

  private static final int SHARINGS = 10;
  private static final int ITERATIONS = 25;
  private static final int LAST_ITERATIONS = 100;

  private final PatternStart start;
  private final PatternFit fit;
  private final Partition partition;
  private final double[] residual;
  private final double[] jacobian;

  private LeBail(PatternStart start) {
    this.start = start;
    double[] range = start.inverseSpacings();
    List<PhaseLines> lines = new ArrayList<>();
    for (PhaseStart phase : start.phases()) {
      lines.add(PhaseLines.free(phase.crystal(), range[0], range[1]));
    }
    fit = new PatternFit(start, lines);
    partition = new Partition(fit.model);
    residual = new double[fit.model.residuals()];
    jacobian = new double[residual.length * fit.model.unknowns()];
  }

  /** Extracts intensities and refines the cells of all phases of the start. */
  public static Refinement extract(PatternStart start) {
    return new LeBail(start).run();
  }

  private Refinement run() {
    share();
    fit.free[fit.model.displacement()] = true;
    fit.freeOfPhases(1);
    fit.minimise(ITERATIONS);
    share();
    fit.freeCells();
    fit.minimise(ITERATIONS);
    share();
    fit.freeBackground();
    fit.free[fit.model.width()] = true;
    fit.freeOfPhases(2);
    fit.freeIntensities();
    LeastSquaresFit last = fit.minimise(LAST_ITERATIONS);
    return RefinementResult.of(start, fit, last.converged());
  }

  private void share() {
    fit.model.evaluate(fit.x, residual, jacobian);
    partition.take(fit.x, residual);
    for (int i = 0; i < SHARINGS; i++) {
      partition.share(fit.x);
    }
  }
}
