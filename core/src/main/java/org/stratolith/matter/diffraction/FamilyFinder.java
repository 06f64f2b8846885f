package org.stratolith.matter.diffraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stratolith.matter.crystal.UnitCell;

/** Groups the reflections of one line into families. */
final class FamilyFinder {

  /** Relative difference of |F|² below which two reflections scatter alike: rounding, no more. */
  private static final double SAME = 1e-6;

  private static final Comparator<MillerFamily> STRONGEST_FIRST =
      Comparator.<MillerFamily>comparingDouble(
              f -> -f.multiplicity() * f.structureFactor() * f.structureFactor())
          .thenComparing(Comparator.comparingInt(MillerFamily::h).reversed())
          .thenComparing(Comparator.comparingInt(MillerFamily::k).reversed());

  private final List<int[]> symmetry;

  FamilyFinder(UnitCell cell) {
    symmetry = Holohedry.of(cell);
  }

  /**
   * The families among reflections {@code from} (inclusive) to {@code to} (exclusive) whose |F|² is
   * above {@code absent}.
   */
  List<MillerFamily> families(Reflections reflections, int from, int to, double absent) {
    List<MillerFamily> families = new ArrayList<>();
    boolean[] done = new boolean[to - from];
    for (int i = from; i < to; i++) {
      double square = reflections.meanSquare(i);
      if (!done[i - from] && square > absent) {
        int[] largest = {0, 0, 0};
        int members = 0;
        for (int j = i; j < to; j++) {
          boolean alike = Math.abs(reflections.meanSquare(j) - square) <= SAME * square + absent;
          if (!done[j - from] && alike && related(reflections, i, j)) {
            done[j - from] = true;
            members += 2;
            keepLargest(largest, reflections.h(j), reflections.k(j), reflections.l(j));
          }
        }
        families.add(
            new MillerFamily(largest[0], largest[1], largest[2], members, Math.sqrt(square)));
      }
    }
    families.sort(STRONGEST_FIRST);
    return List.copyOf(families);
  }

  private boolean related(Reflections reflections, int i, int j) {
    int h = reflections.h(i);
    int k = reflections.k(i);
    int l = reflections.l(i);
    for (int[] r : symmetry) {
      // The holohedry holds the inversion, so that Friedel mates need no second look.
      if (h * r[0] + k * r[3] + l * r[6] == reflections.h(j)
          && h * r[1] + k * r[4] + l * r[7] == reflections.k(j)
          && h * r[2] + k * r[5] + l * r[8] == reflections.l(j)) {
        return true;
      }
    }
    return false;
  }

  /** Compares with the reflection and with its Friedel mate. */
  private static void keepLargest(int[] largest, int h, int k, int l) {
    boolean positive = h > 0 || (h == 0 && (k > 0 || (k == 0 && l > 0)));
    int[] candidate = positive ? new int[] {h, k, l} : new int[] {-h, -k, -l};
    if (Arrays.compare(candidate, largest) > 0) {
      System.arraycopy(candidate, 0, largest, 0, 3);
    }
  }
}
