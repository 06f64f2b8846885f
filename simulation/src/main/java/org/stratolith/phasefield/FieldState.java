package org.stratolith.phasefield;

import java.util.Arrays;

/** Everything an evolution needs to go on, to the last bit: fields, clock and step control. */
public final class FieldState {

  final double[][] coefficients;
  long tick;
  int exponent;
  int patience;
  long accepted;
  long rejected;
  double energy;
  double largestRise;

  FieldState(double[][] coefficients, int exponent) {
    this.coefficients = coefficients;
    this.exponent = exponent;
    energy = Double.NaN;
  }

  /** The state at time zero, taking the shortest step first. */
  public static FieldState initial(double[][] coefficients) {
    double[][] own = new double[coefficients.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = coefficients[i].clone();
    }
    return new FieldState(own, 0);
  }

  /** Coefficients of the fields, not to be written. */
  public double[][] coefficients() {
    return coefficients;
  }

  /** The time in ticks. */
  public long tick() {
    return tick;
  }

  /** Free energy of the last accepted state; NaN before any was looked at. */
  public double energy() {
    return energy;
  }

  /** Steps taken. */
  public long accepted() {
    return accepted;
  }

  /** Steps tried and not taken. */
  public long rejected() {
    return rejected;
  }

  /** Largest rise of the free energy over a step relative to the energy, at most the roundoff. */
  public double largestRise() {
    return largestRise;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldState state
        && Arrays.deepEquals(coefficients, state.coefficients)
        && tick == state.tick
        && exponent == state.exponent
        && patience == state.patience
        && accepted == state.accepted
        && rejected == state.rejected
        && Double.compare(energy, state.energy) == 0
        && Double.compare(largestRise, state.largestRise) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(coefficients) + Long.hashCode(tick);
  }
}
