package org.stratolith.matter.phase;

import org.stratolith.matter.crystal.CellContents;
import org.stratolith.matter.crystal.Crystal;

/** Shortest distances in a crystal, found without the help of the program's own neighbour lists. */
final class Distances {

  private Distances() {}

  /** Between any two full atoms. */
  static double shortest(Crystal crystal) {
    double shortest = Double.POSITIVE_INFINITY;
    CellContents contents = crystal.contents();
    for (int i = 0; i < contents.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (contents.site(i).occupancy() == 1 && contents.site(j).occupancy() == 1) {
          shortest = Math.min(shortest, distance(crystal, contents, i, j));
        }
      }
    }
    return shortest;
  }

  /** Between an atom of one element and an atom of another, or another of its own. */
  static double nearest(Crystal crystal, String first, String second) {
    double shortest = Double.POSITIVE_INFINITY;
    CellContents contents = crystal.contents();
    for (int i = 0; i < contents.size(); i++) {
      for (int j = 0; j < contents.size(); j++) {
        if (contents.site(i).element().symbol().equals(first)
            && contents.site(j).element().symbol().equals(second)) {
          shortest = Math.min(shortest, distance(crystal, contents, i, j));
        }
      }
    }
    return shortest;
  }

  /** Shortest distance of two atoms over the neighbouring cells, Å. */
  private static double distance(Crystal crystal, CellContents contents, int i, int j) {
    double[] g = crystal.cell().metric();
    double shortest = Double.POSITIVE_INFINITY;
    for (int cell = 0; cell < 27; cell++) {
      double x = contents.coordinate(i, 0) - contents.coordinate(j, 0) + cell % 3 - 1;
      double y =
          contents.coordinate(i, 1) - contents.coordinate(j, 1) + Math.floorDiv(cell, 3) % 3 - 1;
      double z = contents.coordinate(i, 2) - contents.coordinate(j, 2) + Math.floorDiv(cell, 9) - 1;
      double squared =
          g[0] * x * x
              + g[4] * y * y
              + g[8] * z * z
              + 2 * (g[1] * x * y + g[2] * x * z + g[5] * y * z);
      // An atom is no neighbour of itself, but of its images.
      shortest = squared < 1e-6 ? shortest : Math.min(shortest, Math.sqrt(squared));
    }
    return shortest;
  }
}
