package org.stratolith.matter.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.UnitCell;

/**
 * The point group of a lattice: whole matrices that keep its metric tensor. Only entries -1, 0, 1
 * are tried, which is enough for every conventional or reduced cell.
 */
final class Holohedry {

  /** Largest relative misfit of lengths and angles that still counts as symmetry. */
  private static final double TOLERANCE = 1e-6;

  private Holohedry() {}

  /** The matrices R (row-major) with (h k l) R a plane of the same spacing as (h k l). */
  static List<int[]> of(UnitCell cell) {
    double[] g = cell.metric();
    List<List<int[]>> candidates = List.of(ofLength(g, g[0]), ofLength(g, g[4]), ofLength(g, g[8]));
    List<int[]> found = new ArrayList<>();
    for (int[] a : candidates.get(0)) {
      for (int[] b : candidates.get(1)) {
        if (near(product(g, a, b), g[1], g[0], g[4])) {
          for (int[] c : candidates.get(2)) {
            if (near(product(g, a, c), g[2], g[0], g[8])
                && near(product(g, b, c), g[5], g[4], g[8])) {
              // Columns a, b, c: the new edges in terms of the old, as Miller indices transform.
              found.add(new int[] {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]});
            }
          }
        }
      }
    }
    return found;
  }

  private static List<int[]> ofLength(double[] g, double lengthSquared) {
    List<int[]> found = new ArrayList<>();
    for (int u = -1; u <= 1; u++) {
      for (int v = -1; v <= 1; v++) {
        for (int w = -1; w <= 1; w++) {
          int[] edge = {u, v, w};
          if (near(product(g, edge, edge), lengthSquared, lengthSquared, lengthSquared)) {
            found.add(edge);
          }
        }
      }
    }
    return found;
  }

  private static double product(double[] g, int[] a, int[] b) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum += a[i] * g[3 * i + j] * b[j];
      }
    }
    return sum;
  }

  private static boolean near(double value, double expected, double aa, double bb) {
    return Math.abs(value - expected) < TOLERANCE * Math.sqrt(aa * bb);
  }
}
