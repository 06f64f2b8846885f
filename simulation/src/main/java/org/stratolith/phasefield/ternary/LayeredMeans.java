package org.stratolith.phasefield.ternary;

import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;

/**
 * What a state of three phases looks like along the depth, axis 0: means over each slab of cells,
 * and the depths a paper would report.
 */
public final class LayeredMeans {

  private final Box.Axis depth;
  private final double[][] means;
  private final double interfaceDensity;
  private final double fraction0;

  private LayeredMeans(Box.Axis depth, double[][] means, double density, double fraction0) {
    this.depth = depth;
    this.means = means;
    interfaceDensity = density;
    this.fraction0 = fraction0;
  }

  /**
   * Means of a state.
   *
   * @param c1 fraction of phase 1 in every cell
   * @param c2 fraction of phase 2
   */
  public static LayeredMeans of(Box box, double[] c1, double[] c2) {
    Box.Axis depth = box.axes().getFirst();
    int slab = box.size() / depth.cells();
    double[][] means = new double[3][depth.cells()];
    double[] c0 = new double[c1.length];
    double whole = 0;
    for (int i = 0; i < c1.length; i++) {
      c0[i] = 1 - c1[i] - c2[i];
      whole += c0[i] / c1.length;
      means[0][i / slab] += c0[i] / slab;
      means[1][i / slab] += c1[i] / slab;
      means[2][i / slab] += c2[i] / slab;
    }
    return new LayeredMeans(depth, means, gradient(box, c0), whole);
  }

  // The mean of |grad c_0|, from central differences: the area of its interfaces per volume.
  private static double gradient(Box box, double[] field) {
    double sum = 0;
    int[] stride = new int[box.axes().size()];
    int step = field.length;
    for (int axis = 0; axis < stride.length; axis++) {
      step /= box.axes().get(axis).cells();
      stride[axis] = step;
    }
    for (int i = 0; i < field.length; i++) {
      double squares = 0;
      for (int axis = 0; axis < stride.length; axis++) {
        Box.Axis along = box.axes().get(axis);
        int n = along.cells();
        int k = i / stride[axis] % n;
        boolean wraps = along.ends() == Ends.PERIODIC;
        int up = k < n - 1 ? i + stride[axis] : wraps ? i - (n - 1) * stride[axis] : i;
        int down = k > 0 ? i - stride[axis] : wraps ? i + (n - 1) * stride[axis] : i;
        squares += Math.pow((field[up] - field[down]) / (2 * along.spacing()), 2);
      }
      sum += Math.sqrt(squares);
    }
    return sum / field.length;
  }

  /** Mean volume fraction of a phase in a slab. */
  public double fraction(int phase, int slab) {
    return means[phase][slab];
  }

  /** Depth of the middle of a slab, m. */
  public double depth(int slab) {
    return depth.centre(slab);
  }

  /** Number of slabs. */
  public int slabs() {
    return depth.cells();
  }

  /** Mean volume fraction of a phase down to a depth, m. */
  public double fractionWithin(int phase, double within) {
    double sum = 0;
    int slabs = Math.clamp(Math.round(within / depth.spacing()), 1, depth.cells());
    for (int k = 0; k < slabs; k++) {
      sum += means[phase][k];
    }
    return sum / slabs;
  }

  /** Depth from the wall down to which the mean fraction of a phase stays below a limit, m. */
  public double depthBelow(int phase, double limit) {
    int slab = 0;
    while (slab < depth.cells() && means[phase][slab] < limit) {
      slab++;
    }
    return slab * depth.spacing();
  }

  /**
   * Mean width of the domains of phase 0 and of what is not, {@code 4 f (1 - f) V / S}: the
   * thickness of lamellae where both are equal, m.
   */
  public double domainSize() {
    return 4 * fraction0 * (1 - fraction0) / interfaceDensity;
  }
}
