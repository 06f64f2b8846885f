package org.stratolith.numerics.dae;

/**
 * The coefficients of a singly diagonally implicit Runge-Kutta method whose first stage is explicit
 * and whose last stage is the new value (stiffly accurate), and where they come from.
 *
 * <p>For {@code M y' = f(t, y)} the stages are {@code Y_i = y_n + h sum_j a_ij K_j}, {@code M K_i =
 * f(t_n + c_i h, Y_i)}, with {@code a_ii = gamma} for i > 0 and {@code a_00 = 0}; the new value is
 * the last {@code Y_i}, and {@code h sum_i error_i K_i} estimates its error.
 */
public final class EsdirkTableau {

  private final String name;
  private final String citation;
  private final int order;
  private final int errorOrder;
  private final boolean filtersError;
  private final double[][] a;
  private final double[] c;
  private final double[] error;
  private final double[][] predictor;

  /**
   * Makes a method.
   *
   * @param errorOrder the power of h with which the error estimate vanishes
   * @param filtersError whether the error estimate must pass through the iteration matrix because
   *     it does not stay bounded for infinitely stiff components
   * @param a rows of the coefficients, row i with i + 1 entries; the nodes are their sums
   * @param embedded weights of the embedded method
   */
  EsdirkTableau(
      String name,
      String citation,
      int order,
      int errorOrder,
      boolean filtersError,
      double[][] a,
      double[] embedded) {
    int stages = a.length;
    this.name = name;
    this.citation = citation;
    this.order = order;
    this.errorOrder = errorOrder;
    this.filtersError = filtersError;
    this.a = a;
    this.c = new double[stages];
    this.error = new double[stages];
    for (int i = 0; i < stages; i++) {
      for (double entry : a[i]) {
        c[i] += entry;
      }
      error[i] = a[stages - 1][i] - embedded[i];
    }
    this.predictor = StagePredictor.weights(c);
  }

  /**
   * The trapezoidal rule followed by the second-order backward differentiation formula, order 2
   * with an error estimate of order 3.
   */
  public static EsdirkTableau trBdf2() {
    double w = Math.sqrt(2) / 4;
    double d = 1 - Math.sqrt(2) / 2;
    return new EsdirkTableau(
        "TR-BDF2",
        "Hosea, M. E. and Shampine, L. F., Analysis and implementation of TR-BDF2,"
            + " Applied Numerical Mathematics 20 (1996) 21-37, doi:10.1016/0168-9274(95)00115-8",
        2,
        3,
        true,
        new double[][] {{0}, {d, d}, {w, w, d}},
        new double[] {(1 - w) / 3, (3 * w + 1) / 3, d / 3});
  }

  /**
   * Order 3 in four stages; the embedded method of order 2 is A-stable and stiffly accurate too.
   */
  public static EsdirkTableau kvaerno3() {
    // The root of 6 g^3 - 18 g^2 + 9 g - 1 that makes the method L-stable.
    double g = 0.435866521508459;
    double a20 = (-4 * g * g + 6 * g - 1) / (4 * g);
    double a21 = (1 - 2 * g) / (4 * g);
    double a30 = (6 * g - 1) / (12 * g);
    double a31 = -1 / ((24 * g - 12) * g);
    double a32 = (-6 * g * g + 6 * g - 1) / (6 * g - 3);
    return new EsdirkTableau(
        "Kvaerno 3(2)",
        "Kvaerno, A., Singly diagonally implicit Runge-Kutta methods with an explicit first stage,"
            + " BIT Numerical Mathematics 44 (2004) 489-502, doi:10.1023/B:BITN.0000046811.70614.38",
        3,
        3,
        false,
        new double[][] {{0}, {g, g}, {a20, a21, g}, {a30, a31, a32, g}},
        new double[] {a20, a21, g, 0});
  }

  /** Order 4 in six stages with an embedded method of order 3. */
  public static EsdirkTableau kennedyCarpenter4() {
    double g = 0.25;
    return new EsdirkTableau(
        "ESDIRK4(3)6L[2]SA",
        "Kennedy, C. A. and Carpenter, M. H., Additive Runge-Kutta schemes for"
            + " convection-diffusion-reaction equations, Applied Numerical Mathematics 44 (2003)"
            + " 139-181, doi:10.1016/S0168-9274(02)00138-1 (implicit part)",
        4,
        4,
        false,
        new double[][] {
          {0},
          {g, g},
          {8611.0 / 62500, -1743.0 / 31250, g},
          {5012029.0 / 34652500, -654441.0 / 2922500, 174375.0 / 388108, g},
          {
            15267082809.0 / 155376265600L,
            -71443401.0 / 120774400,
            730878875.0 / 902184768,
            2285395.0 / 8070912,
            g
          },
          {82889.0 / 524892, 0, 15625.0 / 83664, 69875.0 / 102672, -2260.0 / 8211, g}
        },
        new double[] {
          4586570599.0 / 29645900160L,
          0,
          178811875.0 / 945068544,
          814220225.0 / 1159782912,
          -3700637.0 / 11593932,
          61727.0 / 225920
        });
  }

  /** Name. */
  public String name() {
    return name;
  }

  /** Where the coefficients were published. */
  public String citation() {
    return citation;
  }

  /** Order of convergence. */
  public int order() {
    return order;
  }

  /** The power of the step with which the error estimate vanishes. */
  int errorOrder() {
    return errorOrder;
  }

  boolean filtersError() {
    return filtersError;
  }

  int stages() {
    return c.length;
  }

  /** The diagonal entry of the implicit stages. */
  double gamma() {
    return a[1][1];
  }

  double a(int i, int j) {
    return a[i][j];
  }

  double c(int i) {
    return c[i];
  }

  double error(int i) {
    return error[i];
  }

  /** Weight of {@code h K_j} in the starting value of {@code Y_i - y_n}, j < i. */
  double predictor(int i, int j) {
    return predictor[i][j];
  }
}
