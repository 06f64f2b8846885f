package org.stratolith.phasefield.benchmark;

import org.stratolith.phasefield.Box;

/**
 * The initial fields of PFHub's benchmarks 1 and 2 (Jokisaari et al., Comput. Mater. Sci. 126
 * (2017) 139, eqs. 4, 13 and 14); {@code x} is the last axis of the box. PFHub leaves open where a
 * grid's points lie; here, as in a finite-difference code, the first one is at the origin of a
 * periodic box, while elsewhere values stand at the centres of cells.
 */
public final class InitialFields {

  private static final double MEAN = 0.5;
  private static final double VARIANT_AMPLITUDE = 0.1;
  private static final double PSI = 1.5;

  private InitialFields() {}

  /**
   * The concentration.
   *
   * @param amplitude 0.01 in benchmark 1, 0.05 in benchmark 2
   */
  public static double[] concentration(Box box, double amplitude) {
    return field(
        box,
        (x, y) ->
            MEAN
                + amplitude
                    * (StrictMath.cos(0.105 * x) * StrictMath.cos(0.11 * y)
                        + square(StrictMath.cos(0.13 * x) * StrictMath.cos(0.087 * y))
                        + StrictMath.cos(0.025 * x - 0.15 * y)
                            * StrictMath.cos(0.07 * x - 0.02 * y)));
  }

  /**
   * The order parameter of a variant.
   *
   * @param i number of the variant, from 1
   */
  public static double[] variant(Box box, int i) {
    double a = 0.01 * i;
    double b = 0.001 * i;
    return field(
        box,
        (x, y) ->
            VARIANT_AMPLITUDE
                * square(
                    StrictMath.cos(a * x - 4) * StrictMath.cos((0.007 + a) * y)
                        + StrictMath.cos((0.11 + a) * x) * StrictMath.cos((0.11 + a) * y)
                        + PSI
                            * square(
                                StrictMath.cos((0.046 + b) * x + (0.0405 + b) * y)
                                    * StrictMath.cos((0.031 + b) * x - (0.004 + b) * y))));
  }

  private interface Plane {
    double at(double x, double y);
  }

  private static double[] field(Box box, Plane plane) {
    Box.Axis down = box.axes().get(0);
    Box.Axis across = box.axes().get(1);
    double[] values = new double[box.size()];
    for (int j = 0; j < down.cells(); j++) {
      for (int i = 0; i < across.cells(); i++) {
        values[j * across.cells() + i] = plane.at(point(across, i), point(down, j));
      }
    }
    return values;
  }

  private static double point(Box.Axis axis, int cell) {
    return switch (axis.ends()) {
      case PERIODIC -> cell * axis.spacing();
      case NO_FLUX, ZERO -> axis.centre(cell);
    };
  }

  private static double square(double value) {
    return value * value;
  }
}
