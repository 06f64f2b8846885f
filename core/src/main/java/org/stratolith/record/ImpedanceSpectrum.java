package org.stratolith.record;

import java.util.Arrays;

/**
 * An impedance spectrum; immutable. The imaginary part is Im Z itself (negative for a capacitor),
 * not -Im Z as some instruments write.
 */
public final class ImpedanceSpectrum {

  private final double[] frequency;
  private final double[] real;
  private final double[] imaginary;
  private final double electrodeArea;

  private ImpedanceSpectrum(
      double[] frequency, double[] real, double[] imaginary, double electrodeArea) {
    this.frequency = frequency;
    this.real = real;
    this.imaginary = imaginary;
    this.electrodeArea = electrodeArea;
  }

  /**
   * A spectrum; the arrays are copied and sorted by falling frequency.
   *
   * @param frequency Hz, positive
   * @param real Re Z, ohm
   * @param imaginary Im Z, ohm
   * @param electrodeArea m2, or NaN if not known
   * @throws IllegalArgumentException if the lengths differ or a frequency is not positive
   */
  public static ImpedanceSpectrum of(
      double[] frequency, double[] real, double[] imaginary, double electrodeArea) {
    int n = frequency.length;
    if (real.length != n || imaginary.length != n) {
      throw new IllegalArgumentException(
          "a spectrum of "
              + n
              + " frequencies has "
              + real.length
              + " real and "
              + imaginary.length
              + " imaginary parts\nMaybe a row is incomplete");
    }
    Integer[] order = new Integer[n];
    for (int k = 0; k < n; k++) {
      if (!(frequency[k] > 0) || Double.isInfinite(frequency[k])) {
        throw new IllegalArgumentException(
            "the frequency "
                + frequency[k]
                + " Hz in row "
                + k
                + " is not positive and finite\n"
                + "Maybe the columns are mixed up");
      }
      order[k] = k;
    }
    Arrays.sort(order, (a, b) -> Double.compare(frequency[b], frequency[a]));
    double[] f = new double[n];
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k++) {
      f[k] = frequency[order[k]];
      re[k] = real[order[k]];
      im[k] = imaginary[order[k]];
    }
    return new ImpedanceSpectrum(f, re, im, electrodeArea);
  }

  /** Number of frequencies. */
  public int size() {
    return frequency.length;
  }

  /** Frequency, Hz; row 0 is the highest. */
  public double frequency(int row) {
    return frequency[row];
  }

  /** Re Z, ohm. */
  public double real(int row) {
    return real[row];
  }

  /** Im Z, ohm. */
  public double imaginary(int row) {
    return imaginary[row];
  }

  /** |Z|, ohm. */
  public double modulus(int row) {
    return Math.hypot(real[row], imaginary[row]);
  }

  /** arg Z, rad. */
  public double phase(int row) {
    return Math.atan2(imaginary[row], real[row]);
  }

  /** Area of the electrode, m2; NaN if not known. Z times it is in ohm m2. */
  public double electrodeArea() {
    return electrodeArea;
  }
}
