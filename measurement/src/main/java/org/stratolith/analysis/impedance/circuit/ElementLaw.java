package org.stratolith.analysis.impedance.circuit;

/** Impedance of an element and its derivatives. */
interface ElementLaw {

  /**
   * Z at one frequency, ohm.
   *
   * @param w angular frequency, rad/s
   * @param p parameters of the whole circuit
   * @param at index of this element's first parameter
   * @param slope receives dZ/d ln p_i at index i, for the parameters of this element
   */
  Complex impedance(double w, double[] p, int at, Complex[] slope);
}
