package org.stratolith.matter.crystal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Constants;

/**
 * A crystal structure.
 *
 * @param name what people call it
 * @param cell its unit cell
 * @param spaceGroup Hermann-Mauguin symbol for people, or null; the operations are what counts
 * @param operations all symmetry operations, centring included; the first is the identity
 * @param sites the asymmetric unit
 */
public record Crystal(
    String name,
    UnitCell cell,
    @Nullable String spaceGroup,
    List<SymmetryOperation> operations,
    List<AtomSite> sites) {

  private static final double CUBIC_ANGSTROM = 1e-30; // m3

  /**
   * Refuses operations that are no group, sites that share a label, and a position that is more
   * than full.
   */
  public Crystal {
    operations = List.copyOf(operations);
    sites = List.copyOf(sites);
    if (sites.isEmpty()) {
      throw new IllegalArgumentException(name + " has no atom site");
    }
    requireGroup(operations);
    Set<String> labels = new HashSet<>();
    for (AtomSite site : sites) {
      if (!labels.add(site.label())) {
        throw new IllegalArgumentException(
            "two sites of %s have the label %s\n  Maybe number them".formatted(name, site.label()));
      }
    }
    for (AtomSite site : sites) {
      requireRoom(site, cell, sites);
    }
  }

  /** The atoms of one cell. */
  public CellContents contents() {
    return CellContents.of(this);
  }

  /** Atoms of each element in one cell, by symbol in alphabetical order. */
  public Map<String, Double> composition() {
    Map<String, Double> amounts = new TreeMap<>();
    CellContents contents = contents();
    for (int s = 0; s < sites.size(); s++) {
      AtomSite site = sites.get(s);
      amounts.merge(
          site.element().symbol(), contents.multiplicity(s) * site.occupancy(), Double::sum);
    }
    return amounts;
  }

  /** Mass of one cell, kg. */
  public double mass() {
    double molar = 0;
    CellContents contents = contents();
    for (int s = 0; s < sites.size(); s++) {
      AtomSite site = sites.get(s);
      molar += contents.multiplicity(s) * site.occupancy() * site.element().molarMass();
    }
    return molar / Constants.AVOGADRO;
  }

  /** X-ray density, kg/m3: the mass of a cell over its volume. */
  public double density() {
    return mass() / (cell.volume() * CUBIC_ANGSTROM);
  }

  private static void requireGroup(List<SymmetryOperation> operations) {
    Set<SymmetryOperation> set = new HashSet<>(operations);
    if (set.size() != operations.size()) {
      throw new IllegalArgumentException("a symmetry operation is given twice");
    }
    if (operations.isEmpty() || !operations.getFirst().equals(SymmetryOperation.IDENTITY)) {
      throw new IllegalArgumentException("the first symmetry operation is not x,y,z");
    }
    for (SymmetryOperation p : operations) {
      for (SymmetryOperation q : operations) {
        if (!set.contains(p.after(q))) {
          throw new IllegalArgumentException(
              "the symmetry operations are no group: %s after %s is %s, which is missing\n  Maybe a line is lost, or one is misspelt"
                  .formatted(p, q, p.after(q)));
        }
      }
    }
  }

  /** Sums the occupancies of the sites that share the position of {@code site}. */
  private static void requireRoom(AtomSite site, UnitCell cell, List<AtomSite> sites) {
    double total = 0;
    double[] metric = cell.metric();
    for (AtomSite other : sites) {
      double x = other.x() - site.x();
      double y = other.y() - site.y();
      double z = other.z() - site.z();
      double squared =
          Matrix3.quadraticForm(metric, x - Math.rint(x), y - Math.rint(y), z - Math.rint(z));
      if (squared < CellContents.SAME_POSITION * CellContents.SAME_POSITION) {
        total += other.occupancy();
      }
    }
    // Occupancies are commonly rounded to two digits: three thirds of 0.34 are still one.
    if (total > 1.02) {
      throw new IllegalArgumentException(
          "the position of site %s is filled %s times over\n  Maybe its occupancies are not shares of one"
              .formatted(site.label(), Math.round(total * 1e4) / 1e4));
    }
  }
}
