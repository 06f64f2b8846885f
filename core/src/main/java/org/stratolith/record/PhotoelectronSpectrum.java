package org.stratolith.record;

/**
 * Counts of photoelectrons over their binding energy, of one region after one time of etching;
 * immutable. Energies are in eV, as everywhere in spectroscopy.
 */
public final class PhotoelectronSpectrum {

  private final String region;
  private final double etchTime;
  private final double[] bindingEnergy;
  private final double[] counts;

  private PhotoelectronSpectrum(
      String region, double etchTime, double[] bindingEnergy, double[] counts) {
    this.region = region;
    this.etchTime = etchTime;
    this.bindingEnergy = bindingEnergy;
    this.counts = counts;
  }

  /**
   * A spectrum; the arrays are copied.
   *
   * @param region element and level, such as {@code Al 2p}
   * @param etchTime s of etching before it was taken
   * @param bindingEnergy eV
   * @param counts counts
   * @throws IllegalArgumentException if the lengths differ
   */
  public static PhotoelectronSpectrum of(
      String region, double etchTime, double[] bindingEnergy, double[] counts) {
    if (bindingEnergy.length != counts.length) {
      throw new IllegalArgumentException(
          "the spectrum of %s has %d energies and %d counts%nMaybe a row is incomplete"
              .formatted(region, bindingEnergy.length, counts.length));
    }
    return new PhotoelectronSpectrum(region, etchTime, bindingEnergy.clone(), counts.clone());
  }

  /** Element and level. */
  public String region() {
    return region;
  }

  /** Time of etching before, s. */
  public double etchTime() {
    return etchTime;
  }

  /** Number of points. */
  public int size() {
    return bindingEnergy.length;
  }

  /** Binding energy, eV. */
  public double bindingEnergy(int row) {
    return bindingEnergy[row];
  }

  /** Counts. */
  public double counts(int row) {
    return counts[row];
  }
}
