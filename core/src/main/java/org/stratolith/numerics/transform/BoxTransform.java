package org.stratolith.numerics.transform;

import java.util.List;

/**
 * The real orthonormal transform of a field on a box of one, two or three axes, one kind of
 * function for each axis. In it every function of the Laplacian is diagonal, the sum of squares is
 * that of the field (Parseval), and coefficient 0 of a box without {@link Ends#ZERO} is the mean
 * times the square root of the number of cells.
 *
 * <p>A field is a flat array, the last axis contiguous. Coefficients are a flat array of the same
 * length whose order is the transform's own; {@link #laplacian} gives the eigenvalues in that
 * order. Nothing is allocated by a transform, and an instance serves one thread.
 */
public final class BoxTransform {

  /** Which eigenvalues the Laplacian has. */
  public enum Symbol {
    /** The derivative's own, {@code k^2}: spectral accuracy. */
    EXACT,
    /**
     * The three-point difference's, {@code (2/h sin(k h / 2))^2}: second order, and the very
     * operator that differences in space make.
     */
    DIFFERENCES
  }

  private static final int TILE = 16;

  private final int[] cells;
  private final List<Ends> ends;
  private final AxisTransform[] axes;
  private final double[] spare;

  private BoxTransform(int[] cells, List<Ends> ends) {
    this.cells = cells.clone();
    this.ends = List.copyOf(ends);
    int size = 1;
    for (int n : cells) {
      size *= n;
    }
    axes = new AxisTransform[cells.length];
    for (int axis = 0; axis < cells.length; axis++) {
      axes[axis] = new AxisTransform(ends.get(axis), cells[axis], size / cells[axis]);
    }
    spare = new double[size];
  }

  /**
   * A transform.
   *
   * @param cells along each axis, powers of two from 2
   * @param ends of each axis
   * @throws IllegalArgumentException for other numbers of cells or axes
   */
  public static BoxTransform of(int[] cells, List<Ends> ends) {
    if (cells.length < 1 || cells.length > 3 || ends.size() != cells.length) {
      throw new IllegalArgumentException(
          cells.length + " axes and " + ends.size() + " pairs of ends, 1 to 3 of each are allowed");
    }
    for (int n : cells) {
      if (n < 2 || Integer.bitCount(n) != 1) {
        throw new IllegalArgumentException(n + " cells are not a power of two");
      }
    }
    return new BoxTransform(cells, ends);
  }

  /** Number of cells, and of coefficients. */
  public int size() {
    return spare.length;
  }

  /**
   * Transforms a field.
   *
   * @param field values at cell centres, left as they are
   * @param coefficients written
   */
  public void forward(double[] field, double[] coefficients) {
    System.arraycopy(field, 0, coefficients, 0, spare.length);
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis].forward(coefficients);
      if (axis < axes.length - 1) {
        turn(coefficients, cells[axis], spare.length / cells[axis]);
      }
    }
  }

  /**
   * Transforms back.
   *
   * @param coefficients left as they are
   * @param field written
   */
  public void inverse(double[] coefficients, double[] field) {
    System.arraycopy(coefficients, 0, field, 0, spare.length);
    for (int axis = axes.length - 1; axis >= 0; axis--) {
      axes[axis].inverse(field);
      if (axis > 0) {
        turn(field, spare.length / cells[axis - 1], cells[axis - 1]);
      }
    }
  }

  /**
   * The eigenvalues of {@code -laplacian}, in the order of the coefficients, per unit of length
   * squared.
   *
   * @param lengths of the axes
   */
  public double[] laplacian(double[] lengths, Symbol symbol) {
    double[] sum = new double[spare.length];
    int last = cells.length - 1;
    for (int i = 0; i < sum.length; i++) {
      // The last axis leads, the others follow in their order.
      int rest = i;
      for (int axis = last - 1; axis >= 0; axis--) {
        sum[i] += eigenvalue(axis, rest % cells[axis], lengths, symbol);
        rest /= cells[axis];
      }
      sum[i] += eigenvalue(last, rest, lengths, symbol);
    }
    return sum;
  }

  private double eigenvalue(int axis, int index, double[] lengths, Symbol symbol) {
    int n = cells[axis];
    double k = ends.get(axis).wavenumber(index, n, lengths[axis]);
    double h = lengths[axis] / n;
    double root = symbol == Symbol.EXACT ? k : 2 / h * StrictMath.sin(k * h / 2);
    return root * root;
  }

  // [rows][columns] becomes [columns][rows], tile by tile so that both stay in the cache.
  private void turn(double[] block, int rows, int columns) {
    System.arraycopy(block, 0, spare, 0, spare.length);
    for (int i0 = 0; i0 < rows; i0 += TILE) {
      int i1 = Math.min(rows, i0 + TILE);
      for (int j0 = 0; j0 < columns; j0 += TILE) {
        int j1 = Math.min(columns, j0 + TILE);
        for (int j = j0; j < j1; j++) {
          for (int i = i0; i < i1; i++) {
            block[j * rows + i] = spare[i * columns + j];
          }
        }
      }
    }
  }
}
