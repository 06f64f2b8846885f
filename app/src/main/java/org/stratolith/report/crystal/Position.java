package org.stratolith.report.crystal;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.CellContents;
import org.stratolith.matter.crystal.Crystal;

/**
 * A place in a unit cell with every site that shares it.
 *
 * @param x fractional coordinate in [0, 1)
 * @param y fractional coordinate in [0, 1)
 * @param z fractional coordinate in [0, 1)
 * @param sites one for each element that holds it, at least one
 */
record Position(double x, double y, double z, List<AtomSite> sites) {

  /** Atoms of a mixed site lie closer than this, Å; see {@link CellContents}. */
  private static final double SAME = 0.05;

  Position {
    sites = List.copyOf(sites);
  }

  /** The places of a crystal's cell. */
  static List<Position> of(Crystal crystal) {
    double[] metric = crystal.cell().metric();
    CellContents contents = crystal.contents();
    List<Position> found = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      Position atom =
          new Position(
              contents.coordinate(i, 0),
              contents.coordinate(i, 1),
              contents.coordinate(i, 2),
              List.of(contents.site(i)));
      int k = 0;
      while (k < found.size() && found.get(k).squaredDistance(atom, metric) > SAME * SAME) {
        k++;
      }
      if (k == found.size()) {
        found.add(atom);
      } else {
        found.set(k, found.get(k).with(contents.site(i)));
      }
    }
    return found;
  }

  /** Share of such places that hold an atom, about 1 at most. */
  double filled() {
    return sites.stream().mapToDouble(AtomSite::occupancy).sum();
  }

  private Position with(AtomSite site) {
    List<AtomSite> more = new ArrayList<>(sites);
    more.add(site);
    return new Position(x, y, z, more);
  }

  private double squaredDistance(Position other, double[] metric) {
    double dx = nearest(x - other.x);
    double dy = nearest(y - other.y);
    double dz = nearest(z - other.z);
    return metric[0] * dx * dx
        + metric[4] * dy * dy
        + metric[8] * dz * dz
        + 2 * (metric[1] * dx * dy + metric[2] * dx * dz + metric[5] * dy * dz);
  }

  private static double nearest(double difference) {
    return difference - Math.rint(difference);
  }
}
