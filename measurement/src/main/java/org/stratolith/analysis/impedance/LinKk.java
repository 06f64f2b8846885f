package org.stratolith.analysis.impedance;

import org.stratolith.analysis.impedance.KramersKronig.Verdict;
import org.stratolith.analysis.impedance.LinKkOptions.Part;
import org.stratolith.numerics.linear.SingularValues;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * The linear Kramers-Kronig test of Schoenleber, Klotz and Ivers-Tiffee (Electrochim. Acta 131
 * (2014) 20). A chain that obeys the relations by construction is fitted,
 *
 * <p>Z(w) = R0 + j w L + 1/(j w C) + sum_k R_k/(1 + j w tau_k),
 *
 * <p>with M time constants spread evenly in the logarithm from 1/w_max to 1/w_min, rows weighted by
 * 1/|Z|. What it cannot follow violates causality, linearity or stationarity. M grows from 1 until
 * mu = 1 - sum|R_k < 0|/sum|R_k >= 0| is at or below c: then resistances begin to alternate in sign
 * and more of them would fit noise. If that chain leaves rows beyond the limit, a long one is asked
 * before the data are blamed.
 */
public final class LinKk {

  private static final double CUT_OFF = 1e-15;

  private final SpectrumRows rows;
  private final LinKkOptions options;
  private final int extras;
  private final double[] tau;

  private LinKk(SpectrumRows rows, LinKkOptions options, int m, double reach) {
    this.rows = rows;
    this.options = options;
    extras = (options.inductance() ? 1 : 0) + (options.capacity() ? 1 : 0);
    tau = timeConstants(rows, m, reach);
  }

  /**
   * Tests a spectrum of at least eight usable rows.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public static KramersKronig of(ImpedanceSpectrum spectrum, LinKkOptions options) {
    SpectrumRows rows = SpectrumRows.of(spectrum, 8);
    // More unknowns than rows of one part would make any data fit.
    int most = Math.min(options.mostTimeConstants(), rows.size() - 3);
    for (int m = 1; ; m++) {
      LinKk chain = new LinKk(rows, options, m, 1);
      double[] x = chain.fit();
      double mu = mu(x, m);
      boolean reached = mu <= options.cutOff();
      if (reached || m == most) {
        KramersKronig found = chain.verdict(x, m, mu, reached);
        return found.verdict() == Verdict.VALID || !options.lengthen()
            ? found
            : lengthened(rows, options, m, mu, reached);
      }
    }
  }

  /**
   * What a short chain leaves may be its own fault. A long one, with seven time constants per
   * decade (Boukamp, J. Electrochem. Soc. 142 (1995) 1885) that reach a decade beyond the data,
   * fitted to both parts, leaves what no chain can follow; at most one constant per two rows keeps
   * it from following single rows.
   */
  private static KramersKronig lengthened(
      SpectrumRows rows, LinKkOptions options, int m, double mu, boolean reached) {
    double decades = 2 + Math.log10(rows.w[0] / rows.w[rows.size() - 1]);
    int count = (int) Math.max(m, Math.min(Math.ceil(7 * decades), 0.5 * rows.size()));
    LinKkOptions wide =
        new LinKkOptions(
            options.cutOff(), count, Part.COMPLEX, true, true, options.limit(), options.lengthen());
    LinKk chain = new LinKk(rows, wide, count, 10);
    KramersKronig found = chain.verdict(chain.fit(), m, mu, reached);
    return found.withOptions(options);
  }

  private KramersKronig verdict(double[] x, int stop, double mu, boolean reached) {
    int n = rows.size();
    double[] frequency = new double[n];
    double[] re = new double[n];
    double[] im = new double[n];
    for (int row = 0; row < n; row++) {
      frequency[row] = rows.frequency(row);
      double modulus = rows.modulus(row);
      re[row] = (rows.re[row] - real(x, row)) / modulus;
      im[row] = (rows.im[row] - imaginary(x, row)) / modulus;
    }
    return new KramersKronig(options, stop, tau.length, mu, reached, frequency, re, im);
  }

