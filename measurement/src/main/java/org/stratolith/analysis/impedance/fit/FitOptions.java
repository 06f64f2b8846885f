package org.stratolith.analysis.impedance.fit;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a circuit is fitted.
 *
 * @param weighting of the residuals
 * @param starts number of starting points
 * @param seed of the quasi-random starting points
 * @param fixed parameters that keep a value, by their names
 * @param initial values for one more starting point, by their names; parameters that are not named
 *     take a guess
 * @param profile whether profile-likelihood intervals are computed
 */
public record FitOptions(
    Weighting weighting,
    int starts,
    long seed,
    Map<String, Double> fixed,
    Map<String, Double> initial,
    boolean profile) {

  /** Modulus weighting, 120 starts, nothing fixed, with profile intervals. */
  public static FitOptions defaults() {
    return new FitOptions(Weighting.MODULUS, 120, 1, Map.of(), Map.of(), true);
  }

  public FitOptions {
    if (starts < 1) {
      throw new IllegalArgumentException(
          "a fit from " + starts + " starts finds nothing\nMaybe use 120");
    }
    fixed = positive(fixed);
    initial = positive(initial);
  }

  public FitOptions withWeighting(Weighting value) {
    return new FitOptions(value, starts, seed, fixed, initial, profile);
  }

  public FitOptions withStarts(int value) {
    return new FitOptions(weighting, value, seed, fixed, initial, profile);
  }

  public FitOptions withSeed(long value) {
    return new FitOptions(weighting, starts, value, fixed, initial, profile);
  }

  /** Keeps one more parameter at a value. */
  public FitOptions withFixed(String parameter, double value) {
    return new FitOptions(weighting, starts, seed, with(fixed, parameter, value), initial, profile);
  }

  /** Names the value of one more parameter at a starting point. */
  public FitOptions withInitial(String parameter, double value) {
    return new FitOptions(weighting, starts, seed, fixed, with(initial, parameter, value), profile);
  }

  public FitOptions withoutProfile() {
    return new FitOptions(weighting, starts, seed, fixed, initial, false);
  }

  private static Map<String, Double> with(Map<String, Double> map, String key, double value) {
    Map<String, Double> copy = new TreeMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private static Map<String, Double> positive(Map<String, Double> map) {
    map.forEach((name, value) -> {
      if (!(value > 0) || value.isInfinite()) {
        throw new IllegalArgumentException(
            "the parameter "
                + name
                + " was given the value "
                + value
                + ", it must be positive and finite\nMaybe leave the element out instead");
      }
    });
    return Map.copyOf(map);
  }
}
