package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;

/**
 * The lines of a phase: reflections whose spacings stay equal whatever the free lattice parameters,
 * with Σ m |F|² at the starting cell. Lines below 1e-6 of the strongest are left out.
 */
final class PhaseLines {

  private static final double WEAKEST = 1e-6;

  final LatticeForm form;
  final double[][] coordinate; // q_c of each line
  final double[] strength; // Σ m |F|²

  PhaseLines(Crystal crystal, Radiation radiation, double lowest, double highest) {
    form = new LatticeForm(crystal);
    Reflections reflections =
        Reflections.of(crystal, new WaasmaierKirfel(), radiation, lowest, highest);
    Map<List<Long>, double[]> groups = new LinkedHashMap<>();
    double strongest = 0;
    for (int i = 0; i < reflections.size(); i++) {
      List<Long> key = new ArrayList<>();
      double[] entry = new double[form.size() + 1];
      for (int c = 0; c < form.size(); c++) {
        entry[c] = form.coordinate(c, reflections.h(i), reflections.k(i), reflections.l(i));
        key.add(Math.round(entry[c] * 1e6));
      }
      double[] group = groups.computeIfAbsent(key, k -> entry);
      group[form.size()] += 2 * reflections.meanSquare(i);
      strongest = Math.max(strongest, group[form.size()]);
    }
    double least = WEAKEST * strongest;
    groups.values().removeIf(g -> g[form.size()] <= least);
    coordinate = groups.values().toArray(double[][]::new);
    strength = new double[coordinate.length];
    for (int j = 0; j < strength.length; j++) {
      strength[j] = coordinate[j][form.size()];
    }
  }
}
