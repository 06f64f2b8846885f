package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;

/**
 * The reciprocal metric tensor as far as symmetry leaves it free: G* = Σ_c p_c B_c, so that 1/d² =
 * Σ_c p_c q_c with q_c = (h k l) B_c (h k l)ᵀ. The B_c span the symmetric matrices that every
 * rotation W of the group keeps, W B Wᵀ = B: the mean over the group of each of the six unit
 * matrices, brought to echelon form. Cubic cells have one, triclinic ones six, in any setting.
 */
final class LatticeForm {

  private static final int[] ROW = {0, 1, 2, 0, 0, 1};
  private static final int[] COLUMN = {0, 1, 2, 1, 2, 2};

  private final List<double[]> basis = new ArrayList<>(); // entries 11 22 33 12 13 23
  private final double[] start;

  LatticeForm(Crystal crystal) {
    double[][] rows = new double[6][];
    for (int e = 0; e < 6; e++) {
      rows[e] = mean(e, crystal.operations());
    }
    List<Integer> pivots = new ArrayList<>();
    for (int column = 0; column < 6; column++) {
      int rank = pivots.size();
      int best = rank;
      for (int r = rank; r < 6; r++) {
        best = Math.abs(rows[r][column]) > Math.abs(rows[best][column]) ? r : best;
      }
      if (rank < 6 && Math.abs(rows[best][column]) > 1e-9) {
        double[] swap = rows[best];
        rows[best] = rows[rank];
        rows[rank] = swap;
        double pivot = swap[column];
        for (int j = 0; j < 6; j++) {
          swap[j] /= pivot;
        }
        for (int r = 0; r < 6; r++) {
          double factor = r == rank ? 0 : rows[r][column];
          for (int j = 0; j < 6; j++) {
            rows[r][j] -= factor * swap[j];
          }
        }
        pivots.add(column);
      }
      if (pivots.size() == 6) {
        break;
      }
    }
    double[] metric = crystal.cell().reciprocalMetric();
    start = new double[pivots.size()];
    for (int c = 0; c < start.length; c++) {
      basis.add(rows[c]);
      start[c] = metric[3 * ROW[pivots.get(c)] + COLUMN[pivots.get(c)]];
    }
  }

  private static double[] mean(int entry, List<SymmetryOperation> operations) {
    double[] sum = new double[6];
    for (SymmetryOperation operation : operations) {
      int[] w = operation.rotation();
      for (int e = 0; e < 6; e++) {
        int i = ROW[e];
        int j = COLUMN[e];
        int m = ROW[entry];
        int n = COLUMN[entry];
        double image = w[3 * i + m] * w[3 * j + n];
        image += m == n ? 0 : w[3 * i + n] * w[3 * j + m];
        sum[e] += image / operations.size();
      }
    }
    return sum;
  }

  /** Number of free parameters, 1 to 6. */
  int size() {
    return start.length;
  }

  /** p_c of the crystal's own cell, Å⁻². */
  double start(int c) {
    return start[c];
  }

  /** q_c of a reflection. */
  double coordinate(int c, int h, int k, int l) {
    double[] b = basis.get(c);
    return b[0] * h * h
        + b[1] * k * k
        + b[2] * l * l
        + 2 * (b[3] * h * k + b[4] * h * l + b[5] * k * l);
  }

  /** The cell with parameters p. */
  UnitCell cell(double[] p) {
    double[] g = new double[6];
    for (int c = 0; c < p.length; c++) {
      for (int e = 0; e < 6; e++) {
        g[e] += p[c] * basis.get(c)[e];
      }
    }
    // The direct metric is the inverse: cofactors over the determinant.
    double a = g[1] * g[2] - g[5] * g[5];
    double b = g[0] * g[2] - g[4] * g[4];
    double c = g[0] * g[1] - g[3] * g[3];
    double ab = g[4] * g[5] - g[3] * g[2];
    double ac = g[3] * g[5] - g[4] * g[1];
    double bc = g[3] * g[4] - g[0] * g[5];
    double determinant = g[0] * a + g[3] * ab + g[4] * ac;
    return new UnitCell(
        Math.sqrt(a / determinant),
        Math.sqrt(b / determinant),
        Math.sqrt(c / determinant),
        angle(bc, b, c),
        angle(ac, a, c),
        angle(ab, a, b));
  }

  private static double angle(double product, double one, double other) {
    double cosine = product / Math.sqrt(one * other);
    if (Math.abs(cosine) < 1e-14) {
      return 90;
    }
    double degrees = Math.toDegrees(Math.acos(cosine));
    return Math.abs(degrees - 120) < 1e-9 ? 120 : degrees;
  }
}
