package org.stratolith.phasefield.benchmark;

import java.util.List;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.PhaseFieldModel;

/**
 * PFHub benchmark 7a: an Allen-Cahn equation with a source that makes a given field its solution
 * (https://pages.nist.gov/pfhub/benchmarks/benchmark7.ipynb), on {@code 0 < x < 1}, periodic, and
 * {@code 0 < y < 1/2}:
 *
 * <pre>
 *   d(eta)/dt = -4 eta (eta - 1)(eta - 1/2) + kappa lap eta + S(x, y, t)
 *   eta_s     = (1 - tanh(w))/2,  w = (y - alpha)/(2 kappa)^1/2
 *   alpha     = 1/4 + A1 t sin(B1 x) + A2 sin(B2 x + C2 t)
 *   S         = sech^2(w)/(4 kappa^1/2) [ -2 kappa^1/2 tanh(w) alpha_x^2 + 2^1/2 (alpha_t - kappa alpha_xx) ]
 *   kappa = 4e-4, A1 = 0.0075, B1 = 8 pi, A2 = 0.03, B2 = 22 pi, C2 = 0.0625 pi
 * </pre>
 *
 * <p>At the walls eta is 1 and 0. The field followed is {@code eta - (1 - 2y)}, zero at both walls,
 * whose offset no Laplacian sees. The given field meets the walls only to {@code 1.2e-5}, so the
 * error against it stops falling below some 1e-7.
 */
public final class ManufacturedAllenCahn implements PhaseFieldModel {

  /** The time at which the error is taken. */
  public static final double END = 8;

  private static final double KAPPA = 4e-4;
  private static final double A1 = 0.0075;
  private static final double B1 = 8 * Math.PI;
  private static final double A2 = 0.03;
  private static final double B2 = 22 * Math.PI;
  private static final double C2 = 0.0625 * Math.PI;

  private final Box box;
  private final BoxTransform transform;
  private final double[] laplacian;
  private final double[] linear;
  private final double[] values;
  private final double[] work;

  /**
   * The problem on {@code cells} by {@code cells/2} squares.
   *
   * @param symbol spectral accuracy, or the differences of second order that PFHub's uploads use
   */
  public ManufacturedAllenCahn(int cells, BoxTransform.Symbol symbol) {
    box =
        new Box(
            List.of(
                new Box.Axis(cells / 2, 0.5, Ends.ZERO), new Box.Axis(cells, 1, Ends.PERIODIC)));
    transform = box.transform();
    laplacian = box.laplacian(transform, symbol);
    linear = new double[laplacian.length];
    for (int k = 0; k < linear.length; k++) {
      linear[k] = -KAPPA * laplacian[k];
    }
    values = new double[linear.length];
    work = new double[linear.length];
  }

  /** The given field at the centres of the cells. */
  public double[] solution(double time) {
    double[] eta = new double[values.length];
    int across = box.axes().get(1).cells();
    for (int i = 0; i < eta.length; i++) {
      double x = box.axes().get(1).centre(i % across);
      double y = box.axes().get(0).centre(i / across);
      eta[i] = (1 - Math.tanh((y - alpha(x, time)) / Math.sqrt(2 * KAPPA))) / 2;
    }
    return eta;
  }

  /** The state that the given field has at a time. */
  public double[][] start(double time) {
    double[] eta = solution(time);
    for (int i = 0; i < eta.length; i++) {
      eta[i] -= offset(i);
    }
    return coefficients(new double[][] {eta});
  }

  /** The field of a state at the centres of the cells. */
  public double[] eta(double[][] state) {
    double[] eta = values(state)[0];
    for (int i = 0; i < eta.length; i++) {
      eta[i] += offset(i);
    }
    return eta;
  }

  /** The discrete norm {@code (sum (a - b)^2 dx dy)^1/2}. */
  public double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum * box.cellVolume());
  }

  private double offset(int cell) {
    return 1 - 2 * box.axes().get(0).centre(cell / box.axes().get(1).cells());
  }

  private static double alpha(double x, double t) {
    return 0.25 + A1 * t * Math.sin(B1 * x) + A2 * Math.sin(B2 * x + C2 * t);
  }

  @Override
  public void rate(double time, double[][] state, double[][] rest) {
    transform.inverse(state[0], values);
    Box.Axis down = box.axes().get(0);
    Box.Axis across = box.axes().get(1);
    double root = Math.sqrt(2 * KAPPA);
    for (int i = 0; i < across.cells(); i++) {
      double x = across.centre(i);
      double alpha = alpha(x, time);
      double phase = B2 * x + C2 * time;
      double alphaX = A1 * B1 * time * Math.cos(B1 * x) + A2 * B2 * Math.cos(phase);
      double alphaXx = -A1 * B1 * B1 * time * Math.sin(B1 * x) - A2 * B2 * B2 * Math.sin(phase);
      double alphaT = A1 * Math.sin(B1 * x) + A2 * C2 * Math.cos(phase);
      double even = Math.sqrt(2) * (alphaT - KAPPA * alphaXx) / (4 * Math.sqrt(KAPPA));
      for (int j = 0; j < down.cells(); j++) {
        int cell = j * across.cells() + i;
        double tanh = Math.tanh((down.centre(j) - alpha) / root);
        double source = (1 - tanh * tanh) * (even - tanh * alphaX * alphaX / 2);
        values[cell] += offset(cell);
        double eta = values[cell];
        work[cell] = source - 4 * eta * (eta - 1) * (eta - 0.5);
      }
    }
    transform.forward(work, rest[0]);
  }

  @Override
  public double freeEnergy(double[][] state) {
    double bulk = 0;
    for (double eta : values) {
      bulk += eta * eta * (1 - eta) * (1 - eta);
    }
    // |grad eta|^2 = |grad u|^2 - 4 du/dy + 4, and the middle term vanishes as u does at both
    // walls.
    double gradient = 0;
    for (int k = 0; k < laplacian.length; k++) {
      gradient += laplacian[k] * state[0][k] * state[0][k];
    }
    return box.cellVolume() * (bulk + KAPPA / 2 * (gradient + 4 * values.length));
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
    return List.of("eta");
  }

  @Override
  public double[] linear(int field) {
    return linear;
  }

  /** The source does work, so the free energy may rise. */
  @Override
  public boolean dissipates() {
    return false;
  }

  @Override
  public boolean conserves(int field) {
    return false;
  }
}
