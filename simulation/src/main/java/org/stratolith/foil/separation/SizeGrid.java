package org.stratolith.foil.separation;

/**
 * Sizes of particles: pivot volumes in a geometric series that begins with the smallest particles.
 * Immutable.
 */
public final class SizeGrid {

  private final double[] volumes;
  private final double[] radii;

  private SizeGrid(double[] volumes) {
    this.volumes = volumes;
    this.radii = new double[volumes.length];
    for (int k = 0; k < volumes.length; k++) {
      radii[k] = Math.cbrt(3 * volumes[k] / (4 * Math.PI));
    }
  }

  /**
   * A series.
   *
   * @param radius of the smallest particles, m
   * @param ratio of a pivot volume to the one before, above one
   * @param bins number of pivots
   */
  public static SizeGrid of(double radius, double ratio, int bins) {
    double[] volumes = new double[bins];
    for (int k = 0; k < bins; k++) {
      volumes[k] = 4 * Math.PI / 3 * radius * radius * radius * Math.pow(ratio, k);
    }
    return new SizeGrid(volumes);
  }

  public int bins() {
    return volumes.length;
  }

  /** Pivot volume, m3. */
  public double volume(int bin) {
    return volumes[bin];
  }

  /** Radius of a sphere of the pivot volume, m. */
  public double radius(int bin) {
    return radii[bin];
  }

  /** The last pivot that is not above a volume within the series. */
  int below(double volume) {
    int k = volumes.length - 1;
    while (k > 0 && volumes[k] > volume) {
      k--;
    }
    return k;
  }
}
