package org.stratolith.phasefield;

/**
 * The exponential Runge-Kutta method of second order, ETDRK2 (Cox and Matthews, J. Comput. Phys.
 * 176 (2002) 430, eqs. 20 and 22), with {@code z = L h}:
 *
 * <pre>
 *   a  = e^z u + h phi_1(z) N(u)
 *   u' = a + h phi_2(z) (N(a) - N(u))
 * </pre>
 *
 * <p>For a gradient flow of constant mobility whose linear part holds a stabilisation at least as
 * large as the Lipschitz constant of the rest, it never raises the free energy, however long the
 * step (Fu and Yang, J. Comput. Phys. 454 (2022) 110943; Fu, Shen and Yang, arXiv 2402.15142). The
 * error is estimated by {@code u' - a}, that of the method of first order within it.
 */
public final class SecondOrderStepper implements Stepper {

  private final PhaseFieldModel model;
  private final StepTables tables;
  private final double[][] stage;

  /** Steps of a model. */
  public SecondOrderStepper(PhaseFieldModel model) {
    this.model = model;
    tables = new StepTables(model, 3, SecondOrderStepper::fill);
    stage = new double[tables.fields()][model.transform().size()];
  }

  private static void fill(double z, double step, double[][] table, int wave) {
    table[0][wave] = StrictMath.exp(z);
    table[1][wave] = step * PhiFunctions.phi1(z);
    table[2][wave] = step * PhiFunctions.phi2(z);
  }

  @Override
  public String method() {
    return "exponential Runge-Kutta, order 2 (ETDRK2), stabilised";
  }

  @Override
  public double step(double time, double step, double[][] state, double[][] rest, double[][] next) {
    double[][][] of = tables.of(step);
    for (int i = 0; i < state.length; i++) {
      double[][] t = of[tables.table(i)];
      first(t[0], t[1], state[i], rest[i], next[i]);
    }
    model.rate(time + step, next, stage);
    double worst = 0;
    for (int i = 0; i < state.length; i++) {
      worst = Math.max(worst, second(of[tables.table(i)][2], rest[i], stage[i], next[i]));
    }
    return worst;
  }

  private static void first(double[] e, double[] p1, double[] u, double[] n, double[] a) {
    for (int k = 0; k < u.length; k++) {
      a[k] = e[k] * u[k] + p1[k] * n[k];
    }
  }

  private static double second(double[] p2, double[] n, double[] na, double[] next) {
    double sum = 0;
    for (int k = 0; k < next.length; k++) {
      double correction = p2[k] * (na[k] - n[k]);
      next[k] += correction;
      sum += correction * correction;
    }
    return Math.sqrt(sum / next.length);
  }
}
