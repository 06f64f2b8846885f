package org.stratolith.analysis.impedance.fit;

import org.stratolith.analysis.impedance.circuit.CircuitParameter;

/**
 * A parameter with what is known about it.
 *
 * @param parameter name, element and unit
 * @param value SI
 * @param standardError SI, from the curvature at the minimum; 0 if fixed, NaN on a bound, infinite
 *     if the data do not fix it
 * @param lower lower end of the 95 % profile-likelihood interval, 0 if open; NaN if not computed
 * @param upper upper end, infinite if open; NaN if not computed
 * @param state how the value came about
 */
public record FittedParameter(
    CircuitParameter parameter,
    double value,
    double standardError,
    double lower,
    double upper,
    State state) {

  /** How a value came about. */
  public enum State {
    FITTED,
    /** Kept at a given value. */
    FIXED,
    /** At the end of its allowed range, such as an exponent of 1. */
    ON_BOUND
  }

  /** Standard error over value. */
  public double relativeError() {
    return standardError / value;
  }
}
