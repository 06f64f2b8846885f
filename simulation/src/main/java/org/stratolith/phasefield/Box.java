package org.stratolith.phasefield;

import java.util.List;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.numerics.transform.Ends;

/**
 * A box of one to three axes, the last one contiguous in memory. Values stand at cell centres.
 *
 * @param axes in the order of the array's indices
 */
public record Box(List<Axis> axes) {

  public Box {
    axes = List.copyOf(axes);
  }

  /**
   * An axis.
   *
   * @param cells a power of two
   * @param length m, or the unit of length of a problem without units
   * @param ends what holds at the ends
   */
  public record Axis(int cells, double length, Ends ends) {
    /** Width of a cell. */
    public double spacing() {
      return length / cells;
    }

    /** Centre of a cell. */
    public double centre(int cell) {
      return (cell + 0.5) * spacing();
    }
  }

  /** A box of one kind of axis. */
  public static Box square(int cells, double length, Ends ends) {
    Axis axis = new Axis(cells, length, ends);
    return new Box(List.of(axis, axis));
  }

  /** Number of cells. */
  public int size() {
    int size = 1;
    for (Axis axis : axes) {
      size *= axis.cells();
    }
    return size;
  }

  /** Volume of a cell: m, m2 or m3 by the number of axes. */
  public double cellVolume() {
    double volume = 1;
    // By index: a model asks at every step, and an iterator would be allocated.
    for (int axis = 0; axis < axes.size(); axis++) {
      volume *= axes.get(axis).spacing();
    }
    return volume;
  }

  /** A transform of fields on this box, for one thread. */
  public BoxTransform transform() {
    int[] cells = axes.stream().mapToInt(Axis::cells).toArray();
    return BoxTransform.of(cells, axes.stream().map(Axis::ends).toList());
  }

  /** The eigenvalues of {@code -laplacian} in the transform's order. */
  public double[] laplacian(BoxTransform transform, BoxTransform.Symbol symbol) {
    return transform.laplacian(axes.stream().mapToDouble(Axis::length).toArray(), symbol);
  }
}
