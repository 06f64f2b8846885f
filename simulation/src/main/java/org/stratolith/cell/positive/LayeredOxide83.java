package org.stratolith.cell.positive;

/**
 * A layered oxide with 83 % nickel: the function of {@link LayeredOxide811} on a shifted and
 * stretched abscissa, with a drop where the host is full that takes the potential down to a
 * discharge limit of 2.5 V:
 *
 * <pre>
 * U(y) = U811(x1 + (y - y1) (x2 - x1)/(y2 - y1)) - A exp((y - 1)/w)
 * </pre>
 *
 * The measured range [x1, x2] of the function is laid on the range [y1, y2] of the host.
 *
 * @param y1 filled fraction that stands for {@code x1}
 * @param y2 filled fraction that stands for {@code x2}
 * @param x1 lower end of the function's range
 * @param x2 upper end of the function's range
 * @param drop {@code A}, V
 * @param dropWidth {@code w}, filled fraction
 */
public record LayeredOxide83(
    double y1, double y2, double x1, double x2, double drop, double dropWidth)
    implements OpenCircuitPotential {

  private static final LayeredOxide811 FUNCTION = new LayeredOxide811();

  /** Beyond this the drop goes on along its tangent: a Newton iterate may overshoot far. */
  private static final double TANGENT_FROM = 1.02;

  public LayeredOxide83 {
    if (!(y2 > y1) || !(x2 > x1) || !(dropWidth > 0.0)) {
      throw new IllegalArgumentException(
          "range of the open-circuit potential: y "
              + y1
              + " to "
              + y2
              + ", x "
              + x1
              + " to "
              + x2
              + ", drop width "
              + dropWidth
              + "\nMaybe the ends are exchanged; each range must ascend and the width be positive.");
    }
  }

  @Override
  public double value(double y) {
    double inside = Math.min(y, TANGENT_FROM);
    double fall = drop * Math.exp((inside - 1.0) / dropWidth);
    return FUNCTION.value(abscissa(y)) - fall * (1.0 + (y - inside) / dropWidth);
  }

  @Override
  public double slope(double y) {
    double fall = drop * Math.exp((Math.min(y, TANGENT_FROM) - 1.0) / dropWidth);
    return FUNCTION.slope(abscissa(y)) * (x2 - x1) / (y2 - y1) - fall / dropWidth;
  }

  private double abscissa(double y) {
    return x1 + (y - y1) * ((x2 - x1) / (y2 - y1));
  }
}