  /** Unknowns: R0, R_1 … R_M, then L, then 1/C, as far as they are there. */
  private double[] fit() {
    int m = tau.length;
    int all = 1 + m + extras;
    double[] x = new double[all];
    switch (options.part()) {
      case REAL -> {
        copy(leastSquares(0, 1 + m, true, false, x), x, 0);
        if (extras > 0) {
          copy(leastSquares(1 + m, extras, false, true, x), x, 1 + m);
        }
      }
      case IMAGINARY -> {
        copy(leastSquares(1, m + extras, false, true, x), x, 1);
        copy(leastSquares(0, 1, true, false, x), x, 0);
      }
      case COMPLEX -> copy(leastSquares(0, all, true, true, x), x, 0);
    }
    return x;
  }

  /** Fits {@code count} unknowns from {@code first} on to what {@code x} leaves of the data. */
  private double[] leastSquares(
      int first, int count, boolean useReal, boolean useImaginary, double[] x) {
    int n = rows.size();
    int equations = (useReal ? n : 0) + (useImaginary ? n : 0);
    double[] a = new double[equations * count];
    double[] b = new double[equations];
    int equation = 0;
    for (int row = 0; row < n; row++) {
      double weight = 1 / rows.modulus(row);
      if (useReal) {
        b[equation] = weight * (rows.re[row] - real(x, row));
        for (int k = 0; k < count; k++) {
          a[equation * count + k] = weight * realColumn(first + k, row);
        }
        equation++;
      }
      if (useImaginary) {
        b[equation] = weight * (rows.im[row] - imaginary(x, row));
        for (int k = 0; k < count; k++) {
          a[equation * count + k] = weight * imaginaryColumn(first + k, row);
        }
        equation++;
      }
    }
    return scaledSolve(a, b, equations, count);
  }

  /** Columns are brought to length one, so that L and 1/C do not fall below the cut-off. */
  private static double[] scaledSolve(double[] a, double[] b, int m, int n) {
    double[] length = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < m; i++) {
        length[j] = Math.hypot(length[j], a[i * n + j]);
      }
      for (int i = 0; i < m && length[j] > 0; i++) {
        a[i * n + j] /= length[j];
      }
    }
    double[] x = SingularValues.of(a, m, n).solve(b, CUT_OFF);
    for (int j = 0; j < n; j++) {
      x[j] = length[j] > 0 ? x[j] / length[j] : 0;
    }
    return x;
  }

  private double realColumn(int unknown, int row) {
    if (unknown == 0) {
      return 1;
    }
    if (unknown > tau.length) {
      return 0;
    }
    double wt = rows.w[row] * tau[unknown - 1];
    return 1 / (1 + wt * wt);
  }

  private double imaginaryColumn(int unknown, int row) {
    if (unknown == 0) {
      return 0;
    }
    double w = rows.w[row];
    if (unknown > tau.length) {
      return options.inductance() && unknown == tau.length + 1 ? w : -1 / w;
    }
    double wt = w * tau[unknown - 1];
    return -wt / (1 + wt * wt);
  }

  private double real(double[] x, int row) {
    double sum = 0;
    for (int k = 0; k <= tau.length; k++) {
      sum += x[k] * realColumn(k, row);
    }
    return sum;
  }

  private double imaginary(double[] x, int row) {
    double sum = 0;
    for (int k = 1; k < x.length; k++) {
      sum += x[k] * imaginaryColumn(k, row);
    }
    return sum;
  }

  private static void copy(double[] from, double[] to, int at) {
    System.arraycopy(from, 0, to, at, from.length);
  }

  private static double[] timeConstants(SpectrumRows rows, int m, double reach) {
    double shortest = 1 / (reach * rows.w[0]);
    double longest = reach / rows.w[rows.size() - 1];
    double[] tau = new double[m];
    for (int k = 0; k < m; k++) {
      tau[k] = m == 1 ? longest : shortest * Math.pow(longest / shortest, k / (m - 1.0));
    }
    return tau;
  }

  private static double mu(double[] x, int m) {
    double negative = 0;
    double positive = 0;
    for (int k = 1; k <= m; k++) {
      negative += Math.max(0, -x[k]);
      positive += Math.max(0, x[k]);
    }
    return positive > 0 ? 1 - negative / positive : Double.NEGATIVE_INFINITY;
  }
}
