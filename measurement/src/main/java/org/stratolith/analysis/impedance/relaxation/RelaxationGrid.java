package org.stratolith.analysis.impedance.relaxation;

import org.stratolith.analysis.impedance.SpectrumRows;
import org.stratolith.numerics.quadrature.GaussLegendre;

/**
 * The discretised problem. gamma is piecewise linear in ln tau on an even grid that reaches a
 * decade beyond the measured frequencies on both sides and is zero further on:
 *
 * <p>Z(w) = R0 + j w L + 1/(j w C) + int gamma(ln tau)/(1 + j w tau) d ln tau.
 *
 * <p>Unknowns: R0, L, 1/C, then gamma at the grid points. The integrals over a hat function are
 * done by a Gauss rule on each of its flanks, exact to better than 1e-10 for flanks up to a third
 * of a decade because the kernel is smooth on the scale of one unit of ln tau.
 */
final class RelaxationGrid {

  /** R0, L and 1/C come before gamma. */
  static final int EXTRAS = 3;

  private static final int NODES = 8;

  final int n;
  final double[] logTau;
  final double step;

  /** Rows of Re Z, row-major, weighted. */
  final double[] real;

  /** Rows of Im Z, row-major, weighted. */
  final double[] imaginary;

  /** Weighted Re Z. */
  final double[] realData;

  /** Weighted Im Z. */
  final double[] imaginaryData;

  private final double[] node;
  private final double[] weight;

  RelaxationGrid(SpectrumRows rows, DrtOptions options) {
    double shortest = Math.log(1 / rows.w[0]);
    double longest = Math.log(1 / rows.w[rows.size() - 1]);
    int intervals =
        (int) Math.ceil((longest - shortest) / Math.log(10) * options.pointsPerDecade() - 1e-9);
    step = (longest - shortest) / intervals;
    logTau = new double[intervals + 1];
    for (int k = 0; k <= intervals; k++) {
      logTau[k] = shortest + k * step;
    }
    n = EXTRAS + logTau.length;
    node = new double[2 * NODES];
    weight = new double[2 * NODES];
    hat();
    int m = rows.size();
    real = new double[m * n];
    imaginary = new double[m * n];
    realData = new double[m];
    imaginaryData = new double[m];
    double[] factor = factors(rows, options.weighted());
    for (int row = 0; row < m; row++) {
      fillRow(row, rows.w[row], factor[row], options);
      realData[row] = factor[row] * rows.re[row];
      imaginaryData[row] = factor[row] * rows.im[row];
    }
  }

  /** Nodes and weights of the rule over a hat that is one at zero and falls to zero at ± step. */
  private void hat() {
    GaussLegendre rule = GaussLegendre.of(NODES);
    for (int k = 0; k < NODES; k++) {
      double u = step * rule.node(k);
      double w = step * rule.weight(k) * (1 - u / step);
      node[k] = Math.exp(u);
      node[NODES + k] = Math.exp(-u);
      weight[k] = w;
      weight[NODES + k] = w;
    }
  }

  private void fillRow(int row, double w, double factor, DrtOptions options) {
    int at = row * n;
    // A column of an element that is left out stays zero but for the real part's R0.
    real[at] = factor;
    imaginary[at + 1] = options.inductance() ? factor * w : 0;
    imaginary[at + 2] = options.capacity() ? -factor / w : 0;
    for (int k = 0; k < logTau.length; k++) {
      double wt = w * Math.exp(logTau[k]);
      double re = 0;
      double im = 0;
      for (int q = 0; q < node.length; q++) {
        double x = wt * node[q];
        double share = weight[q] / (1 + x * x);
        re += share;
        im -= share * x;
      }
      real[at + EXTRAS + k] = factor * re;
      imaginary[at + EXTRAS + k] = factor * im;
    }
  }

  private static double[] factors(SpectrumRows rows, boolean weighted) {
    double[] factor = new double[rows.size()];
    double square = 0;
    for (int row = 0; row < factor.length; row++) {
      square += rows.modulus(row) * rows.modulus(row) / factor.length;
    }
    for (int row = 0; row < factor.length; row++) {
      factor[row] = weighted ? Math.sqrt(square) / rows.modulus(row) : 1;
    }
    return factor;
  }

  /**
   * The penalty int (d^order gamma/d(ln tau)^order)^2 d ln tau as a matrix over all unknowns, by
   * differences; gamma is zero beyond the grid.
   */
  double[] penalty(int order) {
    double[] matrix = new double[n * n];
    double[] stencil = order == 1 ? new double[] {-1, 1} : new double[] {1, -2, 1};
    double scale = step / Math.pow(step, 2 * order);
    for (int first = -order; first < logTau.length; first++) {
      for (int a = 0; a <= order; a++) {
        for (int b = 0; b <= order; b++) {
          int i = first + a;
          int j = first + b;
          if (i >= 0 && i < logTau.length && j >= 0 && j < logTau.length) {
            matrix[(EXTRAS + i) * n + EXTRAS + j] += scale * stencil[a] * stencil[b];
          }
        }
      }
    }
    return matrix;
  }
}
