package org.stratolith.analysis.diffraction.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.PlaneNormal;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;

/**
 * The lines of a phase: reflections whose spacings stay equal whatever the free lattice parameters,
 * and the law of their intensities. Planes that cannot be told apart, such as 333 and 511 of a
 * cube, are one line.
 */
final class PhaseLines {

  /** A line of a structure below this share of the strongest is left out. */
  private static final double WEAKEST = 1e-6;

  /** Reflections that fall together, one of each Friedel pair. */
  @SuppressWarnings("ArrayRecordComponent") // lives in this class only
  private record Group(double[] coordinate, List<int[]> planes, List<Double> squares) {
    double total() {
      return squares.stream().mapToDouble(s -> s).sum();
    }
  }

  final LatticeForm form;
  final double[][] coordinate; // q_c of each line
  final int[][] plane; // h, k, l that come last in dictionary order
  final int[] multiplicity;
  final Intensities intensities;

  private PhaseLines(LatticeForm form, List<Group> groups, Intensities intensities) {
    this.form = form;
    this.intensities = intensities;
    coordinate = groups.stream().map(Group::coordinate).toArray(double[][]::new);
    plane = groups.stream().map(g -> largest(g.planes)).toArray(int[][]::new);
    multiplicity = groups.stream().mapToInt(g -> 2 * g.planes.size()).toArray();
  }

  /**
   * Lines with the intensities of a structure.
   *
   * @param lowest smallest 1/d, Å⁻¹
   * @param highest largest 1/d, Å⁻¹
   * @param axis of texture, or null
   */
  static PhaseLines ofStructure(
      Crystal crystal,
      Radiation radiation,
      double lowest,
      double highest,
      @Nullable PlaneNormal axis) {
    LatticeForm form = new LatticeForm(crystal);
    List<Group> groups =
        groups(form, Reflections.of(crystal, new WaasmaierKirfel(), radiation, lowest, highest));
    double least = WEAKEST * groups.stream().mapToDouble(Group::total).max().orElse(0);
    groups.removeIf(g -> g.total() <= least);
    List<double[]> squares =
        groups.stream().map(g -> g.squares.stream().mapToDouble(s -> 2 * s).toArray()).toList();
    List<double[]> cosines =
        axis == null
            ? null
            : groups.stream()
                .map(g ->
                    g.planes.stream()
                        .mapToDouble(p -> axis.cosineSquared(crystal.cell(), p[0], p[1], p[2]))
                        .toArray())
                .toList();
    return new PhaseLines(form, groups, new StructureIntensities(squares, cosines));
  }

  /** Every line that the operations do not extinguish, its intensity free. */
  static PhaseLines free(Crystal crystal, double lowest, double highest) {
    LatticeForm form = new LatticeForm(crystal);
    List<Group> groups =
        groups(form, Reflections.allowed(crystal.cell(), crystal.operations(), lowest, highest));
    return new PhaseLines(form, groups, new FreeIntensities(groups.size()));
  }

  private static List<Group> groups(LatticeForm form, Reflections reflections) {
    Map<List<Long>, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < reflections.size(); i++) {
      int[] plane = {reflections.h(i), reflections.k(i), reflections.l(i)};
      List<Long> key = new ArrayList<>();
      double[] entry = new double[form.size()];
      for (int c = 0; c < form.size(); c++) {
        entry[c] = form.coordinate(c, plane[0], plane[1], plane[2]);
        key.add(Math.round(entry[c] * 1e6));
      }
      Group group =
          groups.computeIfAbsent(key, _ -> new Group(entry, new ArrayList<>(), new ArrayList<>()));
      group.planes.add(plane);
      group.squares.add(reflections.meanSquare(i));
    }
    return new ArrayList<>(groups.values());
  }

  private static int[] largest(List<int[]> planes) {
    int[] best = planes.getFirst();
    for (int[] plane : planes) {
      int[] mate = {-plane[0], -plane[1], -plane[2]};
      best = Arrays.compare(plane, best) > 0 ? plane : best;
      best = Arrays.compare(mate, best) > 0 ? mate : best;
    }
    return best;
  }

  int size() {
    return coordinate.length;
  }

  /** 1/d² of a line, Å⁻², with lattice parameters x from {@code at}, over their start. */
  double inverse(int line, double[] x, int at) {
    double inverse = 0;
    for (int c = 0; c < form.size(); c++) {
      inverse += form.start(c) * x[at + c] * coordinate[line][c];
    }
    return inverse;
  }
}
