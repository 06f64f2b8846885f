package org.stratolith.analysis.impedance.fit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A way to change several parameters together that the data hardly notice: p_i grows by the factor
 * q^(e_i) for any q within exp(± deviation).
 *
 * @param parts the parameters that change, the strongest with exponent 1
 * @param deviation standard error of the logarithm along the direction; infinite if the data do not
 *     notice at all
 */
public record FlatDirection(List<Part> parts, double deviation) {

  /**
   * A parameter's share.
   *
   * @param parameter name
   * @param exponent e_i
   */
  public record Part(String parameter, double exponent) {}

  /** A sentence for people. */
  @Override
  public String toString() {
    String size =
        Double.isInfinite(deviation)
            ? "not at all"
            : String.format(Locale.ROOT, "to a factor of %.3g", Math.exp(Math.min(deviation, 40)));
    if (parts.size() == 1) {
      return parts.getFirst().parameter() + " is fixed by the data " + size;
    }
    return parts.stream()
            .map(part ->
                String.format(Locale.ROOT, "%s ~ q^%.2f", part.parameter(), part.exponent()))
            .collect(Collectors.joining(", "))
        + ": q is fixed by the data "
        + size;
  }
}
