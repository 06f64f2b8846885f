package org.stratolith.report.chart;

import java.util.function.DoubleUnaryOperator;

/** Points in their order, in the units of the axes they are drawn on. */
public final class Curve {

  private final double[] x;
  private final double[] y;

  private Curve(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /**
   * Copies two arrays of one length. A point that is not finite is a gap.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Curve of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a curve of " + x.length + " abscissas and " + y.length + " ordinates");
    }
    return new Curve(x.clone(), y.clone());
  }

  /** A single point. */
  public static Curve point(double x, double y) {
    return new Curve(new double[] {x}, new double[] {y});
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  /** Abscissa of a point. */
  public double x(int index) {
    return x[index];
  }

  /** Ordinate of a point. */
  public double y(int index) {
    return y[index];
  }

  /** Whether both coordinates of a point are finite. */
  public boolean isFinite(int index) {
    return Double.isFinite(x[index]) && Double.isFinite(y[index]);
  }

  /** The curve with each axis put through a function, for instance into another unit. */
  public Curve map(DoubleUnaryOperator horizontal, DoubleUnaryOperator vertical) {
    double[] newX = new double[x.length];
    double[] newY = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      newX[i] = horizontal.applyAsDouble(x[i]);
      newY[i] = vertical.applyAsDouble(y[i]);
    }
    return new Curve(newX, newY);
  }

  /** The curve with its axes multiplied. */
  public Curve scaled(double horizontal, double vertical) {
    return map(v -> v * horizontal, v -> v * vertical);
  }
}
