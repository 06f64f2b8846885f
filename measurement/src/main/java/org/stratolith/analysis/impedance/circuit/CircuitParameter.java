package org.stratolith.analysis.impedance.circuit;

/**
 * A parameter of a circuit.
 *
 * @param name as impedance.py names it: the element's label, with {@code _0}, {@code _1} … if the
 *     element has several parameters
 * @param element label of the element, such as {@code Wo1}
 * @param kind of the element
 * @param definition symbol, unit and role
 */
public record CircuitParameter(
    String name, String element, ElementKind kind, ElementParameter definition) {

  /** Label and symbol, such as {@code Wo1.tau}; also understood where a name is asked for. */
  public String readableName() {
    return element + "." + definition.symbol();
  }
}
