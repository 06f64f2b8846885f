package org.stratolith.matter.element;

/**
 * A chemical element.
 *
 * @param symbol as IUPAC writes it
 * @param atomicNumber protons
 * @param molarMass standard atomic weight, kg/mol
 */
public record Element(String symbol, int atomicNumber, double molarMass) {
  @Override
  public String toString() {
    return symbol;
  }
}
