package org.stratolith.study.run;

import java.util.List;
import org.stratolith.matter.structure.DepthStructure;

/** An electrode from its upper to its lower face, for beams that go through it. */
final class BothFaces {

  private BothFaces() {}

  /**
   * Joins two halves that meet in the middle.
   *
   * @param upper from the upper face to the middle
   * @param lower from the lower face to the middle, with the same phases
   */
  static DepthStructure join(DepthStructure upper, DepthStructure lower) {
    List<String> phases = upper.phases();
    int above = upper.cells();
    int below = lower.cells();
    double[] edges = new double[above + below + 1];
    for (int k = 0; k <= above; k++) {
      edges[k] = upper.edge(k);
    }
    for (int k = 1; k <= below; k++) {
      edges[above + k] = upper.thickness() + lower.thickness() - lower.edge(below - k);
    }
    double[][] fractions = new double[phases.size()][above + below];
    double[][] radii = new double[phases.size()][above + below];
    for (int p = 0; p < phases.size(); p++) {
      for (int cell = 0; cell < above + below; cell++) {
        DepthStructure half = cell < above ? upper : lower;
        int own = cell < above ? cell : above + below - 1 - cell;
        fractions[p][cell] = half.fraction(phases.get(p), own);
        radii[p][cell] = half.particleRadius(phases.get(p), own);
      }
    }
    return DepthStructure.of(edges, phases, fractions, radii, upper.modulus());
  }
}
