package org.stratolith.matter.crystal;

/**
 * A unit cell by its six lattice parameters.
 *
 * <p>With the metric tensor G (G_ij = a_i · a_j) and its inverse G*, the plane (hkl) has 1/d² = (h
 * k l) G* (h k l)ᵀ (Giacovazzo et al., Fundamentals of Crystallography, eq. 2.17b).
 *
 * @param a length of the first edge, Å
 * @param b length of the second edge, Å
 * @param c length of the third edge, Å
 * @param alpha angle between b and c, degrees
 * @param beta angle between a and c, degrees
 * @param gamma angle between a and b, degrees
 */
public record UnitCell(double a, double b, double c, double alpha, double beta, double gamma) {

  /** Refuses lengths that are not positive and angles that enclose no volume. */
  public UnitCell {
    requireLength("a", a);
    requireLength("b", b);
    requireLength("c", c);
    requireAngle("alpha", alpha);
    requireAngle("beta", beta);
    requireAngle("gamma", gamma);
    if (!(relativeVolumeSquared(alpha, beta, gamma) > 0)) {
      throw new IllegalArgumentException(
          "the angles %s, %s, %s degrees enclose no volume\n  Maybe one of them is wrong: each must be less than the sum of the other two"
              .formatted(alpha, beta, gamma));
    }
  }

  /** A cubic cell. */
  public static UnitCell cubic(double a) {
    return new UnitCell(a, a, a, 90, 90, 90);
  }

  /** A hexagonal cell, gamma 120 degrees. */
  public static UnitCell hexagonal(double a, double c) {
    return new UnitCell(a, a, c, 90, 90, 120);
  }

  /** A monoclinic cell with unique axis b. */
  public static UnitCell monoclinic(double a, double b, double c, double beta) {
    return new UnitCell(a, b, c, 90, beta, 90);
  }

  /** The cell with this metric tensor (row-major 3 by 3, Å²). */
  static UnitCell ofMetric(double[] g) {
    double a = Math.sqrt(g[0]);
    double b = Math.sqrt(g[4]);
    double c = Math.sqrt(g[8]);
    return new UnitCell(
        a,
        b,
        c,
        Math.toDegrees(Math.acos(g[5] / (b * c))),
        Math.toDegrees(Math.acos(g[2] / (a * c))),
        Math.toDegrees(Math.acos(g[1] / (a * b))));
  }

  /** Metric tensor G, row-major 3 by 3, Å². */
  public double[] metric() {
    double ab = a * b * cosine(gamma);
    double ac = a * c * cosine(beta);
    double bc = b * c * cosine(alpha);
    return new double[] {a * a, ab, ac, ab, b * b, bc, ac, bc, c * c};
  }

  /** Metric tensor of the reciprocal lattice G* = G⁻¹, row-major 3 by 3, Å⁻². */
  public double[] reciprocalMetric() {
    return Matrix3.inverse(metric());
  }

  /**
   * The edges as Cartesian rows, row-major 3 by 3, Å: a along x, b in the xy plane, right-handed.
   */
  public double[] edges() {
    double cosAlphaStar =
        (cosine(alpha) - cosine(beta) * cosine(gamma)); // times sin(gamma), see cy below
    double sinGamma = Math.sqrt(1 - cosine(gamma) * cosine(gamma));
    double cy = c * cosAlphaStar / sinGamma;
    return new double[] {
      a,
      0,
      0,
      b * cosine(gamma),
      b * sinGamma,
      0,
      c * cosine(beta),
      cy,
      volume() / (a * b * sinGamma)
    };
  }

  /** Volume, Å³. */
  public double volume() {
    return a * b * c * Math.sqrt(relativeVolumeSquared(alpha, beta, gamma));
  }

  /** 1/d² of the plane (hkl), Å⁻². */
  public double inverseSpacingSquared(int h, int k, int l) {
    return Matrix3.quadraticForm(reciprocalMetric(), h, k, l);
  }

  /**
   * Spacing d of the planes (hkl), Å.
   *
   * @throws IllegalArgumentException for (000), which is no plane
   */
  public double spacing(int h, int k, int l) {
    if (h == 0 && k == 0 && l == 0) {
      throw new IllegalArgumentException("(000) is no lattice plane");
    }
    return 1.0 / Math.sqrt(inverseSpacingSquared(h, k, l));
  }

  private static double relativeVolumeSquared(double alpha, double beta, double gamma) {
    double x = cosine(alpha);
    double y = cosine(beta);
    double z = cosine(gamma);
    return 1 - x * x - y * y - z * z + 2 * x * y * z;
  }

  /** Exact at the angles that symmetry fixes, so that cubic cells have exactly cubic metrics. */
  private static double cosine(double degrees) {
    if (degrees == 90) {
      return 0;
    }
    if (degrees == 120) {
      return -0.5;
    }
    return degrees == 60 ? 0.5 : Math.cos(Math.toRadians(degrees));
  }

  private static void requireLength(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "cell length %s is %s angstrom, but must be positive and finite\n  Maybe a digit or the decimal point is lost"
              .formatted(name, value));
    }
  }

  private static void requireAngle(String name, double value) {
    if (!(value > 0 && value < 180)) {
      throw new IllegalArgumentException(
          "cell angle %s is %s degrees, but must lie between 0 and 180\n  Maybe it is in radians"
              .formatted(name, value));
    }
  }
}
