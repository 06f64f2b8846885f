package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;

/**
 * Le Bail's sharing of the observed intensity among the lines (A. Le Bail, H. Duroy and J. L.
 * Fourquet, Mater. Res. Bull. 23 (1988) 447): with c_jk what line j adds to row k, C_k = Σ_j c_jk, and
 * o_k the observed intensity less the background,
 *
 * <pre>I_j ← I_j Σ_k c_jk o_k / C_k / Σ_k c_jk.</pre>
 *
 * The sums run over the rows within {@value #WINDOW} widths of a line, which hold 87 to 100 % of it:
 * farther out its share of the noise would exceed its share of the intensity.
 */
final class Partition {

  private static final double WINDOW = 2.5;

  /** A line keeps this share of the strongest so that it can grow again. */
  private static final double LEAST = 1e-7;

  private final PatternModel model;
  private final double[] deviation;
  private final double[] sum; // C_k
  private final double[] net; // o_k
  private final double[] part; // c_jk of the line last looked at
  private final PseudoVoigt profile = new PseudoVoigt();
  private final LineShape shape = new LineShape();
  private double own;
  private double relativeDeviation;

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

  /** Shares the pattern taken out anew. */
  void share(double[] x) {
    for (int p = 0; p < model.phases.size(); p++) {
      PhaseLines lines = model.phases.get(p);
      if (lines.intensities instanceof FreeIntensities free) {
        double[] shared = new double[lines.size()];
        double strongest = 0;
        for (int j = 0; j < shared.length; j++) {
          free.evaluate(j, 0, 0, 1);
          shared[j] = free.value() * factor(p, j, x);
          strongest = Math.max(strongest, shared[j]);
        }
        for (int j = 0; j < shared.length; j++) {
          free.set(j, Math.max(shared[j], LEAST * strongest));
        }
      }
    }
  }

  /**
   * Factor by which a line's intensity changes; 1 outside the pattern. Leaves {@link #own} and
   * {@link #relativeDeviation}.
   */
  double factor(int p, int j, double[] x) {
    int[] rows = spread(p, j, x);
    double weights = 0;
    double shared = 0;
    double squares = 0;
    double variance = 0;
    for (int k = rows[0]; k < rows[1]; k++) {
      double ratio = part[k] > 0 ? Math.min(1, part[k] / sum[k]) : 0;
      weights += part[k];
      shared += ratio * net[k];
      squares += ratio * part[k];
      variance += ratio * ratio * deviation[k] * deviation[k];
    }
    own = weights > 0 ? Math.min(1, squares / weights) : Double.NaN;
    relativeDeviation = weights > 0 ? Math.sqrt(variance) / weights : Double.NaN;
    return weights > 0 ? Math.max(0, shared / weights) : 1;
  }

  /** Fills {@code part} with the line in all radiations; the rows it fills, first and past last. */
  private int[] spread(int p, int j, double[] x) {
    PhaseLines lines = model.phases.get(p);
    int at = model.phase(p);
    lines.intensities.evaluate(
        j, lines.inverse(j, x, at + PatternModel.LATTICE), x[model.damping()], x[at + 3]);
    double strength = model.scale[p] * x[at] * lines.intensities.value();
    Arrays.fill(part, 0);
    int[] rows = {part.length, 0};
    for (int l = 0; l < model.radiations(); l++) {
      if (model.place(shape, p, j, l, x)) {
        double area = strength * model.share(l) * shape.polarisation;
        double reach = WINDOW * shape.width.width();
        int k = model.row(shape.centre - reach);
        rows[0] = Math.min(rows[0], k);
        for (; k < part.length && model.angle(k) < shape.centre + reach; k++) {
          profile.evaluate(
              model.angle(k) - shape.centre, shape.width.width(), shape.width.share());
          part[k] += area * profile.value();
        }
        rows[1] = Math.max(rows[1], k);
      }
    }
    return rows;
  }

  /** Mean share of the last line in what its rows hold, 0 to 1. */
  double own() {
    return own;
  }

  /** Deviation of the last line's intensity over it, by the noise of the rows alone. */
  double relativeDeviation() {
    return relativeDeviation;
  }
}
