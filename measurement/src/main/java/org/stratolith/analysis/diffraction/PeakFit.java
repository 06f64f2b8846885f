package org.stratolith.analysis.diffraction;

import java.util.List;
import org.stratolith.analysis.diffraction.refinement.PseudoVoigt;
import org.stratolith.numerics.fit.ResidualFunction;
import org.stratolith.record.Diffractogram;

/**
 * Lines that overlap, on a straight background, as a least-squares problem: y(2θ) = b0 + b1 (2θ -
 * middle) + Σ_p A_p Σ_l v_l V(2θ - 2θ_pl; w_p, η), where l runs over the radiations with shares v_l
 * of the sum. Unknowns in order: b0, b1, η, then 2θ_p, w_p, A_p of each line.
 */
final class PeakFit implements ResidualFunction {

  static final int SHARED = 3;
  static final int PER_PEAK = 3;

  private final Diffractogram pattern;
  private final double[] deviation;
  private final int first;
  private final int last;
  private final int peaks;
  private final double middle;
  private final List<Diffractogram.Line> radiation;
  private final double weight;
  private final PseudoVoigt profile = new PseudoVoigt();

  /** Rows first (inclusive) to last (exclusive). */
  PeakFit(Diffractogram pattern, double[] deviation, int first, int last, int peaks) {
    this.pattern = pattern;
    this.deviation = deviation;
    this.first = first;
    this.last = last;
    this.peaks = peaks;
    this.radiation = pattern.radiation();
    middle = (pattern.twoTheta(first) + pattern.twoTheta(last - 1)) / 2;
    weight = radiation.stream().mapToDouble(Diffractogram.Line::weight).sum();
  }

  @Override
  public int residuals() {
    return last - first;
  }

  @Override
  public int unknowns() {
    return SHARED + PER_PEAK * peaks;
  }

  @Override
  public void evaluate(double[] x, double[] r, double[] jacobian) {
    int n = unknowns();
    for (int k = first; k < last; k++) {
      int row = (k - first) * n;
      double angle = pattern.twoTheta(k);
      double scale = 1 / deviation[k];
      double sum = x[0] + x[1] * (angle - middle);
      jacobian[row] = scale;
      jacobian[row + 1] = scale * (angle - middle);
      double byShare = 0;
      for (int p = 0; p < peaks; p++) {
        int at = SHARED + PER_PEAK * p;
        double area = x[at + 2];
        double height = 0;
        double byPosition = 0;
        double byWidth = 0;
        for (Diffractogram.Line line : radiation) {
          double centre =
              Companions.moved(x[at], radiation.getFirst().wavelength(), line.wavelength());
          if (!Double.isNaN(centre)) {
            double share = line.weight() / weight;
            profile.evaluate(angle - centre, x[at + 1], x[2]);
            // tan θ' / tan θ, by which a companion moves faster, is one to within 1e-2.
            height += share * profile.value();
            byPosition -= share * profile.byOffset();
            byWidth += share * profile.byWidth();
            byShare += area * share * profile.byShare();
          }
        }
        sum += area * height;
        jacobian[row + at] = scale * area * byPosition;
        jacobian[row + at + 1] = scale * area * byWidth;
        jacobian[row + at + 2] = scale * height;
      }
      jacobian[row + 2] = scale * byShare;
      r[k - first] = scale * (sum - pattern.intensity(k));
    }
  }
}
