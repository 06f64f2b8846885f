package org.stratolith.report.crystal;

/**
 * A rotation from the crystal's Cartesian axes to the screen's: its rows point right, up and
 * towards the viewer.
 */
final class Orientation {

  /** Angles of the first view, radians: a little from the left and from above. */
  private static final double SIDE = Math.toRadians(-22);

  private static final double ABOVE = Math.toRadians(14);

  private final double[] rows;

  private Orientation(double[] rows) {
    this.rows = rows;
  }

  /** Along the shortest edge with c (else b) upwards, turned so that the faces are seen. */
  static Orientation first(double[] edges) {
    int axis = 0;
    for (int k = 1; k < 3; k++) {
      if (length(edges, 3 * k) < (1 - 1e-9) * length(edges, 3 * axis)) {
        axis = k;
      }
    }
    double[] towards = unit(edges, 3 * axis);
    double[] right = unit(cross(unit(edges, axis == 2 ? 3 : 6), towards), 0);
    double[] up = cross(towards, right);
    double[] along = new double[9];
    System.arraycopy(right, 0, along, 0, 3);
    System.arraycopy(up, 0, along, 3, 3);
    System.arraycopy(towards, 0, along, 6, 3);
    double c = Math.cos(SIDE);
    double s = Math.sin(SIDE);
    double cx = Math.cos(ABOVE);
    double sx = Math.sin(ABOVE);
    double[] side = {c, 0, s, 0, 1, 0, -s, 0, c};
    double[] above = {1, 0, 0, 0, cx, -sx, 0, sx, cx};
    return new Orientation(product(above, product(side, along)));
  }

  /** The rows one after the other. */
  double[] rows() {
    return rows.clone();
  }

  /** Screen coordinates of a point: right, up, towards the viewer. */
  double[] apply(double x, double y, double z) {
    double[] turned = new double[3];
    for (int i = 0; i < 3; i++) {
      turned[i] = rows[3 * i] * x + rows[3 * i + 1] * y + rows[3 * i + 2] * z;
    }
    return turned;
  }

  private static double[] product(double[] p, double[] q) {
    double[] r = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          r[3 * i + j] += p[3 * i + k] * q[3 * k + j];
        }
      }
    }
    return r;
  }

  private static double[] cross(double[] u, double[] v) {
    return new double[] {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
  }

  private static double[] unit(double[] vectors, int first) {
    double length = length(vectors, first);
    return new double[] {
      vectors[first] / length, vectors[first + 1] / length, vectors[first + 2] / length
    };
  }

  private static double length(double[] vectors, int first) {
    return Math.hypot(Math.hypot(vectors[first], vectors[first + 1]), vectors[first + 2]);
  }
}
