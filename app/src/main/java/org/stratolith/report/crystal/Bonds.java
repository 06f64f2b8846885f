package org.stratolith.report.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.UnitCell;

/**
 * Which places of a cell are drawn as bonded. With s_i the distance of place i to its nearest
 * neighbour, i and j at a distance d are bonded if
 *
 * <pre>d ≤ 1.12 max(s_i, s_j),   or both are nonmetals and d ≤ r_i + r_j + 0.1 Å,</pre>
 *
 * r the covalent radii (Cordero et al. 2008), and d ≤ 4 Å. Sums of radii alone cannot serve salts
 * and metals at once: lithium metal needs 1.19 times its sum, while 1.16 times would join the
 * metals of a layered oxide. The second shell lies 15 % beyond the first in body-centred metals and
 * in lithium sulphide, the tightest cases there are, hence 12 %. Two places that are together no
 * more than once filled are alternatives: they are never bonded, nor neighbours.
 */
final class Bonds {

  private static final double SHELL = 1.12;
  private static final double COVALENT = 0.1;
  private static final double LONGEST = 4;

  /** Rounded occupancies still count as alternatives. */
  private static final double ONCE = 1.001;

  /**
   * A bond from a place to the image of another.
   *
   * @param from index of a place
   * @param to index of a place
   * @param a cells from one to the other along the first edge
   * @param b cells along the second edge
   * @param c cells along the third edge
   * @param length Å
   */
  record Bond(int from, int to, int a, int b, int c, double length) {
    /** The same from its other end. */
    Bond reversed() {
      return new Bond(to, from, -a, -b, -c, length);
    }
  }

  private Bonds() {}

  /** The bonds of a cell, each once. */
  static List<Bond> of(UnitCell cell, List<Position> positions) {
    List<Bond> pairs = pairs(cell, positions);
    double[] nearest = new double[positions.size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (Bond pair : pairs) {
      nearest[pair.from()] = Math.min(nearest[pair.from()], pair.length());
      nearest[pair.to()] = Math.min(nearest[pair.to()], pair.length());
    }
    List<Bond> bonds = new ArrayList<>();
    for (Bond pair : pairs) {
      double shell = SHELL * Math.max(nearest[pair.from()], nearest[pair.to()]);
      double covalent = covalent(positions.get(pair.from()), positions.get(pair.to()));
      if (pair.length() <= Math.max(shell, covalent)) {
        bonds.add(pair);
      }
    }
    return bonds;
  }

  /** The bonds of each place, seen from it. */
  static List<List<Bond>> ofEach(int positions, List<Bond> bonds) {
    List<List<Bond>> each = new ArrayList<>();
    for (int i = 0; i < positions; i++) {
      each.add(new ArrayList<>());
    }
    for (Bond bond : bonds) {
      each.get(bond.from()).add(bond);
      each.get(bond.to()).add(bond.reversed());
    }
    return each;
  }

  /** All pairs within {@link #LONGEST} that can be there at the same time. */
  private static List<Bond> pairs(UnitCell cell, List<Position> positions) {
    double[] g = cell.metric();
    double[] reciprocal = cell.reciprocalMetric();
    // Along an edge, points within a distance differ by at most that times |a*|.
    int na = cells(reciprocal[0]);
    int nb = cells(reciprocal[4]);
    int nc = cells(reciprocal[8]);
    List<Bond> pairs = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      for (int j = i; j < positions.size(); j++) {
        Position p = positions.get(i);
        Position q = positions.get(j);
        if (p.filled() + q.filled() <= ONCE) {
          continue;
        }
        int a0 = (int) -Math.rint(q.x() - p.x());
        int b0 = (int) -Math.rint(q.y() - p.y());
        int c0 = (int) -Math.rint(q.z() - p.z());
        for (int a = a0 - na; a <= a0 + na; a++) {
          for (int b = b0 - nb; b <= b0 + nb; b++) {
            for (int c = c0 - nc; c <= c0 + nc; c++) {
              boolean once = i < j || a > 0 || (a == 0 && (b > 0 || (b == 0 && c > 0)));
              double x = q.x() - p.x() + a;
              double y = q.y() - p.y() + b;
              double z = q.z() - p.z() + c;
              double length =
                  Math.sqrt(
                      g[0] * x * x
                          + g[4] * y * y
                          + g[8] * z * z
                          + 2 * (g[1] * x * y + g[2] * x * z + g[5] * y * z));
              if (once && length <= LONGEST) {
                pairs.add(new Bond(i, j, a, b, c, length));
              }
            }
          }
        }
      }
    }
    return pairs;
  }

  private static int cells(double reciprocalSquared) {
    return (int) Math.floor(LONGEST * Math.sqrt(reciprocalSquared) + 0.5);
  }

  private static double covalent(Position p, Position q) {
    double longest = 0;
    for (AtomSite first : p.sites()) {
      for (AtomSite second : q.sites()) {
        AtomLook one = AtomLook.of(first.element().symbol());
        AtomLook other = AtomLook.of(second.element().symbol());
        if (one.nonmetal() && other.nonmetal()) {
          longest = Math.max(longest, one.radius() + other.radius() + COVALENT);
        }
      }
    }
    return longest;
  }
}
