package org.stratolith.matter.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * Every atom of one unit cell: the orbit of each site under the symmetry operations. Images closer
 * than {@value #SAME_POSITION} Å are one atom, placed at their mean, so that a coordinate rounded
 * to 0.333 still falls on its special position.
 */
public final class CellContents {

  /**
   * Closer images are one atom, Å. Coordinates rounded to three digits miss their special position
   * by up to 0.01 Å in a 10 Å cell; no two atoms come within 0.3 Å, split sites included.
   */
  static final double SAME_POSITION = 0.05;

  private final List<AtomSite> sites;
  private final int[] site;
  private final double[] coordinates;
  private final int[] multiplicity;

  private CellContents(List<AtomSite> sites, int[] site, double[] coordinates, int[] multiplicity) {
    this.sites = sites;
    this.site = site;
    this.coordinates = coordinates;
    this.multiplicity = multiplicity;
  }

  /** The contents of a crystal's cell. */
  public static CellContents of(Crystal crystal) {
    List<AtomSite> sites = crystal.sites();
    int[] multiplicity = new int[sites.size()];
    List<double[]> orbits = new ArrayList<>();
    int atoms = 0;
    for (int s = 0; s < sites.size(); s++) {
      double[] orbit = orbit(crystal, sites.get(s));
      orbits.add(orbit);
      multiplicity[s] = orbit.length / 3;
      atoms += multiplicity[s];
    }
    int[] site = new int[atoms];
    double[] coordinates = new double[3 * atoms];
    int n = 0;
    for (int s = 0; s < sites.size(); s++) {
      double[] orbit = orbits.get(s);
      System.arraycopy(orbit, 0, coordinates, 3 * n, orbit.length);
      for (int i = 0; i < multiplicity[s]; i++) {
        site[n++] = s;
      }
    }
    return new CellContents(sites, site, coordinates, multiplicity);
  }

  /** Number of (partly filled) atoms in the cell. */
  public int size() {
    return site.length;
  }

  /** The site whose image atom {@code i} is. */
  public AtomSite site(int i) {
    return sites.get(site[i]);
  }

  /** Fractional coordinate {@code axis} (0, 1, 2) of atom {@code i}, in [0, 1). */
  public double coordinate(int i, int axis) {
    return coordinates[3 * i + axis];
  }

  /** Number of positions in the cell that are equivalent to site {@code s} of the crystal. */
  public int multiplicity(int s) {
    return multiplicity[s];
  }

  private static double[] orbit(Crystal crystal, AtomSite site) {
    double[] metric = crystal.cell().metric();
    List<SymmetryOperation> operations = crystal.operations();
    double[] sum = new double[3 * operations.size()];
    double[] first = new double[3 * operations.size()];
    int[] images = new int[operations.size()];
    int found = 0;
    for (SymmetryOperation operation : operations) {
      double x = operation.image(0, site.x(), site.y(), site.z());
      double y = operation.image(1, site.x(), site.y(), site.z());
      double z = operation.image(2, site.x(), site.y(), site.z());
      int i = 0;
      while (i < found && !near(metric, x, y, z, first, i)) {
        i++;
      }
      if (i == found) {
        first[3 * i] = x;
        first[3 * i + 1] = y;
        first[3 * i + 2] = z;
        found++;
      }
      images[i]++;
      sum[3 * i] += offset(x - first[3 * i]);
      sum[3 * i + 1] += offset(y - first[3 * i + 1]);
      sum[3 * i + 2] += offset(z - first[3 * i + 2]);
    }
    double[] orbit = new double[3 * found];
    for (int i = 0; i < 3 * found; i++) {
      orbit[i] = inCell(first[i] + sum[i] / images[i / 3]);
    }
    return orbit;
  }

  private static boolean near(
      double[] metric, double x, double y, double z, double[] first, int i) {
    double squared =
        Matrix3.quadraticForm(
            metric,
            offset(x - first[3 * i]),
            offset(y - first[3 * i + 1]),
            offset(z - first[3 * i + 2]));
    return squared < SAME_POSITION * SAME_POSITION;
  }

  private static double offset(double difference) {
    return difference - Math.rint(difference);
  }

  private static double inCell(double value) {
    double reduced = value - Math.floor(value);
    // A coordinate a rounding error below 1 is 0.
    return reduced > 1 - 1e-12 ? 0 : reduced;
  }
}
