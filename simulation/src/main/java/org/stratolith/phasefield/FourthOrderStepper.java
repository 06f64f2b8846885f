package org.stratolith.phasefield;

/**
 * The exponential Runge-Kutta method of fourth order, ETDRK4 (Cox and Matthews, J. Comput. Phys.
 * 176 (2002) 430, eqs. 26 to 29), with {@code z = L h} and {@code q = h phi_1(z/2) / 2}:
 *
 * <pre>
 *   a  = e^(z/2) u + q N(u)
 *   b  = e^(z/2) u + q N(a)
 *   c  = e^(z/2) a + q (2 N(b) - N(u))
 *   u' = e^z u + f1 N(u) + f2 (N(a) + N(b)) + f3 N(c)
 *   f1 = h (phi_1 - 3 phi_2 + 4 phi_3)   f2 = h (2 phi_2 - 4 phi_3)   f3 = h (4 phi_3 - phi_2)
 * </pre>
 *
 * <p>The difference to the method of second order with the nodes 0 and 1, {@code e^z u + h phi_1
 * N(u) + h phi_2 (N(c) - N(u))}, is {@code f2 (N(a) + N(b) - N(u) - N(c))}: an estimate of the
 * error that costs nothing. For constant mobility; it is not unconditionally dissipative, so
 * whoever steps watches the free energy.
 */
public final class FourthOrderStepper implements Stepper {

  private final PhaseFieldModel model;
  private final StepTables tables;
  private final double[][] a;
  private final double[][] b;
  private final double[][] na;
  private final double[][] nb;
  private final double[][] nc;

  /** Steps of a model. */
  public FourthOrderStepper(PhaseFieldModel model) {
    this.model = model;
    tables = new StepTables(model, 6, FourthOrderStepper::fill);
    int size = model.transform().size();
    a = new double[tables.fields()][size];
    b = new double[tables.fields()][size];
    na = new double[tables.fields()][size];
    nb = new double[tables.fields()][size];
    nc = new double[tables.fields()][size];
  }

  private static void fill(double z, double step, double[][] table, int wave) {
    double phi1 = PhiFunctions.phi1(z);
    double phi2 = PhiFunctions.phi2(z);
    double phi3 = PhiFunctions.phi3(z);
    table[0][wave] = StrictMath.exp(z);
    table[1][wave] = StrictMath.exp(z / 2);
    table[2][wave] = step * PhiFunctions.phi1(z / 2) / 2;
    table[3][wave] = step * (phi1 - 3 * phi2 + 4 * phi3);
    table[4][wave] = step * (2 * phi2 - 4 * phi3);
    table[5][wave] = step * (4 * phi3 - phi2);
  }

  @Override
  public String method() {
    return "exponential Runge-Kutta, order 4 (ETDRK4)";
  }

  @Override
  public double step(double time, double step, double[][] state, double[][] rest, double[][] next) {
    double[][][] of = tables.of(step);
    for (int i = 0; i < state.length; i++) {
      double[][] t = of[tables.table(i)];
      half(t[1], t[2], state[i], rest[i], a[i]);
    }
    model.rate(time + step / 2, a, na);
    for (int i = 0; i < state.length; i++) {
      double[][] t = of[tables.table(i)];
      half(t[1], t[2], state[i], na[i], b[i]);
    }
    model.rate(time + step / 2, b, nb);
    for (int i = 0; i < state.length; i++) {
      double[][] t = of[tables.table(i)];
      whole(t[1], t[2], a[i], nb[i], rest[i], b[i]);
    }
    model.rate(time + step, b, nc);
    double worst = 0;
    for (int i = 0; i < state.length; i++) {
      double[][] t = of[tables.table(i)];
      finish(t, state[i], rest[i], na[i], nb[i], nc[i], next[i]);
      worst = Math.max(worst, error(t[4], rest[i], na[i], nb[i], nc[i]));
    }
    return worst;
  }

  private static void half(double[] e2, double[] q, double[] u, double[] n, double[] out) {
    for (int k = 0; k < u.length; k++) {
      out[k] = e2[k] * u[k] + q[k] * n[k];
    }
  }

  private static void whole(
      double[] e2, double[] q, double[] a, double[] nb, double[] n, double[] out) {
    for (int k = 0; k < a.length; k++) {
      out[k] = e2[k] * a[k] + q[k] * (2 * nb[k] - n[k]);
    }
  }

  private static void finish(
      double[][] t, double[] u, double[] n, double[] na, double[] nb, double[] nc, double[] out) {
    double[] e = t[0];
    double[] f1 = t[3];
    double[] f2 = t[4];
    double[] f3 = t[5];
    for (int k = 0; k < u.length; k++) {
      out[k] = e[k] * u[k] + f1[k] * n[k] + f2[k] * (na[k] + nb[k]) + f3[k] * nc[k];
    }
  }

  private static double error(double[] f2, double[] n, double[] na, double[] nb, double[] nc) {
    double sum = 0;
    for (int k = 0; k < n.length; k++) {
      double difference = f2[k] * (na[k] + nb[k] - n[k] - nc[k]);
      sum += difference * difference;
    }
    return Math.sqrt(sum / n.length);
  }
}
