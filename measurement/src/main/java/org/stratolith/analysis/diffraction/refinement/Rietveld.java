package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.numerics.fit.LeastSquaresFit;
import org.stratolith.numerics.fit.LevenbergMarquardt;
import org.stratolith.record.Diffractogram;

/**
 * Refines a whole pattern ({@link PatternModel}) by Levenberg and Marquardt in stages: background
 * and scales; displacement and size; cells; all, with damping and strain. Weights are 1/σ² of the
 * record.
 *
 * <p>Left out: texture, microabsorption, absorption in a thin sample, automatic slits, asymmetry by
 * axial divergence, amorphous parts (fractions are of the crystalline phases given).
 */
public final class Rietveld {

  private static final int ITERATIONS = 25;
  private static final double ORTHOGONALITY = 1e-4;
  private static final double CELL = 0.03; // largest relative change of G*

  /**
   * A phase to begin with.
   *
   * @param cellScale factor on the lengths of the crystal's cell
   * @param scale S, intensity × degrees per m|F|² LP
   */
  public record Start(Crystal crystal, double cellScale, double scale) {}

  private final Diffractogram pattern;
  private final List<Start> starts;
  private final PatternModel model;
  private final double[] low;
  private final double[] high;
  private double[] x;

  private Rietveld(
      Diffractogram pattern,
      Radiation radiation,
      List<Start> starts,
      double shift,
      double width,
      int terms) {
    this.pattern = pattern;
    this.starts = starts;
    int n = pattern.size();
    double[] deviation = new double[n];
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      double stated = pattern.deviation(k);
      deviation[k] = stated > 0 ? stated : Math.sqrt(Math.max(pattern.intensity(k), 1));
      lowest = Math.min(lowest, Math.max(1, pattern.intensity(k)));
    }
    double from = 2 * Math.sin(Math.toRadians(Math.max(pattern.twoTheta(0) - 2, 1) / 2));
    double to = 2 * Math.sin(Math.toRadians(Math.min(pattern.twoTheta(n - 1) + 2, 178) / 2));
    List<PhaseLines> lines = new ArrayList<>();
    for (Start start : starts) {
      double lambda = radiation.wavelength();
      lines.add(new PhaseLines(start.crystal, radiation, from / lambda, to / lambda));
    }
    double[] scale = starts.stream().mapToDouble(Start::scale).toArray();
    model = new PatternModel(pattern, deviation, terms, lowest, lines, scale);
    int unknowns = model.unknowns();
    x = new double[unknowns];
    low = new double[unknowns];
    high = new double[unknowns];
    Arrays.fill(low, 0, terms, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, 0, terms, Double.POSITIVE_INFINITY);
    x[0] = 1;
    set(model.displacement(), shift, -1, 1);
    set(model.damping(), 0.5, -1, 5);
    set(model.width(), 0.7 * width, 0.2 * width, 3 * width);
    for (int p = 0; p < starts.size(); p++) {
      int at = model.phase(p);
      set(at, 1, 0, Double.POSITIVE_INFINITY);
      set(at + 1, 0.4 * width, 0, 4 * width);
      set(at + 2, 0.1 * width, 0, 6 * width);
      double metric = 1 / (starts.get(p).cellScale * starts.get(p).cellScale);
      for (int c = 0; c < lines.get(p).form.size(); c++) {
        set(at + 3 + c, metric, metric * (1 - CELL), metric * (1 + CELL));
      }
    }
  }

  private void set(int j, double start, double lowest, double highest) {
    x[j] = start;
    low[j] = lowest;
    high[j] = highest;
  }

  /**
   * Refines.
   *
   * @param radiation of the strongest line, for the scattering factors
   * @param shift starting displacement, degrees
   * @param width starting width of the lines, degrees
   * @param terms Chebyshev terms of the background, 3 to 20
   * @throws IllegalArgumentException if no phase is given or the record names no radiation
   */
  public static Refinement refine(
      Diffractogram pattern,
      Radiation radiation,
      List<Start> starts,
      double shift,
      double width,
      int terms) {
    if (starts.isEmpty() || pattern.radiation().isEmpty()) {
      throw new IllegalArgumentException(
          "%d phases and %d radiations are given; a refinement needs at least one of each%nMaybe no phase was found"
              .formatted(starts.size(), pattern.radiation().size()));
    }
    return new Rietveld(pattern, radiation, starts, shift, width, terms).run();
  }

  private Refinement run() {
    int n = x.length;
    boolean[] free = new boolean[n];
    Arrays.fill(free, 0, model.terms, true);
    for (int p = 0; p < starts.size(); p++) {
      free[model.phase(p)] = true;
    }
    minimise(free);
    free[model.displacement()] = true;
    for (int p = 0; p < starts.size(); p++) {
      free[model.phase(p) + 1] = true;
    }
    minimise(free);
    for (int p = 0; p < starts.size(); p++) {
      int at = model.phase(p) + 3;
      Arrays.fill(free, at, at + model.phases.get(p).form.size(), true);
    }
    minimise(free);
    Arrays.fill(free, true);
    return result(minimise(free));
  }

  private LeastSquaresFit minimise(boolean[] free) {
    double[] from = low.clone();
    double[] to = high.clone();
    for (int j = 0; j < x.length; j++) {
      if (!free[j]) {
        from[j] = x[j];
        to[j] = x[j];
      }
    }
    LeastSquaresFit fit =
        new LevenbergMarquardt(model, from, to, ITERATIONS, ORTHOGONALITY, 0).minimise(x);
    x = fit.x();
    return fit;
  }

  private Refinement result(LeastSquaresFit fit) {
    int rows = pattern.size();
    int n = x.length;
    double[] r = new double[rows];
    double[] jacobian = new double[rows * n];
    model.evaluate(x, r, jacobian);
    boolean[] held = new boolean[n];
    int refined = 0;
    for (int j = 0; j < n; j++) {
      held[j] = x[j] <= low[j] || x[j] >= high[j];
      refined += held[j] ? 0 : 1;
    }
    double chi = fit.sumOfSquares() / (rows - refined);
    Covariance covariance = Covariance.of(jacobian, rows, held, Math.max(1, chi));
    double[] calculated = new double[rows];
    double observed = 0;
    for (int k = 0; k < rows; k++) {
      double deviation = pattern.deviation(k);
      deviation = deviation > 0 ? deviation : Math.sqrt(Math.max(pattern.intensity(k), 1));
      calculated[k] = pattern.intensity(k) + r[k] * deviation;
      observed += Math.pow(pattern.intensity(k) / deviation, 2);
    }
    return new Refinement(
        refinedPhases(covariance),
        calculated,
        x[model.displacement()],
        covariance.deviation(model.displacement()),
        x[model.damping()],
        x[model.width()],
        Math.sqrt(fit.sumOfSquares() / observed),
        Math.sqrt((rows - refined) / observed),
        chi,
        fit.converged());
  }

  private List<RefinedPhase> refinedPhases(Covariance covariance) {
    int count = starts.size();
    UnitCell[] cells = new UnitCell[count];
    double[] mass = new double[count]; // per unit of x: S Z M V
    double total = 0;
    for (int p = 0; p < count; p++) {
      cells[p] = cell(p, -1);
      mass[p] = model.scale[p] * starts.get(p).crystal.mass() * 1e27 * cells[p].volume();
      total += mass[p] * x[model.phase(p)];
    }
    List<RefinedPhase> phases = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      int at = model.phase(p);
      double fraction = total > 0 ? mass[p] * x[at] / total : Double.NaN;
      double[] gradient = new double[x.length];
      for (int q = 0; q < count; q++) {
        gradient[model.phase(q)] = ((p == q ? mass[p] : 0) - fraction * mass[q]) / total;
      }
      phases.add(
          new RefinedPhase(
              starts.get(p).crystal,
              cells[p],
              cellDeviation(p, covariance),
              model.scale[p] * x[at],
              fraction,
              covariance.deviation(gradient),
              x[at + 1],
              x[at + 2]));
    }
    return List.copyOf(phases);
  }

  /** The cell of a phase, one of its parameters raised by 1e-6 of itself unless that is -1. */
  private UnitCell cell(int p, int raised) {
    LatticeForm form = model.phases.get(p).form;
    double[] metric = new double[form.size()];
    for (int c = 0; c < metric.length; c++) {
      metric[c] = form.start(c) * (x[model.phase(p) + 3 + c] + (c == raised ? 1e-6 : 0));
    }
    return form.cell(metric);
  }

  private double[] cellDeviation(int p, Covariance covariance) {
    double[] base = numbers(cell(p, -1));
    double[][] gradient = new double[6][x.length];
    for (int c = 0; c < model.phases.get(p).form.size(); c++) {
      double[] moved = numbers(cell(p, c));
      for (int i = 0; i < 6; i++) {
        gradient[i][model.phase(p) + 3 + c] = (moved[i] - base[i]) / 1e-6;
      }
    }
    double[] deviation = new double[6];
    for (int i = 0; i < 6; i++) {
      deviation[i] = covariance.deviation(gradient[i]);
    }
    return deviation;
  }

  private static double[] numbers(UnitCell cell) {
    return new double[] {cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma()};
  }
}
