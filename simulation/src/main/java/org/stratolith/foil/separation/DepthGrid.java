package org.stratolith.foil.separation;

/** Cells from a face inwards: equal ones first, then each wider than the one before. Immutable. */
public final class DepthGrid {

  private final double[] edges;

  private DepthGrid(double[] edges) {
    this.edges = edges;
  }

  /** Equal cells over a length in m. */
  public static DepthGrid uniform(double length, int cells) {
    double[] edges = new double[cells + 1];
    for (int k = 0; k <= cells; k++) {
      edges[k] = length * k / cells;
    }
    return new DepthGrid(edges);
  }

  /**
   * Equal cells to a depth, then cells that widen in a geometric series to the end. If the equal
   * ones alone reach the end, there are no others.
   *
   * @param fine depth of the equal cells, m
   * @param fineCells their number
   * @param length m
   * @param coarseCells number of the others
   */
  public static DepthGrid graded(double fine, int fineCells, double length, int coarseCells) {
    double width = fine / fineCells;
    if (length <= fine + 2 * width * coarseCells) {
      return uniform(length, fineCells + coarseCells);
    }
    double ratio = ratio((length - fine) / width, coarseCells);
    double[] edges = new double[fineCells + coarseCells + 1];
    for (int k = 0; k <= fineCells; k++) {
      edges[k] = width * k;
    }
    for (int k = 1; k <= coarseCells; k++) {
      width *= ratio;
      edges[fineCells + k] = edges[fineCells + k - 1] + width;
    }
    edges[edges.length - 1] = length;
    return new DepthGrid(edges);
  }

  // Solves ratio + ratio^2 + … + ratio^n = sum by halving; sum > n, so the ratio is above one.
  private static double ratio(double sum, int n) {
    double low = 1;
    double high = 1 + sum;
    for (int k = 0; k < 200; k++) {
      double middle = (low + high) / 2;
      double series = middle * (Math.pow(middle, n) - 1) / (middle - 1);
      if (series < sum) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  public int cells() {
    return edges.length - 1;
  }

  /** Depth of an edge, m. */
  public double edge(int k) {
    return edges[k];
  }

  /** Width of a cell, m. */
  public double width(int cell) {
    return edges[cell + 1] - edges[cell];
  }

  /** Distance between the middles of a cell and the next, m. */
  public double spacing(int cell) {
    return (edges[cell + 2] - edges[cell]) / 2;
  }

  /** Thickness, m. */
  public double length() {
    return edges[edges.length - 1];
  }
}
