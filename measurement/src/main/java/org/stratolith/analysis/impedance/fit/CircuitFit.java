package org.stratolith.analysis.impedance.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratolith.analysis.impedance.SpectrumRows;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.analysis.impedance.circuit.CircuitParameter;
import org.stratolith.analysis.impedance.fit.FittedParameter.State;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * Complex non-linear least squares from many starts: minimises the weighted sum over rows of (Re Z
 * - Re Z_k)^2 and (Im Z - Im Z_k)^2 in the logarithms of the parameters, with the derivatives of
 * the elements' equations.
 */
public final class CircuitFit {

  /** Benchmark of strong evidence: below a likelihood ratio of 1/32 a rival is ruled out. */
  private static final double RULED_OUT = 1.0 / 32;

  /** Residuals are seldom independent, so rivals this near are named whatever the likelihood. */
  private static final double NEAR = 1.1;

  private final Circuit circuit;
  private final SpectrumRows rows;
  private final FitOptions options;
  private final int[] free;
  private final double[] base;

  private CircuitFit(Circuit circuit, SpectrumRows rows, FitOptions options) {
    this.circuit = circuit;
    this.rows = rows;
    this.options = options;
    base = new double[circuit.parameters().size()];
    options.fixed().forEach((name, value) -> base[circuit.indexOf(name)] = value);
    free = IntStream.range(0, base.length).filter(k -> base[k] == 0).toArray();
  }

  /**
   * Fits a circuit to a spectrum.
   *
   * @throws IllegalArgumentException if there are fewer data than free parameters, or a named
   *     parameter is not in the circuit
   */
  public static FitResult of(Circuit circuit, ImpedanceSpectrum spectrum, FitOptions options) {
    int unknowns = circuit.parameters().size() - options.fixed().size();
    SpectrumRows rows = SpectrumRows.of(spectrum, Math.max(2, unknowns / 2 + 1));
    return new CircuitFit(circuit, rows, options).fit();
  }

  /** Whether a rival minimum is not ruled out. */
  static boolean nearTie(Minimum rival, double bestSum) {
    return rival.relativeLikelihood() > RULED_OUT || rival.sumOfSquares() <= NEAR * bestSum;
  }

  private FitResult fit() {
    if (free.length == 0) {
      throw new IllegalArgumentException(
          "all parameters of " + circuit + " are fixed\nMaybe leave one of them free");
    }
    CircuitResiduals residuals = residuals(free, base);
    MultiStart search = new MultiStart(residuals);
    List<MultiStart.Basin> basins = search.search(starts());
    double[] best = basins.getFirst().fit.x();
    double sum = basins.getFirst().fit.sumOfSquares();
    int data = residuals.residuals();
    List<Minimum> minima = new ArrayList<>();
    for (MultiStart.Basin basin : basins) {
      double ratio = (sum + search.floor()) / (basin.fit.sumOfSquares() + search.floor());
      minima.add(
          new Minimum(
              residuals.parameters(basin.fit.x()),
              basin.fit.sumOfSquares(),
              Math.pow(ratio, 0.5 * data),
              basin.starts,
              basin.fit.converged()));
    }
    double[] r = new double[data];
    double[] jacobian = new double[data * free.length];
    residuals.evaluate(best, r, jacobian);
    boolean[] held = held(residuals, best);
    List<String> names = Arrays.stream(free).mapToObj(k -> parameter(k).name()).toList();
    Precision precision = new Precision(jacobian, data, held, sum, names);
    List<FittedParameter> fitted =
        fitted(residuals, best, held, precision, sum > search.floor(), sum, search.floor());
    double correlation = sum > search.floor() ? neighbours(r) : 0;
    FitResult result =
        new FitResult(
            circuit,
            options,
            rows.size(),
            fitted,
            correlations(precision),
            minima,
            precision.flat(),
            correlation,
            List.of());
    return result.withWarnings(FitWarnings.of(result, twins(basins.getFirst(), best)));
  }

