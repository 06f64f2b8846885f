package org.stratolith.analysis.impedance.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.numerics.fit.LeastSquaresFit;
import org.stratolith.numerics.fit.LevenbergMarquardt;

/**
 * Many descents, sorted into distinct minima. Every start goes a little way; those that come within
 * a factor of the best are followed to the bottom. Two bottoms are the same if their curves are,
 * whatever the parameters: elements that change places give one minimum.
 */
final class MultiStart {

  private static final int FIRST_STEPS = 80;
  private static final int LAST_STEPS = 3000;
  private static final double FIRST_COSINE = 1e-5;
  private static final double LAST_COSINE = 1e-11;

  /** Descents this much above the best sum of squares are dropped. */
  private static final double HOPELESS = 4;

  /** At most so many are followed to the bottom. */
  private static final int FOLLOWED = 40;

  /** Rounding: a sum of squares below this part of the data's own counts as zero. */
  private static final double FLOOR = 1e-29;

  private final CircuitResiduals residuals;
  private final double floor;

  /** A bottom and the starts that led there. */
  static final class Basin {
    final LeastSquaresFit fit;
    final double[] residual;
    int starts = 1;

    /** Other parameters that give the same curve. */
    final List<double[]> twins = new ArrayList<>();

    Basin(LeastSquaresFit fit, double[] residual) {
      this.fit = fit;
      this.residual = residual;
    }
  }

  MultiStart(CircuitResiduals residuals) {
    this.residuals = residuals;
    floor = FLOOR * residuals.dataSquares();
  }

  /** The sum of squares below which nothing but rounding is left. */
  double floor() {
    return floor;
  }

  /** All distinct bottoms near the best, best first. */
  List<Basin> search(List<double[]> starts) {
    LevenbergMarquardt first = descent(FIRST_STEPS, FIRST_COSINE);
    List<LeastSquaresFit> rough = new ArrayList<>();
    for (double[] start : starts) {
      LeastSquaresFit fit = first.minimise(start);
      if (Double.isFinite(fit.sumOfSquares())) {
        rough.add(fit);
      }
    }
    // A stable sort: of equal ones the earlier start leads, on every machine.
    rough.sort(Comparator.comparingDouble(LeastSquaresFit::sumOfSquares));
    LevenbergMarquardt last = descent(LAST_STEPS, LAST_COSINE);
    List<Basin> basins = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < Math.min(rough.size(), FOLLOWED); k++) {
      if (rough.get(k).sumOfSquares() > HOPELESS * Math.max(best, floor)) {
        break;
      }
      LeastSquaresFit fit = last.minimise(rough.get(k).x());
      best = Math.min(best, fit.sumOfSquares());
      sortIn(fit, basins);
    }
    basins.sort(Comparator.comparingDouble(basin -> basin.fit.sumOfSquares()));
    basins.removeIf(basin ->
        basin.fit.sumOfSquares()
            > HOPELESS * Math.max(basins.getFirst().fit.sumOfSquares(), floor));
    return basins;
  }

  private LevenbergMarquardt descent(int steps, double cosine) {
    return new LevenbergMarquardt(
        residuals, residuals.bound(false), residuals.bound(true), steps, cosine, floor);
  }

  private void sortIn(LeastSquaresFit fit, List<Basin> basins) {
    double[] residual = new double[residuals.residuals()];
    residuals.evaluate(fit.x(), residual, new double[residuals.residuals() * residuals.unknowns()]);
    for (Basin basin : basins) {
      if (sameCurve(basin, fit.sumOfSquares(), residual)) {
        basin.starts++;
        basin.twins.add(fit.x());
        return;
      }
    }
    basins.add(new Basin(fit, residual));
  }

  /** Curves are the same if they differ by a thousandth of their distance from the data. */
  private boolean sameCurve(Basin basin, double sum, double[] residual) {
    double difference = 0;
    for (int i = 0; i < residual.length; i++) {
      double d = residual[i] - basin.residual[i];
      difference += d * d;
    }
    return difference <= 1e-6 * Math.min(sum, basin.fit.sumOfSquares()) + 100 * floor;
  }
}
