package org.stratolith.analysis.impedance.relaxation;

/** Finds lambda among 37 values from 1e-7 to 100, four per decade. */
final class LambdaSearch {

  private static final int VALUES = 37;

  private final RelaxationGrid grid;
  private final TikhonovProblem problem;
  private final double[] penalty;
  private final boolean nonNegative;

  LambdaSearch(
      RelaxationGrid grid, TikhonovProblem problem, double[] penalty, boolean nonNegative) {
    this.grid = grid;
    this.problem = problem;
    this.penalty = penalty;
    this.nonNegative = nonNegative;
  }

  double find(LambdaChoice choice) {
    return switch (choice) {
      case LambdaChoice.Given given -> given.lambda();
      case LambdaChoice.GeneralisedCrossValidation(double price) -> generalised(price);
      case LambdaChoice.RealImaginary _ -> realImaginary();
      case LambdaChoice.LCurve _ -> corner();
    };
  }

  private static double value(int k) {
    return Math.pow(10, -7 + 0.25 * k);
  }

  private double generalised(double price) {
    double[] score = new double[VALUES];
    for (int k = 0; k < VALUES; k++) {
      score[k] = problem.generalisedCrossValidation(value(k), price);
    }
    return value(smallest(score));
  }

  private double realImaginary() {
    TikhonovProblem fromReal =
        new TikhonovProblem(grid, penalty, DrtOptions.Data.REAL, nonNegative);
    TikhonovProblem fromImaginary =
        new TikhonovProblem(grid, penalty, DrtOptions.Data.IMAGINARY, nonNegative);
    double[] score = new double[VALUES];
    // From strong to weak: each solution is a good guess of the next one's positive unknowns.
    for (int k = VALUES - 1; k >= 0; k--) {
      score[k] =
          predictImaginary(fromReal, fromReal.solve(value(k)))
              + predictReal(fromImaginary, fromImaginary.solve(value(k)));
    }
    return value(smallest(score));
  }

  /** Im Z less what gamma gives, less the best j w L + 1/(j w C), which Re Z cannot know. */
  private double predictImaginary(TikhonovProblem from, double[] x) {
    int m = grid.imaginaryData.length;
    double[] rest = new double[m];
    double[][] columns = new double[2][m];
    for (int row = 0; row < m; row++) {
      rest[row] = from.residual(grid.imaginary, grid.imaginaryData, x, row, RelaxationGrid.EXTRAS);
      columns[0][row] = grid.imaginary[row * grid.n + 1];
      columns[1][row] = grid.imaginary[row * grid.n + 2];
    }
    project(columns[1], columns[0]);
    project(rest, columns[0]);
    project(rest, columns[1]);
    return dot(rest, rest);
  }

  /** Re Z less what gamma gives, less the best R0. */
  private double predictReal(TikhonovProblem from, double[] x) {
    int m = grid.realData.length;
    double[] rest = new double[m];
    double[] column = new double[m];
    for (int row = 0; row < m; row++) {
      rest[row] = from.residual(grid.real, grid.realData, x, row, RelaxationGrid.EXTRAS);
      column[row] = grid.real[row * grid.n];
    }
    project(rest, column);
    return dot(rest, rest);
  }

  /** Takes out of {@code vector} its part along {@code direction}. */
  private static void project(double[] vector, double[] direction) {
    double square = dot(direction, direction);
    if (square > 0) {
      double share = dot(vector, direction) / square;
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= share * direction[i];
      }
    }
  }

  private double corner() {
    double[] misfit = new double[VALUES];
    double[] roughness = new double[VALUES];
    for (int k = VALUES - 1; k >= 0; k--) {
      double[] x = problem.solve(value(k));
      misfit[k] = 0.5 * Math.log(Math.max(problem.misfit(x), Double.MIN_NORMAL));
      roughness[k] = 0.5 * Math.log(Math.max(problem.roughness(x), Double.MIN_NORMAL));
    }
    int best = VALUES / 2;
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 1; k < VALUES - 1; k++) {
      double u = 0.5 * (misfit[k + 1] - misfit[k - 1]);
      double v = 0.5 * (roughness[k + 1] - roughness[k - 1]);
      double uu = misfit[k + 1] - 2 * misfit[k] + misfit[k - 1];
      double vv = roughness[k + 1] - 2 * roughness[k] + roughness[k - 1];
      double speed = u * u + v * v;
      double curvature = speed > 1e-20 ? (u * vv - uu * v) / Math.pow(speed, 1.5) : 0;
      if (curvature > largest) {
        largest = curvature;
        best = k;
      }
    }
    return value(best);
  }

  private static int smallest(double[] score) {
    int best = score.length - 1;
    for (int k = score.length - 1; k >= 0; k--) {
      best = score[k] < score[best] ? k : best;
    }
    return best;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