  private List<double[]> starts() {
    StartingPoints points = new StartingPoints(circuit, rows, options.seed());
    List<double[]> starts = new ArrayList<>();
    if (!options.initial().isEmpty()) {
      double[] named = new StartingPoints(circuit, rows, options.seed()).next();
      options.initial().forEach((name, value) -> named[circuit.indexOf(name)] = value);
      starts.add(logarithms(named));
    }
    for (int k = 0; k < options.starts(); k++) {
      starts.add(logarithms(points.next()));
    }
    return starts;
  }

  private double[] logarithms(double[] p) {
    return Arrays.stream(free).mapToDouble(k -> Math.log(p[k])).toArray();
  }

  private boolean[] held(CircuitResiduals residuals, double[] x) {
    boolean[] held = new boolean[x.length];
    double[] low = residuals.bound(false);
    double[] high = residuals.bound(true);
    for (int j = 0; j < x.length; j++) {
      held[j] = x[j] <= low[j] || x[j] >= high[j];
    }
    return held;
  }

  private List<FittedParameter> fitted(
      CircuitResiduals residuals,
      double[] best,
      boolean[] held,
      Precision precision,
      boolean noise,
      double sum,
      double floor) {
    double[] p = residuals.parameters(best);
    ProfileInterval profile =
        new ProfileInterval(this::holding, best, sum, residuals.residuals(), floor);
    double[] low = residuals.bound(false);
    double[] high = residuals.bound(true);
    List<FittedParameter> fitted = new ArrayList<>();
    int j = 0;
    for (int k = 0; k < p.length; k++) {
      if (j >= free.length || free[j] != k) {
        fitted.add(new FittedParameter(parameter(k), p[k], 0, p[k], p[k], State.FIXED));
        continue;
      }
      double lower = Double.NaN;
      double upper = Double.NaN;
      if (options.profile() && noise && free.length > 1) {
        double guess = 2 * precision.deviation(j);
        guess = Double.isNaN(guess) ? 0.1 : Math.min(guess, 1);
        lower = Math.exp(profile.end(j, -1, guess, low[j]));
        upper = Math.exp(profile.end(j, 1, guess, high[j]));
      }
      fitted.add(
          new FittedParameter(
              parameter(k),
              p[k],
              p[k] * precision.deviation(j),
              lower,
              upper,
              held[j] ? State.ON_BOUND : State.FITTED));
      j++;
    }
    return fitted;
  }

  /** Residuals in which one more unknown has a fixed value. */
  private CircuitResiduals holding(int unknown, double logarithm) {
    double[] p = base.clone();
    p[free[unknown]] = Math.exp(logarithm);
    int[] rest =
        IntStream.range(0, free.length).filter(j -> j != unknown).map(j -> free[j]).toArray();
    return residuals(rest, p);
  }

  private CircuitResiduals residuals(int[] unknowns, double[] p) {
    return new CircuitResiduals(circuit, rows, options.weighting(), unknowns, p);
  }

  private double[] correlations(Precision precision) {
    int n = base.length;
    double[] all = new double[n * n];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        all[free[i] * n + free[j]] = precision.correlation(i, j);
      }
    }
    return all;
  }

  /** Correlation of the residuals of one part at neighbouring frequencies. */
  private static double neighbours(double[] r) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < r.length; i++) {
      square += r[i] * r[i];
      product += i + 2 < r.length ? r[i] * r[i + 2] : 0;
    }
    return product / square;
  }

  /** Parameters of the same curve that are not the best's own in another order. */
  private static List<double[]> twins(MultiStart.Basin basin, double[] best) {
    double[] sorted = best.clone();
    Arrays.sort(sorted);
    List<double[]> other = new ArrayList<>();
    for (double[] twin : basin.twins) {
      double[] values = twin.clone();
      Arrays.sort(values);
      boolean same = true;
      for (int k = 0; k < values.length; k++) {
        same &= Math.abs(values[k] - sorted[k]) <= 0.02;
      }
      if (!same) {
        other.add(twin);
      }
    }
    return other;
  }

  private CircuitParameter parameter(int k) {
    return circuit.parameters().get(k);
  }
}
