package org.stratolith.phasefield.ternary;

/**
 * A layer of the state to begin with, from where the last one ended.
 *
 * @param to depth of its lower end, m
 * @param fraction1 volume fraction of phase 1
 * @param fraction2 volume fraction of phase 2
 */
public record Layer(double to, double fraction1, double fraction2) {

  public Layer {
    if (!(to > 0 && fraction1 >= 0 && fraction2 >= 0 && fraction1 + fraction2 <= 1)) {
      throw new IllegalArgumentException(
          "layer to " + to + " m with fractions " + fraction1 + " and " + fraction2);
    }
  }
}
