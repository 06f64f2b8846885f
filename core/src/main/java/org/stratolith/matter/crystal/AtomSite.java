package org.stratolith.matter.crystal;

import org.stratolith.matter.element.Element;

/**
 * A site of the asymmetric unit, held by one element. A mixed site is several of them at the same
 * position.
 *
 * @param label unique in its crystal, such as {@code Li1}
 * @param charge formal charge in elementary charges, 0 where none is stated
 * @param x fractional coordinate along a
 * @param y fractional coordinate along b
 * @param z fractional coordinate along c
 * @param occupancy share of the equivalent positions that are filled, in (0, 1]
 * @param displacement isotropic mean square displacement U_iso in Å², or NaN where none is stated
 */
public record AtomSite(
    String label,
    Element element,
    int charge,
    double x,
    double y,
    double z,
    double occupancy,
    double displacement) {

  /** Refuses coordinates that are no numbers and occupancies outside (0, 1]. */
  public AtomSite {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
      throw new IllegalArgumentException(
          "site %s has the coordinates (%s, %s, %s), but they must be finite\n  Maybe one is missing"
              .formatted(label, x, y, z));
    }
    if (!(occupancy > 0 && occupancy <= 1)) {
      throw new IllegalArgumentException(
          "site %s has occupancy %s, but it must lie in (0, 1]\n  Maybe it is a percentage, or already multiplied by the multiplicity"
              .formatted(label, occupancy));
    }
    if (displacement < 0 || displacement == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "site %s has U_iso %s, but it must not be negative".formatted(label, displacement));
    }
  }

  /** A neutral site without a stated displacement. */
  public static AtomSite of(
      String label, Element element, double x, double y, double z, double occupancy) {
    return new AtomSite(label, element, 0, x, y, z, occupancy, Double.NaN);
  }

  /** A full neutral site without a stated displacement. */
  public static AtomSite of(String label, Element element, double x, double y, double z) {
    return of(label, element, x, y, z, 1);
  }
}
