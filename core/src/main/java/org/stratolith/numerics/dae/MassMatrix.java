package org.stratolith.numerics.dae;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The matrix {@code M} of a system. Most systems have a diagonal one; that is found out once, by
 * probing, and then products are a loop over an array.
 */
final class MassMatrix {

  private final DaeSystem system;
  private final double @Nullable [] diagonal;

  MassMatrix(DaeSystem system) {
    this.system = system;
    this.diagonal = probeDiagonal(system);
  }

  private static double @Nullable [] probeDiagonal(DaeSystem system) {
    int n = system.dimension();
    double[] probe = new double[n];
    double[] product = new double[n];
    double[] diagonal = new double[n];
    Arrays.fill(probe, 1);
    system.multiplyMass(probe, diagonal);
    // Two irrational sequences: an entry off the diagonal cannot hide from both.
    for (double seed : new double[] {Math.sqrt(2), Math.sqrt(3)}) {
      for (int i = 0; i < n; i++) {
        probe[i] = 1 + (i + 1) * seed % 1;
      }
      system.multiplyMass(probe, product);
      for (int i = 0; i < n; i++) {
        double expected = diagonal[i] * probe[i];
        if (Math.abs(product[i] - expected) > 1e-14 * Math.abs(expected)) {
          return null;
        }
      }
    }
    return diagonal;
  }

  boolean isDiagonal() {
    return diagonal != null;
  }

  /** The diagonal entry of row i, zero for an algebraic row; only if {@link #isDiagonal}. */
  double diagonal(int i) {
    double[] d = diagonal;
    if (d == null) {
      throw new IllegalStateException("The mass matrix is not diagonal.\nMaybe ask first.");
    }
    return d[i];
  }

  /** Evaluates {@code out = M v}. */
  void multiply(double[] v, double[] out) {
    double[] d = diagonal;
    if (d == null) {
      system.multiplyMass(v, out);
      return;
    }
    for (int i = 0; i < d.length; i++) {
      out[i] = d[i] * v[i];
    }
  }
}
