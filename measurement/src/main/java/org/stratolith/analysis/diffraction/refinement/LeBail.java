package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a whole pattern with free intensities (A. Le Bail, H. Duroy and J. L. Fourquet, Mater. Res.
 * Bull. 23 (1988) 447): the observed intensity is shared among the lines by {@link Partition}, then
 * background, displacement, cells and widths take a few steps of least squares with these
 * intensities, and so on until neither changes the sum of squares. Only cells and the operations of
 * the space groups are used, no atom.
 *
 * <p>Deviations of cells are those of the least squares at the last intensities, with as many degrees
 * of freedom taken off as there are lines in the pattern; they are too small where lines of unknown
 * intensity overlap.
 */
public final class LeBail {

  private static final int FIRST_SHARINGS = 4;
  private static final int SHARINGS = 2;
  private static final int STEPS = 3;
  private static final int CYCLES = 60;

  /** Relative change of the sum of squares over a cycle that counts as none. */
  private static final double SETTLED = 1e-5;

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
    fit.x[fit.model.damping()] = 0;
  }

  /** Extracts intensities and refines the cells of all phases of the start. */
  public static Refinement extract(PatternStart start) {
    return new LeBail(start).run();
  }

  private Refinement run() {
    for (int i = 0; i < FIRST_SHARINGS; i++) {
      share();
    }
    fit.free[fit.model.displacement()] = true;
    fit.freeOfPhases(1);
    cycle(CYCLES / 10);
    fit.freeCells();
    cycle(CYCLES / 10);
    fit.freeBackground();
    fit.free[fit.model.width()] = true;
    fit.freeOfPhases(2);
    boolean converged = cycle(CYCLES);
    return RefinementResult.of(start, fit, visible(), converged);
  }

  private boolean cycle(int most) {
    double before = Double.POSITIVE_INFINITY;
    for (int c = 0; c < most; c++) {
      fit.minimise(STEPS);
      double sum = 0;
      for (int i = 0; i < SHARINGS; i++) {
        sum = share();
      }
      if (Math.abs(before - sum) <= SETTLED * sum) {
        return true;
      }
      before = sum;
    }
    return false;
  }

  /** Shares once; the sum of squares before. */
  private double share() {
    fit.model.evaluate(fit.x, residual, jacobian);
    partition.take(fit.x, residual);
    partition.share(fit.x);
    double sum = 0;
    for (double r : residual) {
      sum += r * r;
    }
    return sum;
  }

  /** Lines in the range of the pattern. */
  private int visible() {
    LineShape shape = new LineShape();
    int count = 0;
    for (int p = 0; p < fit.model.phases.size(); p++) {
      for (int j = 0; j < fit.model.phases.get(p).size(); j++) {
        boolean placed = fit.model.place(shape, p, j, 0, fit.x);
        boolean inside =
            placed
                && shape.centre >= fit.model.angle(0)
                && shape.centre <= fit.model.angle(residual.length - 1);
        count += inside ? 1 : 0;
      }
    }
    return count;
  }
}
