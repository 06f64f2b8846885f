package org.stratolith.analysis.impedance.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what a fit leaves open. */
final class FitWarnings {

  /** Neighbouring residuals that agree this much are no noise. */
  private static final double SYSTEMATIC = 0.5;

  private FitWarnings() {}

  static List<String> of(FitResult result, List<double[]> twins) {
    List<String> warnings = new ArrayList<>();
    List<Minimum> ties = result.nearTies();
    if (!ties.isEmpty()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d other minim%s nearly as good as the best (sum of squares %.6g): %s\nMaybe fix a"
                  + " parameter that is known, or widen the frequency range",
              ties.size(),
              ties.size() == 1 ? "um is" : "a are",
              result.sumOfSquares(),
              ties.stream().map(tie -> describe(result, tie)).collect(Collectors.joining("; "))));
    }
    for (FlatDirection flat : result.flatDirections()) {
      warnings.add(
          "the data do not fix a combination of parameters: "
              + flat
              + "\nMaybe the frequency range is too narrow for the element, or it is one too many");
    }
    if (!twins.isEmpty() && result.flatDirections().isEmpty()) {
      warnings.add(
          twins.size()
              + " starts found the same curve with other values of the parameters\n"
              + "Maybe two elements can stand for each other");
    }
    if (!result.minima().getFirst().converged()) {
      warnings.add(
          "the descent was cut off before it reached the bottom\nMaybe a direction is flat");
    }
    for (FittedParameter parameter : result.parameters()) {
      if (parameter.state() == FittedParameter.State.ON_BOUND) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s ended at its bound %.4g",
                parameter.parameter().name(),
                parameter.value()));
      }
    }
    if (result.residualCorrelation() > SYSTEMATIC) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "neighbouring residuals are correlated (%.2f): the circuit does not describe the data"
                  + " to their noise, and the errors are too small\nMaybe an element is missing",
              result.residualCorrelation()));
    }
    return warnings;
  }

  private static String describe(FitResult result, Minimum minimum) {
    double[] values = minimum.values();
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      parts.add(
          String.format(
              Locale.ROOT, "%s %.4g", result.circuit().parameters().get(k).name(), values[k]));
    }
    return String.format(
        Locale.ROOT,
        "%.6g (likelihood ratio %.2g) at %s",
        minimum.sumOfSquares(),
        minimum.relativeLikelihood(),
        String.join(", ", parts));
  }
}
