package org.stratolith.analysis.impedance.circuit;

/**
 * A parameter in an element's equation.
 *
 * @param symbol as in the equation
 * @param unit SI unit
 * @param role what it stands for
 */
public record ElementParameter(String symbol, String unit, Role role) {}
