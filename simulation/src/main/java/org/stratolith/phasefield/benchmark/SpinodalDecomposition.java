package org.stratolith.phasefield.benchmark;

import java.util.List;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.PhaseFieldModel;

/**
 * PFHub benchmark 1, spinodal decomposition by the Cahn-Hilliard equation (Jokisaari et al.,
 * Comput. Mater. Sci. 126 (2017) 139, eqs. 1 to 3):
 *
 * <pre>
 *   F     = int [ rho (c - c_a)^2 (c_b - c)^2 + kappa/2 |grad c|^2 ]
 *   dc/dt = M lap( f'(c) - kappa lap c )
 *   rho = 5, c_a = 0.3, c_b = 0.7, kappa = 2, M = 5
 * </pre>
 *
 * <p>A flat interface has {@code c = 1/2 + 0.2 tanh(x/w)}, {@code w = 2 (kappa/2rho)^1/2 / 0.4},
 * and the tension {@code 0.4^3/6 (2 kappa rho)^1/2 = 0.04770}. The stabilisation {@code A = 0.8}
 * moves {@code A lap c} from the rest to the linear part: half the largest curvature of {@code f}
 * between the wells.
 */
public final class SpinodalDecomposition implements PhaseFieldModel {

  private static final double RHO = 5;
  private static final double LOW = 0.3;
  private static final double HIGH = 0.7;
  private static final double KAPPA = 2;
  private static final double MOBILITY = 5;
  private static final double STABILISATION = 0.8;

  private final Box box;
  private final BoxTransform transform;
  private final double[] laplacian;
  private final double[] linear;
  private final double[] values;
  private final double[] work;

  /** The problem on a box, with spectral accuracy. */
  public SpinodalDecomposition(Box box) {
    this.box = box;
    transform = box.transform();
    laplacian = box.laplacian(transform, BoxTransform.Symbol.EXACT);
    linear = new double[laplacian.length];
    for (int k = 0; k < linear.length; k++) {
      linear[k] = -MOBILITY * laplacian[k] * (STABILISATION + KAPPA * laplacian[k]);
    }
    values = new double[linear.length];
    work = new double[linear.length];
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
    return List.of("c");
  }

  @Override
  public double[] linear(int field) {
    return linear;
  }

  @Override
  public void rate(double time, double[][] state, double[][] rest) {
    transform.inverse(state[0], values);
    for (int i = 0; i < values.length; i++) {
      double c = values[i];
      double low = c - LOW;
      double high = HIGH - c;
      work[i] = 2 * RHO * low * high * (high - low) - STABILISATION * c;
    }
    double[] out = rest[0];
    transform.forward(work, out);
    for (int k = 0; k < out.length; k++) {
      out[k] *= -MOBILITY * laplacian[k];
    }
  }

  @Override
  public double freeEnergy(double[][] state) {
    double bulk = 0;
    for (double c : values) {
      double product = (c - LOW) * (HIGH - c);
      bulk += product * product;
    }
    double gradient = 0;
    double[] waves = state[0];
    for (int k = 0; k < waves.length; k++) {
      gradient += laplacian[k] * waves[k] * waves[k];
    }
    return box.cellVolume() * (RHO * bulk + KAPPA / 2 * gradient);
  }

  @Override
  public boolean dissipates() {
    return true;
  }

  @Override
  public boolean conserves(int field) {
    return true;
  }
}
