package org.stratolith.analysis.impedance.fit;

import java.util.Arrays;
import org.stratolith.analysis.impedance.SpectrumRows;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.analysis.impedance.circuit.CircuitParameter;
import org.stratolith.analysis.impedance.circuit.Complex;
import org.stratolith.numerics.fit.ResidualFunction;

/**
 * Weighted residuals of a circuit: row k gives f_re (Re Z(w_k) - Re Z_k) and f_im (Im Z(w_k) - Im
 * Z_k). The unknowns are the logarithms of the parameters that are free.
 */
final class CircuitResiduals implements ResidualFunction {

  private final Circuit circuit;
  private final SpectrumRows rows;
  private final double[] factorRe;
  private final double[] factorIm;
  private final int[] free;
  private final double[] p;
  private final Complex[] slope;

  /**
   * Residuals in the free parameters.
   *
   * @param free indices of the free parameters
   * @param p all parameters; those that are not free keep their values
   */
  CircuitResiduals(
      Circuit circuit, SpectrumRows rows, Weighting weighting, int[] free, double[] p) {
    this.circuit = circuit;
    this.rows = rows;
    this.free = free.clone();
    this.p = p.clone();
    slope = new Complex[p.length];
    factorRe = new double[rows.size()];
    factorIm = new double[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      factorRe[row] = weighting.factor(rows.re[row], rows.modulus(row));
      factorIm[row] = weighting.factor(rows.im[row], rows.modulus(row));
    }
  }

  @Override
  public int residuals() {
    return 2 * rows.size();
  }

  @Override
  public int unknowns() {
    return free.length;
  }

  @Override
  public void evaluate(double[] x, double[] r, double[] jacobian) {
    int n = free.length;
    for (int j = 0; j < n; j++) {
      p[free[j]] = Math.exp(x[j]);
    }
    for (int row = 0; row < rows.size(); row++) {
      Complex z = circuit.impedance(rows.w[row], p, slope);
      r[2 * row] = factorRe[row] * (z.re() - rows.re[row]);
      r[2 * row + 1] = factorIm[row] * (z.im() - rows.im[row]);
      for (int j = 0; j < n; j++) {
        jacobian[2 * row * n + j] = factorRe[row] * slope[free[j]].re();
        jacobian[(2 * row + 1) * n + j] = factorIm[row] * slope[free[j]].im();
      }
    }
  }

  /** All parameters at the unknowns {@code x}. */
  double[] parameters(double[] x) {
    double[] all = p.clone();
    for (int j = 0; j < free.length; j++) {
      all[free[j]] = Math.exp(x[j]);
    }
    return all;
  }

  /** Indices of the free parameters. */
  int[] free() {
    return free.clone();
  }

  /** Logarithms of the lower or upper bounds of the unknowns. */
  double[] bound(boolean upper) {
    return Arrays.stream(free)
        .mapToObj(k -> circuit.parameters().get(k))
        .map(CircuitParameter::definition)
        .mapToDouble(d -> Math.log(upper ? d.role().highest() : d.role().lowest()))
        .toArray();
  }

  /** Sum of squares of the weighted data, the scale on which a sum of squares is nothing. */
  double dataSquares() {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      double re = factorRe[row] * rows.re[row];
      double im = factorIm[row] * rows.im[row];
      sum += re * re + im * im;
    }
    return sum;
  }
}
