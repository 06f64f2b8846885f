package org.stratolith.analysis.impedance.fit;

import java.util.List;
import org.stratolith.analysis.impedance.circuit.Circuit;
import org.stratolith.record.ImpedanceSpectrum;

/** The outcome of {@link CircuitFit}; immutable. */
public final class FitResult {

  private final Circuit circuit;
  private final FitOptions options;
  private final int rows;
  private final List<FittedParameter> parameters;
  private final double[] correlations;
  private final List<Minimum> minima;
  private final List<FlatDirection> flatDirections;
  private final double residualCorrelation;
  private final List<String> warnings;

  FitResult(
      Circuit circuit,
      FitOptions options,
      int rows,
      List<FittedParameter> parameters,
      double[] correlations,
      List<Minimum> minima,
      List<FlatDirection> flatDirections,
      double residualCorrelation,
      List<String> warnings) {
    this.circuit = circuit;
    this.options = options;
    this.rows = rows;
    this.parameters = List.copyOf(parameters);
    this.correlations = correlations;
    this.minima = List.copyOf(minima);
    this.flatDirections = List.copyOf(flatDirections);
    this.residualCorrelation = residualCorrelation;
    this.warnings = List.copyOf(warnings);
  }

  FitResult withWarnings(List<String> found) {
    return new FitResult(
        circuit,
        options,
        rows,
        parameters,
        correlations,
        minima,
        flatDirections,
        residualCorrelation,
        found);
  }

  /** The circuit that was fitted. */
  public Circuit circuit() {
    return circuit;
  }

  /** How it was fitted. */
  public FitOptions options() {
    return options;
  }

  /** Number of rows of the spectrum that were used. */
  public int rows() {
    return rows;
  }

  /** The parameters in the order of the circuit. */
  public List<FittedParameter> parameters() {
    return parameters;
  }

  /**
   * The parameter of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public FittedParameter parameter(String name) {
    return parameters.get(circuit.indexOf(name));
  }

  /** Value of a parameter, SI. */
  public double value(String name) {
    return parameter(name).value();
  }

  /** Correlation of the logarithms of two parameters; NaN if one is fixed or on a bound. */
  public double correlation(String one, String other) {
    return correlations[circuit.indexOf(one) * parameters.size() + circuit.indexOf(other)];
  }

  /** The distinct minima within a factor of four of the best sum of squares, best first. */
  public List<Minimum> minima() {
    return minima;
  }

  /** Weighted sum of squares of the best minimum. */
  public double sumOfSquares() {
    return minima.getFirst().sumOfSquares();
  }

  /** Minima that the data cannot tell from the best, without the best. */
  public List<Minimum> nearTies() {
    return minima.stream().skip(1).filter(m -> CircuitFit.nearTie(m, sumOfSquares())).toList();
  }

  /** Directions in which the data hardly fix the parameters. */
  public List<FlatDirection> flatDirections() {
    return flatDirections;
  }

  /**
   * Correlation of neighbouring weighted residuals. Near 0 they scatter like noise; far above, the
   * circuit does not describe the data and the errors are too small.
   */
  public double residualCorrelation() {
    return residualCorrelation;
  }

  /** What the reader of the values must know; each a sentence, most with an advice. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * The fitted curve.
   *
   * @param frequency Hz
   */
  public ImpedanceSpectrum curve(double[] frequency, double electrodeArea) {
    return circuit.spectrum(
        frequency,
        parameters.stream().mapToDouble(FittedParameter::value).toArray(),
        electrodeArea);
  }
}
