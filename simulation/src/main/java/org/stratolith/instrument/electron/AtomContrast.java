package org.stratolith.instrument.electron;

import java.util.Map;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.element.Elements;
import org.stratolith.matter.phase.PhaseLibrary;

/**
 * What a phase gives an electron beam: atoms of an element per volume, and the strength of
 * scattering to large angles, Σ n Z^1.7 (exponent between 1.6 and 1.9 for usual detectors; S. J.
 * Pennycook, Ultramicroscopy 30 (1989) 58).
 */
final class AtomContrast {

  private static final double EXPONENT = 1.7;
  private static final double PER_CUBIC_ANGSTROM = 1e30;

  private AtomContrast() {}

  /** Atoms of an element per volume of a phase, 1/m3. */
  static double atoms(String phase, String element) {
    Crystal crystal = PhaseLibrary.of(phase).crystal();
    return crystal.composition().getOrDefault(element, 0.0)
        / crystal.cell().volume()
        * PER_CUBIC_ANGSTROM;
  }

  /** Σ n Z^1.7 over that of lithium metal. */
  static double heavy(String phase) {
    return strength(PhaseLibrary.of(phase).crystal()) / strength(PhaseLibrary.of("Li").crystal());
  }

  private static double strength(Crystal crystal) {
    double sum = 0;
    for (Map.Entry<String, Double> part : crystal.composition().entrySet()) {
      sum += part.getValue() * Math.pow(Elements.of(part.getKey()).atomicNumber(), EXPONENT);
    }
    return sum / crystal.cell().volume();
  }
}
