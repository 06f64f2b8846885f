package org.stratolith.cell.positive;

/**
 * Potential of the lithium host against lithium metal, V, as a function of the fraction {@code y}
 * of its sites that is filled. Falls with {@code y} over the range of use.
 */
public sealed interface OpenCircuitPotential
    permits LayeredOxide811, LayeredOxide83, GuardedPotential {

  /** Potential at filled fraction {@code y}, V. */
  double value(double y);

  /** Its derivative by {@code y}, V. */
  double slope(double y);
}
