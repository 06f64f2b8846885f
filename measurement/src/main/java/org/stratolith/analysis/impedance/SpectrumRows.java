package org.stratolith.analysis.impedance;

import java.util.Arrays;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * The usable rows of a spectrum as flat arrays, by falling frequency: rows with a NaN or an
 * infinite part are left out.
 */
public final class SpectrumRows {

  /** Angular frequency, rad/s. */
  public final double[] w;

  /** Re Z, ohm. */
  public final double[] re;

  /** Im Z, ohm. */
  public final double[] im;

  private SpectrumRows(double[] w, double[] re, double[] im) {
    this.w = w;
    this.re = re;
    this.im = im;
  }

  /**
   * The usable rows.
   *
   * @param least number of rows without which nothing can be done
   * @throws IllegalArgumentException if there are fewer
   */
  public static SpectrumRows of(ImpedanceSpectrum spectrum, int least) {
    int n = 0;
    double[] w = new double[spectrum.size()];
    double[] re = new double[spectrum.size()];
    double[] im = new double[spectrum.size()];
    for (int row = 0; row < spectrum.size(); row++) {
      if (Double.isFinite(spectrum.real(row)) && Double.isFinite(spectrum.imaginary(row))) {
        w[n] = 2 * Math.PI * spectrum.frequency(row);
        re[n] = spectrum.real(row);
        im[n++] = spectrum.imaginary(row);
      }
    }
    if (n < least) {
      throw new IllegalArgumentException(
          "the spectrum has "
              + n
              + " usable rows, at least "
              + least
              + " are needed\nMaybe the file was cut off, or the frequency range is too narrow");
    }
    return new SpectrumRows(Arrays.copyOf(w, n), Arrays.copyOf(re, n), Arrays.copyOf(im, n));
  }

  /** Number of rows. */
  public int size() {
    return w.length;
  }

  /** |Z|, ohm. */
  public double modulus(int row) {
    return Math.hypot(re[row], im[row]);
  }

  /** Frequency, Hz. */
  public double frequency(int row) {
    return w[row] / (2 * Math.PI);
  }
}
