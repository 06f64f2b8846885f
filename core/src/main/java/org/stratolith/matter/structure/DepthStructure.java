package org.stratolith.matter.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The structure of an electrode below one of its faces: cells from the face inwards, the volume
 * fraction of each phase in each cell, and the size of its particles. A process makes it or a
 * person measures it; cells and instruments look at it. Immutable.
 *
 * <p>What the phases leave of a cell is pore space. The amounts between two depths are exact: a
 * fraction is constant in its cell, so {@link #amount} is a sum of products.
 */
public final class DepthStructure {

  private final double[] edges;
  private final List<String> phases;
  private final double[][] fractions;
  private final double[][] radii;
  private final double modulus;

  private DepthStructure(
      double[] edges, List<String> phases, double[][] fractions, double[][] radii, double modulus) {
    this.edges = edges;
    this.phases = phases;
    this.fractions = fractions;
    this.radii = radii;
    this.modulus = modulus;
  }

  /**
   * A structure; the arrays are copied.
   *
   * @param edges depths of the cell edges below the face, m, rising from zero: n + 1 of them
   * @param phases names of the phases as the phase library has them
   * @param fractions volume fractions, a row of n for each phase; their sum in a cell is at most
   *     one
   * @param radii volume-mean particle radii, m, a row of n for each phase; NaN where the phase has
   *     no particles: a matrix, or none of it in the cell
   * @param modulus Young's modulus that a probe feels at the face, Pa
   * @throws IllegalArgumentException if lengths differ, or a number cannot be what it stands for
   */
  public static DepthStructure of(
      double[] edges, List<String> phases, double[][] fractions, double[][] radii, double modulus) {
    DepthStructure made =
        new DepthStructure(
            edges.clone(), List.copyOf(phases), copy(fractions), copy(radii), modulus);
    StructureCheck.check(made.edges, made.phases, made.fractions, made.radii, modulus);
    return made;
  }

  /** The same everywhere, to a depth: one cell without particles. */
  public static DepthStructure uniform(String phase, double thickness, double modulus) {
    return of(
        new double[] {0, thickness},
        List.of(phase),
        new double[][] {{1}},
        new double[][] {{Double.NaN}},
        modulus);
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      copy[k] = rows[k].clone();
    }
    return copy;
  }

  /** Number of cells. */
  public int cells() {
    return edges.length - 1;
  }

  /** Depths of the cell edges below the face, m, one more than there are cells; a copy. */
  public double[] edges() {
    return edges.clone();
  }

  /** Depth of an edge, m; edge 0 is the face. */
  public double edge(int k) {
    return edges[k];
  }

  /** Depth of a cell's middle, m. */
  public double depth(int cell) {
    return (edges[cell] + edges[cell + 1]) / 2;
  }

  /** How deep the structure is known, m. */
  public double thickness() {
    return edges[edges.length - 1];
  }

  /** Names of the phases, in a fixed order. */
  public List<String> phases() {
    return phases;
  }

  /** Volume fraction of a phase in a cell; zero if the structure does not have the phase. */
  public double fraction(String phase, int cell) {
    int p = phases.indexOf(phase);
    return p < 0 ? 0 : fractions[p][cell];
  }

  /** Volume fractions of a phase in all cells, a copy; zeros if the structure does not have it. */
  public double[] fractions(String phase) {
    int p = phases.indexOf(phase);
    return p < 0 ? new double[cells()] : fractions[p].clone();
  }

  /** Volume fraction of a cell that no phase fills. */
  public double porosity(int cell) {
    double sum = 0;
    for (double[] row : fractions) {
      sum += row[cell];
    }
    return Math.max(1 - sum, 0);
  }

  /** Volume-mean particle radius of a phase in a cell, m; NaN if it has no particles there. */
  public double particleRadius(String phase, int cell) {
    int p = phases.indexOf(phase);
    return p < 0 ? Double.NaN : radii[p][cell];
  }

  /** Young's modulus that a probe feels at the face, Pa. */
  public double modulus() {
    return modulus;
  }

  /** The cell that holds a depth, m; an edge belongs to the cell below it, but for the last one. */
  public int cellAt(double depth) {
    if (!(depth >= 0 && depth <= thickness())) {
      throw new IllegalArgumentException(
          "the depth %s m is not within the structure's %s m%nMaybe it is counted from another face"
              .formatted(depth, thickness()));
    }
    int found = Arrays.binarySearch(edges, depth);
    return Math.min(found >= 0 ? found : -found - 2, cells() - 1);
  }

  /** Volume of a phase per area between two depths, m: the integral of its fraction. */
  public double amount(String phase, double from, double to) {
    double sum = 0;
    for (int cell = 0; cell < cells(); cell++) {
      double part = Math.min(to, edges[cell + 1]) - Math.max(from, edges[cell]);
      sum += Math.max(part, 0) * fraction(phase, cell);
    }
    return sum;
  }

  /** Volume of a phase per area of the face, m. */
  public double amount(String phase) {
    return amount(phase, 0, thickness());
  }

  /**
   * The part between two depths, counted from the upper one, as it looks when what lies above has
   * been taken away. The modulus is kept, though it belongs to the whole face.
   *
   * @param from m
   * @param to m
   */
  public DepthStructure slice(double from, double to) {
    if (!(from >= 0 && to > from && to <= thickness())) {
      throw new IllegalArgumentException(
          "there is no slice from %s m to %s m in a structure of %s m%nMaybe the depths are swapped"
              .formatted(from, to, thickness()));
    }
    int first = cellAt(from);
    List<Double> cuts = new ArrayList<>(List.of(0.0));
    int last = first;
    while (edges[last + 1] < to) {
      cuts.add(edges[++last] - from);
    }
    cuts.add(to - from);
    return of(
        cuts.stream().mapToDouble(Double::doubleValue).toArray(),
        phases,
        columns(fractions, first, last + 1),
        columns(radii, first, last + 1),
        modulus);
  }

  private static double[][] columns(double[][] rows, int from, int to) {
    double[][] part = new double[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      part[k] = Arrays.copyOfRange(rows[k], from, to);
    }
    return part;
  }
}
