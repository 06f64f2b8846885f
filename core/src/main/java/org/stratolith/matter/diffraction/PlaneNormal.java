package org.stratolith.matter.diffraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.matter.crystal.UnitCell;

/**
 * The normal of the planes (hkl), a direction of the reciprocal lattice.
 *
 * @param h first index
 * @param k second index
 * @param l third index
 */
public record PlaneNormal(int h, int k, int l) {

  private static final Pattern INDICES =
      Pattern.compile("(-?\\d)(-?\\d)(-?\\d)|(-?\\d+),(-?\\d+),(-?\\d+)");

  /** Refuses 000, which has no direction. */
  public PlaneNormal {
    if (h == 0 && k == 0 && l == 0) {
      throw new IllegalArgumentException("the plane 000 has no normal\nMaybe 001");
    }
  }

  /**
   * Reads indices such as {@code 110}, {@code 1-10} or {@code 0,0,12}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static PlaneNormal parse(String text) {
    Matcher form = INDICES.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not three indices of a plane\nMaybe 110, 1-10 or 0,0,12");
    }
    int first = form.group(1) == null ? 4 : 1;
    return new PlaneNormal(
        Integer.parseInt(form.group(first)),
        Integer.parseInt(form.group(first + 1)),
        Integer.parseInt(form.group(first + 2)));
  }

  /** cos² of the angle to the normal of another plane in a cell. */
  public double cosineSquared(UnitCell cell, int otherH, int otherK, int otherL) {
    double[] g = cell.reciprocalMetric();
    double product = product(g, h, k, l, otherH, otherK, otherL);
    return Math.min(
        1,
        product
            * product
            / product(g, h, k, l, h, k, l)
            / product(g, otherH, otherK, otherL, otherH, otherK, otherL));
  }

  private static double product(double[] g, int h, int k, int l, int u, int v, int w) {
    return u * (g[0] * h + g[1] * k + g[2] * l)
        + v * (g[3] * h + g[4] * k + g[5] * l)
        + w * (g[6] * h + g[7] * k + g[8] * l);
  }

  /** The indices, set off by commas where one has more than a digit. */
  @Override
  public String toString() {
    boolean short3 = Math.max(Math.max(Math.abs(h), Math.abs(k)), Math.abs(l)) < 10;
    return short3 ? "" + h + k + l : h + "," + k + "," + l;
  }
}
