package org.stratolith.instrument.diffraction;

import java.util.HashMap;
import java.util.Map;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Absorption;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.ScatteringFactors;
import org.stratolith.matter.structure.DepthStructure;

/**
 * How much of a phase a symmetric reflection sees of a stratified sample. In and out the beam
 * passes 2/sin θ of every depth, and it lights an area that grows as 1/sin θ:
 *
 * <pre>A = 1/sin θ ∫ v(z) exp(-2/sin θ ∫₀ᶻ μ dz') dz.</pre>
 *
 * Fractions are constant in a cell of thickness h, so that each cell adds exactly v T (1 - exp(-2 μ
 * h / sin θ)) / (2 μ), T being what the cells above let through. A thick homogeneous sample has v /
 * (2 μ) (Cullity, 2nd ed., eq. 4-19 and section 4-10).
 */
final class DepthAbsorption {

  private final DepthStructure sample;
  private final double[] linear; // of each cell, 1/m

  private DepthAbsorption(DepthStructure sample, double[] linear) {
    this.sample = sample;
    this.linear = linear;
  }

  static DepthAbsorption of(
      DepthStructure sample,
      Map<String, Crystal> crystals,
      ScatteringFactors factors,
      Radiation radiation) {
    Map<String, Double> ofPhase = new HashMap<>();
    crystals.forEach(
        (name, crystal) -> ofPhase.put(name, Absorption.linear(crystal, factors, radiation)));
    double[] linear = new double[sample.cells()];
    for (int cell = 0; cell < linear.length; cell++) {
      for (String phase : sample.phases()) {
        linear[cell] += sample.fraction(phase, cell) * ofPhase.getOrDefault(phase, 0.0);
      }
    }
    return new DepthAbsorption(sample, linear);
  }

  /** A of a phase at the Bragg angle θ, m. */
  double seen(String phase, double theta) {
    double sine = Math.sin(theta);
    double path = 0; // 2/sin θ ∫ μ dz down to the cell
    double sum = 0;
    for (int cell = 0; cell < linear.length; cell++) {
      double thickness = sample.edge(cell + 1) - sample.edge(cell);
      double here = 2 * linear[cell] * thickness / sine;
      // (1 - exp(-x))/x tends to 1: a cell that does not absorb adds its amount.
      double share = here < 1e-12 ? 1 : -Math.expm1(-here) / here;
      sum += sample.fraction(phase, cell) * thickness / sine * Math.exp(-path) * share;
      path += here;
    }
    return sum;
  }
}
