package org.stratolith.phasefield.benchmark;

import java.util.List;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.PhaseFieldModel;

/**
 * PFHub benchmark 2, Ostwald ripening of four variants (Jokisaari et al., Comput. Mater. Sci. 126
 * (2017) 139, eqs. 5 to 12):
 *
 * <pre>
 *   F        = int [ r (c - c_a)^2 (1 - h) + r (c_b - c)^2 h + w g + kappa/2 |grad c|^2 + sum_i kappa/2 |grad eta_i|^2 ]
 *   h        = sum_i eta_i^3 (6 eta_i^2 - 15 eta_i + 10)
 *   g        = sum_i eta_i^2 (1 - eta_i)^2 + alpha sum_i sum_(j != i) eta_i^2 eta_j^2
 *   dc/dt    = M lap( dF/dc )       d(eta_i)/dt = -L dF/d(eta_i)
 *   r = 2, w = 1, alpha = 5, kappa = 3, M = L = 5, c_a = 0.3, c_b = 0.7
 * </pre>
 *
 * <p>The notebook prints {@code c_b = 0.3}, which would leave nothing to ripen; the paper has 0.7.
 */
public final class OstwaldRipening implements PhaseFieldModel {

  /** Number of variants. */
  public static final int VARIANTS = 4;

  private static final double R = 2;
  private static final double CA = 0.3;
  private static final double CB = 0.7;
  private static final double W = 1;
  private static final double ALPHA = 5;
  private static final double KAPPA = 3;
  private static final double MOBILITY = 5;

  // Curvatures of the bulk energy: 2 r in c, about 2 w in the wells of eta.
  private static final double STABILISATION_C = 2 * R;
  private static final double STABILISATION_ETA = 2 * W;

  private final Box box;
  private final BoxTransform transform;
  private final double[] laplacian;
  private final double[] linearC;
  private final double[] linearEta;
  private final double[][] values;
  private final double[] work;

  /** The problem on a box, with spectral accuracy. */
  public OstwaldRipening(Box box) {
    this.box = box;
    transform = box.transform();
    laplacian = box.laplacian(transform, BoxTransform.Symbol.EXACT);
    int size = laplacian.length;
    linearC = new double[size];
    linearEta = new double[size];
    for (int k = 0; k < size; k++) {
      linearC[k] = -MOBILITY * laplacian[k] * (STABILISATION_C + KAPPA * laplacian[k]);
      linearEta[k] = -MOBILITY * (STABILISATION_ETA + KAPPA * laplacian[k]);
    }
    values = new double[1 + VARIANTS][size];
    work = new double[size];
  }

  /** The state that the benchmark begins with. */
  public double[][] start() {
    double[][] fields = new double[1 + VARIANTS][];
    fields[0] = InitialFields.concentration(box, 0.05);
    for (int i = 1; i <= VARIANTS; i++) {
      fields[i] = InitialFields.variant(box, i);
    }
    return coefficients(fields);
  }

  @Override
  public void rate(double time, double[][] state, double[][] rest) {
    for (int i = 0; i <= VARIANTS; i++) {
      transform.inverse(state[i], values[i]);
    }
    double[] c = values[0];
    for (int q = 0; q < c.length; q++) {
      double h = 0;
      for (int i = 1; i <= VARIANTS; i++) {
        h += portion(values[i][q]);
      }
      work[q] = 2 * R * ((c[q] - CA) * (1 - h) + (c[q] - CB) * h) - STABILISATION_C * c[q];
    }
    transform.forward(work, rest[0]);
    for (int k = 0; k < c.length; k++) {
      rest[0][k] *= -MOBILITY * laplacian[k];
    }
    for (int i = 1; i <= VARIANTS; i++) {
      variant(i);
      transform.forward(work, rest[i]);
    }
  }

  private void variant(int i) {
    double[] c = values[0];
    for (int q = 0; q < c.length; q++) {
      double eta = values[i][q];
      double others = -eta * eta;
      for (int j = 1; j <= VARIANTS; j++) {
        others += values[j][q] * values[j][q];
      }
      double gap = R * ((CB - c[q]) * (CB - c[q]) - (c[q] - CA) * (c[q] - CA));
      double bend = eta * eta * (1 - eta) * (1 - eta);
      double well = 2 * eta * (1 - eta) * (1 - 2 * eta) + 4 * ALPHA * eta * others;
      work[q] = -MOBILITY * (30 * bend * gap + W * well - STABILISATION_ETA * eta);
    }
  }

  private static double portion(double eta) {
    return eta * eta * eta * (6 * eta * eta - 15 * eta + 10);
  }

  @Override
  public double freeEnergy(double[][] state) {
    double bulk = 0;
    double[] c = values[0];
    for (int q = 0; q < c.length; q++) {
      double h = 0;
      double g = 0;
      double squares = 0;
      double fourths = 0;
      for (int i = 1; i <= VARIANTS; i++) {
        double eta = values[i][q];
        double square = eta * eta;
        h += portion(eta);
        g += square * (1 - eta) * (1 - eta);
        squares += square;
        fourths += square * square;
      }
      g += ALPHA * (squares * squares - fourths);
      bulk += R * ((c[q] - CA) * (c[q] - CA) * (1 - h) + (CB - c[q]) * (CB - c[q]) * h) + W * g;
    }
    double gradient = 0;
    for (int i = 0; i <= VARIANTS; i++) {
      for (int k = 0; k < laplacian.length; k++) {
        gradient += laplacian[k] * state[i][k] * state[i][k];
      }
    }
    return box.cellVolume() * (bulk + KAPPA / 2 * gradient);
  }

  @Override
  public Box box() {
    return box;
  }

  @Override
  public BoxTransform transform() {
    return transform;
  }

  @Override
  public List<String> fields() {
    return List.of("c", "eta1", "eta2", "eta3", "eta4");
  }

  @Override
  public double[] linear(int field) {
    return field == 0 ? linearC : linearEta;
  }

  @Override
  public boolean dissipates() {
    return true;
  }

  @Override
  public boolean conserves(int field) {
    return field == 0;
  }
}
