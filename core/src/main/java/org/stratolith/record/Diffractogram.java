package org.stratolith.record;

import java.util.List;

/**
 * Scattered intensity over the scattering angle; immutable. Angles are in degrees and wavelengths
 * in ångström, as everywhere in diffraction.
 */
public final class Diffractogram {

  /**
   * One line of the radiation.
   *
   * @param wavelength Å
   * @param weight intensity relative to the strongest line, which has 1
   */
  public record Line(double wavelength, double weight) {}

  private final double[] twoTheta;
  private final double[] intensity;
  private final double[] deviation;
  private final List<Line> radiation;

  private Diffractogram(
      double[] twoTheta, double[] intensity, double[] deviation, List<Line> radiation) {
    this.twoTheta = twoTheta;
    this.intensity = intensity;
    this.deviation = deviation;
    this.radiation = List.copyOf(radiation);
  }

  /**
   * A diffractogram of counts, whose standard deviation is the square root of the count (at least
   * one); the arrays are copied.
   *
   * @param twoTheta degrees, rising
   * @param counts counts, corrected for an attenuator
   * @param radiation the lines of the radiation, strongest first; empty if not known
   * @throws IllegalArgumentException if the lengths differ or the angles do not rise
   */
  public static Diffractogram ofCounts(double[] twoTheta, double[] counts, List<Line> radiation) {
    double[] deviation = new double[counts.length];
    for (int k = 0; k < deviation.length; k++) {
      deviation[k] = Math.sqrt(Math.max(counts[k], 1));
    }
    return of(twoTheta, counts, deviation, radiation);
  }

  /**
   * A diffractogram; the arrays are copied.
   *
   * @param twoTheta degrees, rising
   * @param intensity in any unit
   * @param deviation standard deviation of the intensity in the same unit; NaN where not known
   * @param radiation the lines of the radiation, strongest first; empty if not known
   * @throws IllegalArgumentException if the lengths differ or the angles do not rise
   */
  public static Diffractogram of(
      double[] twoTheta, double[] intensity, double[] deviation, List<Line> radiation) {
    int n = twoTheta.length;
    if (intensity.length != n || deviation.length != n) {
      throw new IllegalArgumentException(
          "a diffractogram of %d angles has %d intensities and %d deviations%nMaybe a row is incomplete"
              .formatted(n, intensity.length, deviation.length));
    }
    for (int k = 1; k < n; k++) {
      if (!(twoTheta[k] > twoTheta[k - 1])) {
        throw new IllegalArgumentException(
            "the angle %s follows %s degrees in row %d%nMaybe two scans were joined"
                .formatted(twoTheta[k], twoTheta[k - 1], k));
      }
    }
    return new Diffractogram(twoTheta.clone(), intensity.clone(), deviation.clone(), radiation);
  }

  /** Number of points. */
  public int size() {
    return twoTheta.length;
  }

  /** Scattering angle, degrees. */
  public double twoTheta(int row) {
    return twoTheta[row];
  }

  /** Intensity. */
  public double intensity(int row) {
    return intensity[row];
  }

  /** Standard deviation of the intensity; NaN if not known. */
  public double deviation(int row) {
    return deviation[row];
  }

  /** The lines of the radiation, strongest first; empty if not known. */
  public List<Line> radiation() {
    return radiation;
  }
}
