package org.stratolith.analysis.diffraction.refinement;

import java.util.Arrays;
import java.util.List;
import org.stratolith.numerics.fit.LeastSquaresFit;
import org.stratolith.numerics.fit.LevenbergMarquardt;
import org.stratolith.numerics.linear.DenseLu;
import org.stratolith.record.Diffractogram;

/**
 * The unknowns of a {@link PatternModel}, their bounds and which of them are free. Weights are 1/σ²
 * of the record.
 */
final class PatternFit {

  /** The largest cosine between the residual and a column of J at a minimum. */
  static final double ORTHOGONALITY = 1e-4;

  private static final double CELL = 0.03; // largest relative change of G*

  final PatternModel model;
  final boolean[] free;
  double[] x;
  private final double[] low;
  private final double[] high;

  PatternFit(PatternStart start, List<PhaseLines> lines) {
    Diffractogram pattern = start.pattern();
    int rows = pattern.size();
    double[] deviation = new double[rows];
    double level = Double.POSITIVE_INFINITY;
    for (int k = 0; k < rows; k++) {
      double stated = pattern.deviation(k);
      deviation[k] = stated > 0 ? stated : Math.sqrt(Math.max(pattern.intensity(k), 1));
      level = Math.min(level, Math.max(1, pattern.intensity(k)));
    }
    double[] scale = start.phases().stream().mapToDouble(PhaseStart::scale).toArray();
    model = new PatternModel(pattern, deviation, start.terms(), level, lines, scale);
    int n = model.unknowns();
    x = new double[n];
    low = new double[n];
    high = new double[n];
    free = new boolean[n];
    setStart(start, lines);
  }

  private void setStart(PatternStart start, List<PhaseLines> lines) {
    double[] background = background(start.background());
    for (int b = 0; b < background.length; b++) {
      set(b, background[b], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double width = start.width();
    set(model.displacement(), start.shift(), -1, 1);
    set(model.damping(), 0.5, -1, 5);
    set(model.width(), 0.7 * width, 0.2 * width, 3 * width);
    for (int p = 0; p < lines.size(); p++) {
      PhaseStart phase = start.phases().get(p);
      int at = model.phase(p);
      set(at, 1, 0, Double.POSITIVE_INFINITY);
      set(at + 1, 0.4 * width, 0, 4 * width);
      set(at + 2, 0.1 * width, 0, 6 * width);
      boolean textured = phase.textureAxis() != null;
      set(at + 3, 1, textured ? 0.2 : 1, textured ? 5 : 1);
      double metric = 1 / (phase.cellScale() * phase.cellScale());
      for (int c = 0; c < lines.get(p).form.size(); c++) {
        set(at + PatternModel.LATTICE + c, metric, metric * (1 - CELL), metric * (1 + CELL));
      }
      for (int j = 0; j < lines.get(p).intensities.unknowns(); j++) {
        set(model.intensities(p) + j, 1, 0, Double.POSITIVE_INFINITY);
      }
    }
  }

  /** Coefficients of the background nearest to one given in each row. */
  private double[] background(double[] given) {
    int n = model.terms;
    DenseLu normal = new DenseLu(n);
    double[] right = new double[n];
    for (int k = 0; k < given.length; k++) {
      for (int i = 0; i < n; i++) {
        right[i] += model.background(k, i) * given[k];
        for (int j = 0; j < n; j++) {
          normal.matrix()[i * n + j] += model.background(k, i) * model.background(k, j);
        }
      }
    }
    if (!normal.factor()) {
      throw new IllegalArgumentException(
          "%d terms of the background are more than %d rows bear%nMaybe the scan was cut off"
              .formatted(n, given.length));
    }
    normal.solve(right);
    return right;
  }

  private void set(int j, double start, double lowest, double highest) {
    x[j] = start;
    low[j] = lowest;
    high[j] = highest;
  }

  /** Frees the background. */
  void freeBackground() {
    Arrays.fill(free, 0, model.terms, true);
  }

  /** Frees the unknown that lies {@code offset} after the first of each phase. */
  void freeOfPhases(int offset) {
    for (int p = 0; p < model.phases.size(); p++) {
      free[model.phase(p) + offset] = true;
    }
  }

  /** Frees the cells. */
  void freeCells() {
    for (int p = 0; p < model.phases.size(); p++) {
      int at = model.phase(p) + PatternModel.LATTICE;
      Arrays.fill(free, at, at + model.phases.get(p).form.size(), true);
    }
  }

  /** Frees the intensities that have no law. */
  void freeIntensities() {
    for (int p = 0; p < model.phases.size(); p++) {
      int at = model.intensities(p);
      Arrays.fill(free, at, at + model.phases.get(p).intensities.unknowns(), true);
    }
  }

  LeastSquaresFit minimise(int iterations) {
    double[] from = low.clone();
    double[] to = high.clone();
    for (int j = 0; j < x.length; j++) {
      if (!free[j]) {
        from[j] = x[j];
        to[j] = x[j];
      }
    }
    LeastSquaresFit fit =
        new LevenbergMarquardt(model, from, to, iterations, ORTHOGONALITY, 0).minimise(x);
    x = fit.x();
    return fit;
  }

  /** Whether an unknown was not free, or lies on a bound. */
  boolean[] held() {
    boolean[] held = new boolean[x.length];
    for (int j = 0; j < held.length; j++) {
      held[j] = !free[j] || x[j] <= low[j] || x[j] >= high[j];
    }
    return held;
  }
}
