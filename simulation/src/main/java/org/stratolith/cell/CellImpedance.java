package org.stratolith.cell;

import org.stratolith.cell.layer.LayerLinearisation;

/**
 * The area-specific small-signal impedance of a cell about any state, at rest or under current: the
 * layers' equations are linearised and {@code Z(omega) = sum_k Z_k(omega)}, in parallel with the
 * leak of a short, {@code 1/(1/Z + G)}.
 *
 * <p>Allocates nothing per frequency. Not safe for use by several threads at once.
 */
public final class CellImpedance {

  private final CellSystem cell;
  private final LayerLinearisation[] linearisations;
  private final double[] part = new double[2];
  private double conductance;

  CellImpedance(CellSystem cell) {
    this.cell = cell;
    linearisations = new LayerLinearisation[cell.layers().size()];
    for (int k = 0; k < linearisations.length; k++) {
      linearisations[k] = cell.layers().get(k).newLinearisation();
    }
  }

  /** Linearises the cell about the state {@code y} at {@code time}; keeps no reference to it. */
  public void linearise(double time, double[] y) {
    for (int k = 0; k < linearisations.length; k++) {
      linearisations[k].linearise(y, cell.offset(k), y[cell.currentIndex()]);
    }
    conductance = cell.leak().at(time);
  }

  /**
   * Evaluates the impedance about the last state linearised.
   *
   * @param omega angular frequency, rad/s, positive
   * @param z filled with real and imaginary part, ohm m2
   */
  public void at(double omega, double[] z) {
    double real = 0;
    double imaginary = 0;
    for (LayerLinearisation linearisation : linearisations) {
      linearisation.impedance(omega, part);
      real += part[0];
      imaginary += part[1];
    }
    if (conductance != 0) {
      // Z/(1 + G Z)
      double a = 1 + conductance * real;
      double b = conductance * imaginary;
      double square = a * a + b * b;
      double re = (real * a + imaginary * b) / square;
      imaginary = (imaginary * a - real * b) / square;
      real = re;
    }
    z[0] = real;
    z[1] = imaginary;
  }
}
