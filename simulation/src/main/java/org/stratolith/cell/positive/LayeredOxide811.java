package org.stratolith.cell.positive;

/**
 * LiNi0.8Mn0.1Co0.1O2 as fitted by C.-H. Chen et al., J. Electrochem. Soc. 167 (2020) 080534, Eq.
 * (8):
 *
 * <pre>
 * U = -0.8090 x + 4.4875 - 0.0428 tanh(18.5138 (x - 0.5542))
 *     - 17.7326 tanh(15.7890 (x - 0.3117)) + 17.5842 tanh(15.9308 (x - 0.3120))
 * </pre>
 *
 * Measured for x from about 0.25 to 0.91.
 */
public record LayeredOxide811() implements OpenCircuitPotential {

  @Override
  public double value(double x) {
    return -0.8090 * x
        + 4.4875
        - 0.0428 * tanh(18.5138 * (x - 0.5542))
        - 17.7326 * tanh(15.7890 * (x - 0.3117))
        + 17.5842 * tanh(15.9308 * (x - 0.3120));
  }

  @Override
  public double slope(double x) {
    double a = tanh(18.5138 * (x - 0.5542));
    double b = tanh(15.7890 * (x - 0.3117));
    double c = tanh(15.9308 * (x - 0.3120));
    return -0.8090
        - 0.0428 * 18.5138 * (1.0 - a * a)
        - 17.7326 * 15.7890 * (1.0 - b * b)
        + 17.5842 * 15.9308 * (1.0 - c * c);
  }

  /** Accurate to the last bits of one, which is enough here, and twice as fast as Math.tanh. */
  private static double tanh(double z) {
    return 1.0 - 2.0 / (1.0 + Math.exp(2.0 * z));
  }
}
