package org.stratolith.analysis.impedance.relaxation;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.impedance.SpectrumRows;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * Distribution of relaxation times by Tikhonov regularisation: minimises
 *
 * <p>sum |Z(w_k) - Z_k|^2 + lambda int (d^q gamma/d(ln tau)^q)^2 d ln tau, gamma >= 0,
 *
 * <p>with Z(w) of {@link RelaxationGrid} (Wan, Saccoccio, Chen and Ciucci, Electrochim. Acta 184
 * (2015) 483, with hat functions in place of radial ones).
 */
public final class RelaxationTimes {

  private RelaxationTimes() {}

  /**
   * The distribution behind a spectrum of at least six usable rows.
   *
   * @throws IllegalArgumentException if there are fewer, or if lambda is to be chosen by
   *     real-imaginary cross-validation with one part of the data only
   */
  public static RelaxationSpectrum of(ImpedanceSpectrum spectrum, DrtOptions options) {
    if (options.lambda() instanceof LambdaChoice.RealImaginary
        && options.data() != DrtOptions.Data.COMBINED) {
      throw new IllegalArgumentException(
          "real-imaginary cross-validation needs both parts of the data, "
              + options.data()
              + " was chosen\nMaybe use generalised cross-validation");
    }
    SpectrumRows rows = SpectrumRows.of(spectrum, 6);
    RelaxationGrid grid = new RelaxationGrid(rows, options);
    double[] penalty = grid.penalty(options.order());
    TikhonovProblem problem =
        new TikhonovProblem(grid, penalty, options.data(), options.nonNegative());
    double lambda =
        new LambdaSearch(grid, problem, penalty, options.nonNegative()).find(options.lambda());
    double[] x = problem.solve(lambda);
    complete(grid, problem, options, x);
    return new RelaxationSpectrum(
        options,
        lambda,
        grid.logTau,
        x,
        deviation(grid, problem, x, true),
        deviation(grid, problem, x, false),
        warnings(rows, options));
  }

  /** What one part of the data does not see is taken from the other, gamma unchanged. */
  private static void complete(
      RelaxationGrid grid, TikhonovProblem problem, DrtOptions options, double[] x) {
    int m = grid.realData.length;
    if (options.data() == DrtOptions.Data.IMAGINARY) {
      double product = 0;
      double square = 0;
      for (int row = 0; row < m; row++) {
        double column = grid.real[row * grid.n];
        product += column * problem.residual(grid.real, grid.realData, x, row, 0);
        square += column * column;
      }
      x[0] = product / square;
    } else if (options.data() == DrtOptions.Data.REAL && options.inductance()) {
      double product = 0;
      double square = 0;
      for (int row = 0; row < m; row++) {
        double column = grid.imaginary[row * grid.n + 1];
        product += column * problem.residual(grid.imaginary, grid.imaginaryData, x, row, 0);
        square += column * column;
      }
      x[1] = Math.max(0, product / square);
    }
  }

  private static double deviation(
      RelaxationGrid grid, TikhonovProblem problem, double[] x, boolean real) {
    double[] a = real ? grid.real : grid.imaginary;
    double[] b = real ? grid.realData : grid.imaginaryData;
    double sum = 0;
    for (int row = 0; row < b.length; row++) {
      double residual = problem.residual(a, b, x, row, 0);
      sum += residual * residual;
    }
    return Math.sqrt(sum / b.length);
  }

  private static List<String> warnings(SpectrumRows rows, DrtOptions options) {
    List<String> warnings = new ArrayList<>();
    int top = 0;
    while (top < rows.size() && rows.im[top] >= 0) {
      top++;
    }
    int loop = 0;
    for (int row = top; row < rows.size(); row++) {
      loop += rows.im[row] > 0.02 * rows.modulus(row) ? 1 : 0;
    }
    if (loop > 2 && options.nonNegative()) {
      warnings.add(
          loop
              + " rows below the capacitive arcs have Im Z > 0, which no gamma >= 0 can follow\n"
              + "Maybe allow negative gamma, or leave the inductive loop out");
    }
    int last = rows.size() - 1;
    if (-rows.im[last] > 0.5 * rows.re[last] && !options.capacity()) {
      warnings.add(
          "the phase at the lowest frequency is beyond -26 degrees, so gamma does not end there:"
              + " its part at long times is not measured\n"
              + "Maybe fit a capacity, or subtract the diffusion");
    }
    return warnings;
  }
}
