package org.stratolith.analysis.profile;

import org.stratolith.record.PhotoelectronSpectrum;

/**
 * Area of a photoelectron peak above a background that rises in proportion to the peak's area at
 * lower binding energy (D. A. Shirley, Phys. Rev. B 5 (1972) 4709), found by iteration (A. Proctor
 * and P. M. A. Sherwood, Anal. Chem. 54 (1982) 13). The levels at the ends are means of a few
 * points.
 */
public final class ShirleyArea {

  private static final int END = 8;
  private static final int ITERATIONS = 50;

  private ShirleyArea() {}

  /**
   * The area, counts · eV; binding energies have to rise.
   *
   * @throws IllegalArgumentException if there are fewer than 17 points, two ends and one between
   */
  public static double of(PhotoelectronSpectrum spectrum) {
    int n = spectrum.size();
    if (n <= 2 * END) {
      throw new IllegalArgumentException(
          "a spectrum of %d points has no background by Shirley, %d are needed%nMaybe the region is cut too short"
              .formatted(n, 2 * END + 1));
    }
    double low = 0;
    double high = 0;
    for (int i = 0; i < END; i++) {
      low += spectrum.counts(i) / END;
      high += spectrum.counts(n - 1 - i) / END;
    }
    double[] above = new double[n];
    for (int i = 0; i < n; i++) {
      above[i] = spectrum.counts(i) - low;
    }
    double area = integral(spectrum, above, n - 1);
    for (int round = 0; round < ITERATIONS; round++) {
      double[] next = new double[n];
      double running = 0;
      for (int i = 0; i < n; i++) {
        running += i == 0 ? 0 : piece(spectrum, above, i);
        double share = area == 0 ? 0 : running / area;
        next[i] = spectrum.counts(i) - low - (high - low) * share;
      }
      above = next;
      area = integral(spectrum, above, n - 1);
    }
    return area;
  }

  private static double integral(PhotoelectronSpectrum spectrum, double[] values, int last) {
    double sum = 0;
    for (int i = 1; i <= last; i++) {
      sum += piece(spectrum, values, i);
    }
    return sum;
  }

  private static double piece(PhotoelectronSpectrum spectrum, double[] values, int i) {
    return (values[i] + values[i - 1])
        / 2
        * (spectrum.bindingEnergy(i) - spectrum.bindingEnergy(i - 1));
  }
}
