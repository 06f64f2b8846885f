package org.stratolith.matter.structure;

import java.util.Arrays;
import java.util.List;

/** Refuses numbers that cannot be a structure. */
final class StructureCheck {

  // Fractions come out of sums over bins and lamellae; this much of a cell is rounding.
  private static final double ROUNDING = 1e-9;

  private StructureCheck() {}

  static void check(
      double[] edges, List<String> phases, double[][] fractions, double[][] radii, double modulus) {
    checkEdges(edges);
    if (phases.isEmpty() || phases.stream().distinct().count() < phases.size()) {
      throw new IllegalArgumentException(
          "a depth structure has the phases " + phases + "\nMaybe one of them stands twice");
    }
    checkRows("volume fractions", fractions, phases.size(), edges.length - 1);
    checkRows("particle radii", radii, phases.size(), edges.length - 1);
    if (!(modulus > 0) || Double.isInfinite(modulus)) {
      throw new IllegalArgumentException(
          "the modulus of a depth structure is " + modulus + " Pa\nMaybe it was not measured");
    }
    for (int cell = 0; cell + 1 < edges.length; cell++) {
      checkCell(cell, phases, fractions, radii);
    }
  }

  private static void checkEdges(double[] edges) {
    if (edges.length < 2 || edges[0] != 0) {
      throw new IllegalArgumentException(
          "a depth structure has edges "
              + Arrays.toString(edges)
              + " m\nMaybe the face is missing: edges begin with 0 and there are two at least");
    }
    for (int k = 0; k + 1 < edges.length; k++) {
      if (!(edges[k + 1] > edges[k]) || Double.isInfinite(edges[k + 1])) {
        throw new IllegalArgumentException(
            "edge %d of a depth structure at %s m does not lie below edge %d at %s m%nMaybe the depths are not sorted"
                .formatted(k + 1, edges[k + 1], k, edges[k]));
      }
    }
  }

  private static void checkRows(String what, double[][] rows, int phases, int cells) {
    boolean good = rows.length == phases;
    for (double[] row : rows) {
      good &= row.length == cells;
    }
    if (!good) {
      throw new IllegalArgumentException(
          "the %s of a depth structure are not %d rows of %d%nMaybe rows and columns are swapped"
              .formatted(what, phases, cells));
    }
  }

  private static void checkCell(
      int cell, List<String> phases, double[][] fractions, double[][] radii) {
    double sum = 0;
    for (int p = 0; p < phases.size(); p++) {
      double fraction = fractions[p][cell];
      double radius = radii[p][cell];
      if (!(fraction >= 0)) {
        throw new IllegalArgumentException(
            "the volume fraction of %s in cell %d is %s%nMaybe a difference went below zero"
                .formatted(phases.get(p), cell, fraction));
      }
      if (radius <= 0 || Double.isInfinite(radius)) {
        throw new IllegalArgumentException(
            "the particle radius of %s in cell %d is %s m%nMaybe NaN was meant, for no particles"
                .formatted(phases.get(p), cell, radius));
      }
      sum += fraction;
    }
    if (!(sum <= 1 + ROUNDING)) {
      throw new IllegalArgumentException(
          "the volume fractions in cell %d add up to %s%nMaybe they are percentages"
              .formatted(cell, sum));
    }
  }
}
