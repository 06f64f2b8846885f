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

  private final double[] thickness; // of each cell, m
  private final double[] linear; // of each cell, 1/m
  private final Map<String, double[]> fractions;

  private DepthAbsorption(double[] thickness, double[] linear, Map<String, double[]> fractions) {
    this.thickness = thickness;
    this.linear = linear;
    this.fractions = fractions;
  }

  static DepthAbsorption of(
      DepthStructure sample,
      Map<String, Crystal> crystals,
      ScatteringFactors factors,
      Radiation radiation) {
    double[] thickness = new double[sample.cells()];
    for (int cell = 0; cell < thickness.length; cell++) {
      thickness[cell] = sample.edge(cell + 1) - sample.edge(cell);
    }
    double[] linear = new double[sample.cells()];
    Map<String, double[]> fractions = new HashMap<>();
    crystals.forEach((name, crystal) -> {
      double[] own = sample.fractions(name);
      double ofPhase = Absorption.linear(crystal, factors, radiation);
      for (int cell = 0; cell < linear.length; cell++) {
        linear[cell] += own[cell] * ofPhase;
      }
      fractions.put(name, own);
    });
    return new DepthAbsorption(thickness, linear, fractions);
  }

  /** A of a phase at the Bragg angle θ, m. */
  double seen(String phase, double theta) {
    double[] fraction = fractions.getOrDefault(phase, new double[linear.length]);
    double sine = Math.sin(theta);
    double path = 0; // 2/sin θ ∫ μ dz down to the cell
    double sum = 0;
    for (int cell = 0; cell < linear.length; cell++) {
      double here = 2 * linear[cell] * thickness[cell] / sine;
      // (1 - exp(-x))/x tends to 1: a cell that does not absorb adds its amount.
      double share = here < 1e-12 ? 1 : -Math.expm1(-here) / here;
      sum += fraction[cell] * thickness[cell] / sine * Math.exp(-path) * share;
      path += here;
    }
    return sum;
  }
}
