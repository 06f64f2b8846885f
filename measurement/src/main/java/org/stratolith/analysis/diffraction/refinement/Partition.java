package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;

/**
 * Le Bail's sharing of the observed intensity among the lines (A. Le Bail, H. Duroy and J. L.
 * Fourquet, Mater. Res. Bull. 23 (1988) 447): with c_jk what line j adds to row k, C_k = Σ_j c_jk,
 * o_k the observed intensity less the background, and w_k = 1/σ_k²,
 *
 * <pre>I_j ← I_j Σ_k w_k c_jk o_k / Σ_k w_k c_jk C_k,</pre>
 *
 * the mean of o_k / C_k where the line is. Le Bail's own weights of that mean are c_jk; those here,
 * w_k c_jk C_k, let sharing and least squares go down the same sum of squares, so that neither
 * undoes the other's work. Lines that fall on each other keep the ratio they began with, one half.
 */
final class Partition {

  /** A line keeps this share of the strongest so that it can grow again. */
  private static final double LEAST = 1e-7;

  private final PatternModel model;
  private final double[] deviation;
  private final double[] sum; // C_k
  private final double[] net; // o_k
  private final double[] part; // c_jk of the line last looked at
  private final int[] rows = new int[2]; // that it fills, first and past last
  private final PseudoVoigt profile = new PseudoVoigt();
  private final LineShape shape = new LineShape();
  private double own;

  Partition(PatternModel model) {
    this.model = model;
    deviation = new double[model.residuals()];
    Arrays.setAll(deviation, model::deviation);
    sum = new double[deviation.length];
    net = new double[deviation.length];
    part = new double[deviation.length];
  }

  /**
   * Takes the calculated pattern of the model as it is.
   *
   * @param residual (calculated - observed) / deviation in each row
   */
  void take(double[] x, double[] residual) {
    for (int k = 0; k < sum.length; k++) {
      double background = model.background(k, x);
      net[k] = model.observed(k) - background;
      sum[k] = model.observed(k) + residual[k] * deviation[k] - background;
    }
  }

  /** Shares the pattern anew, line after line, each seeing what those before it took. */
  void share(double[] x) {
    for (int p = 0; p < model.phases.size(); p++) {
      int first = model.intensities(p);
      int lines = model.phases.get(p).intensities.unknowns();
      double strongest = 0;
      for (int j = 0; j < lines; j++) {
        strongest = Math.max(strongest, x[first + j]);
      }
      for (int j = 0; j < lines; j++) {
        double before = x[first + j];
        double after = Math.max(before * factor(p, j, x), LEAST * strongest);
        x[first + j] = after;
        for (int k = rows[0]; k < rows[1]; k++) {
          sum[k] += (after / before - 1) * part[k];
        }
      }
    }
  }

  /** Factor by which a line's intensity changes; 1 outside the pattern. Leaves {@link #own}. */
  double factor(int p, int j, double[] x) {
    spread(p, j, x);
    double model = 0;
    double shared = 0;
    double alone = 0;
    for (int k = rows[0]; k < rows[1]; k++) {
      double weighted = part[k] / (deviation[k] * deviation[k]);
      model += weighted * sum[k];
      shared += weighted * net[k];
      alone += weighted * part[k];
    }
    own = model > 0 ? Math.min(1, alone / model) : Double.NaN;
    return model > 0 ? Math.max(0, shared / model) : 1;
  }

  /** Fills {@code part} with the line in all radiations. */
  private void spread(int p, int j, double[] x) {
    PhaseLines lines = model.phases.get(p);
    int at = model.phase(p);
    lines.intensities.take(x, model.intensities(p));
    lines.intensities.evaluate(
        j, lines.inverse(j, x, at + PatternModel.LATTICE), x[model.damping()], x[at + 3]);
    double strength = model.scale[p] * x[at] * lines.intensities.value();
    Arrays.fill(part, 0);
    rows[0] = part.length;
    rows[1] = 0;
    for (int l = 0; l < model.radiations(); l++) {
      if (model.place(shape, p, j, l, x)) {
        double area = strength * model.share(l) * shape.polarisation;
        double reach = PatternModel.REACH * shape.width.width();
        int k = model.row(shape.centre - reach);
        rows[0] = Math.min(rows[0], k);
        for (; k < part.length && model.angle(k) < shape.centre + reach; k++) {
          profile.evaluate(model.angle(k) - shape.centre, shape.width.width(), shape.width.share());
          part[k] += area * profile.value();
        }
        rows[1] = Math.max(rows[1], k);
      }
    }
  }

  /** Mean share of the last line in what its rows hold, 0 to 1. */
  double own() {
    return own;
  }
}
