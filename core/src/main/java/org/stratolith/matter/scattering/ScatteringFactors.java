package org.stratolith.matter.scattering;

import org.stratolith.matter.element.Element;

/** A table of atomic scattering factors together with what else is counted. */
public sealed interface ScatteringFactors permits WaasmaierKirfel, DeGraefMcHenry, ElectronFactors {

  /**
   * The factor of a neutral atom.
   *
   * @throws IllegalArgumentException if the table has no such element
   */
  AtomicFactor of(Element element, Radiation radiation);

  /** Whether displacements that a crystal states damp the scattering (Debye-Waller factor). */
  boolean countsDisplacements();
}
