package org.stratolith.phasefield.ternary;

import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;

/**
 * Three-point differences on a box whose axes are periodic or without flux: of one field, the
 * Laplacian, the divergence of a flux with a mobility at the faces, and the squared gradient. All
 * three go over the same faces, so sums over the box integrate by parts exactly.
 */
final class Stencil {

  private final int axes;
  private final int[] cells;
  private final int[] stride;
  private final double[] inverseSquare;
  private final boolean[] periodic;
  private final int size;

  Stencil(Box box) {
    axes = box.axes().size();
    cells = new int[axes];
    stride = new int[axes];
    inverseSquare = new double[axes];
    periodic = new boolean[axes];
    size = box.size();
    int step = size;
    for (int axis = 0; axis < axes; axis++) {
      Box.Axis along = box.axes().get(axis);
      cells[axis] = along.cells();
      step /= along.cells();
      stride[axis] = step;
      inverseSquare[axis] = 1 / (along.spacing() * along.spacing());
      periodic[axis] = along.ends() == Ends.PERIODIC;
    }
  }

  /** Number of cells. */
  int size() {
    return size;
  }

  /** Adds {@code factor laplacian(field)} to {@code out}. */
  void addLaplacian(double[] field, double factor, double[] out) {
    for (int axis = 0; axis < axes; axis++) {
      double f = factor * inverseSquare[axis];
      int s = stride[axis];
      int span = cells[axis] * s;
      for (int base = 0; base < size; base += span) {
        for (int k = 0; k < cells[axis] - 1; k++) {
          flux(field, base + k * s, base + (k + 1) * s, s, f, out);
        }
        if (periodic[axis]) {
          flux(field, base + span - s, base, s, f, out);
        }
      }
    }
  }

  // What passes the faces between two slabs of s cells leaves the one and enters the other.
  private static void flux(double[] field, int a, int b, int s, double f, double[] out) {
    for (int q = 0; q < s; q++) {
      double flux = f * (field[b + q] - field[a + q]);
      out[a + q] += flux;
      out[b + q] -= flux;
    }
  }

  /** Adds {@code factor div(mobility grad field)} to {@code out}. */
  void addDivergence(double[] mobility, double[] field, double factor, double[] out) {
    for (int axis = 0; axis < axes; axis++) {
      double f = factor * inverseSquare[axis] / 2;
      int s = stride[axis];
      int span = cells[axis] * s;
      for (int base = 0; base < size; base += span) {
        for (int k = 0; k < cells[axis] - 1; k++) {
          flow(mobility, field, base + k * s, base + (k + 1) * s, s, f, out);
        }
        if (periodic[axis]) {
          flow(mobility, field, base + span - s, base, s, f, out);
        }
      }
    }
  }

  private static void flow(
      double[] mobility, double[] field, int a, int b, int s, double f, double[] out) {
    for (int q = 0; q < s; q++) {
      double flux = f * (mobility[a + q] + mobility[b + q]) * (field[b + q] - field[a + q]);
      out[a + q] += flux;
      out[b + q] -= flux;
    }
  }

  /** The sum over all faces of the squared difference quotient. */
  double squaredGradient(double[] field) {
    double sum = 0;
    for (int axis = 0; axis < axes; axis++) {
      int s = stride[axis];
      int span = cells[axis] * s;
      double along = 0;
      for (int base = 0; base < size; base += span) {
        for (int k = 0; k < cells[axis] - 1; k++) {
          along += squares(field, base + k * s, base + (k + 1) * s, s);
        }
        if (periodic[axis]) {
          along += squares(field, base + span - s, base, s);
        }
      }
      sum += along * inverseSquare[axis];
    }
    return sum;
  }

  private static double squares(double[] field, int a, int b, int s) {
    double sum = 0;
    for (int q = 0; q < s; q++) {
      double difference = field[b + q] - field[a + q];
      sum += difference * difference;
    }
    return sum;
  }
}
