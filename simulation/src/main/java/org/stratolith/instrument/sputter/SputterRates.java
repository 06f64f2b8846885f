package org.stratolith.instrument.sputter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;

/**
 * How fast an ion beam takes a structure away. A depth dz of a mixture takes the time that its
 * parts take one after the other, dt = Σ_p v_p dz / r_p; pores take none. The rates of the phases
 * stand to each other as atomic volume over energy of atomisation, Ω/U, which Sigmund's theory
 * gives for like nuclear stopping (P. Sigmund, Phys. Rev. 184 (1969) 383, eq. 30); the rate of the
 * first beam's reference phase, Li9Al4, is a parameter.
 */
public final class SputterRates {

  private final Map<String, Double> rates; // m/s

  private SputterRates(Map<String, Double> rates) {
    this.rates = rates;
  }

  /**
   * Reads {@code phase.*} for the relative rates.
   *
   * @param reference rate of Li9Al4 under the beam, m/s
   */
  public static SputterRates of(ParameterSet set, double reference, Iterable<String> phases) {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (String phase : phases) {
      String name = "phase." + phase.toLowerCase(Locale.ROOT) + ".relative-sputter-rate";
      rates.put(phase, reference * set.value(name, Dimension.DIMENSIONLESS));
    }
    return new SputterRates(rates);
  }

  /** Time to remove all that lies above a depth, s. */
  public double time(DepthStructure structure, double depth) {
    double time = 0;
    for (int cell = 0; cell < structure.cells() && structure.edge(cell) < depth; cell++) {
      double part = Math.min(depth, structure.edge(cell + 1)) - structure.edge(cell);
      time += part * slowness(structure, cell);
    }
    return time;
  }

  /** Depth that is reached after a time, m; not beyond the end of the structure. */
  public double depth(DepthStructure structure, double time) {
    double left = time;
    for (int cell = 0; cell < structure.cells(); cell++) {
      double thickness = structure.edge(cell + 1) - structure.edge(cell);
      double needed = thickness * slowness(structure, cell);
      if (needed > left) {
        return structure.edge(cell) + thickness * left / needed;
      }
      left -= needed;
    }
    return structure.thickness();
  }

  private double slowness(DepthStructure structure, int cell) {
    double sum = 0;
    for (String phase : structure.phases()) {
      double rate = rates.getOrDefault(phase, Double.NaN);
      sum += structure.fraction(phase, cell) / rate;
    }
    return sum;
  }
}
