package org.stratolith.analysis;

import java.util.Arrays;
import org.stratolith.record.ImpedanceSpectrum;

/**
 * The few numbers everyone reads off a spectrum, without a circuit.
 *
 * <p>The high-frequency intercept is where the spectrum crosses the real axis coming from the
 * inductive side; if it never does, the real part at the highest frequency, and {@link
 * #interceptReached} is false (an arc beyond the instrument's range adds to it). The total is the
 * real part at the foot of the last arc: the lowest -Im Z below the arc's top if a diffusion tail
 * rises after it, else the real part at the lowest frequency.
 *
 * @param highFrequency ohm
 * @param interceptReached whether the real axis was crossed
 * @param total ohm
 * @param tail whether a diffusion tail was found below the foot
 * @param characteristicFrequency Hz, of the top of the largest arc; NaN if there is none
 * @param electrodeArea m2, NaN if not known
 */
public record ImpedanceReduction(
    double highFrequency,
    boolean interceptReached,
    double total,
    boolean tail,
    double characteristicFrequency,
    double electrodeArea) {

  /** Interface resistance, ohm: total less the high-frequency intercept. */
  public double interfaceResistance() {
    return total - highFrequency;
  }

  /** A resistance times the electrode area, ohm m2. */
  public double timesArea(double resistance) {
    return resistance * electrodeArea;
  }

  /**
   * Reduces a spectrum of at least three frequencies; rows with NaN are left out.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public static ImpedanceReduction of(ImpedanceSpectrum spectrum) {
    int n = 0;
    double[] logFrequency = new double[spectrum.size()];
    double[] re = new double[spectrum.size()];
    double[] minusIm = new double[spectrum.size()];
    for (int row = 0; row < spectrum.size(); row++) {
      if (!Double.isNaN(spectrum.real(row) + spectrum.imaginary(row))) {
        logFrequency[n] = Math.log(spectrum.frequency(row));
        re[n] = spectrum.real(row);
        minusIm[n++] = -spectrum.imaginary(row);
      }
    }
    if (n < 3) {
      throw new IllegalArgumentException(
          "a spectrum of " + n + " usable rows cannot be reduced\nMaybe the file was cut off");
    }
    int start = 0;
    while (start < n && minusIm[start] <= 0) {
      start++;
    }
    if (start == n) {
      // Inductive or real throughout: a resistor.
      return new ImpedanceReduction(
          re[n - 1], true, re[n - 1], false, Double.NaN, spectrum.electrodeArea());
    }
    double intercept = re[start];
    if (start > 0) {
      double part = minusIm[start] / (minusIm[start] - minusIm[start - 1]);
      intercept = re[start] + part * (re[start - 1] - re[start]);
    }
    double[] smooth = smooth(minusIm, n);
    int foot = foot(smooth, start, n);
    int top = start;
    for (int row = start; row <= foot; row++) {
      top = smooth[row] > smooth[top] ? row : top;
    }
    boolean arc = top > start && top < foot;
    return new ImpedanceReduction(
        intercept,
        start > 0,
        re[foot],
        foot < n - 1,
        arc ? Math.exp(vertex(logFrequency, minusIm, top)) : Double.NaN,
        spectrum.electrodeArea());
  }

  /**
   * The foot of the last arc: going up in frequency from the lowest, -Im Z falls along a tail to
   * the foot and then rises to an arc by a part that noise does not make. Without a tail it is the
   * last row.
   */
  private static int foot(double[] minusIm, int start, int n) {
    double largest = 0;
    for (int row = start; row < n; row++) {
      largest = Math.max(largest, minusIm[row]);
    }
    int lowest = n - 1;
    for (int row = n - 1; row >= start; row--) {
      if (minusIm[row] < minusIm[lowest]) {
        lowest = row;
      } else if (minusIm[row] > minusIm[lowest] + 0.02 * largest) {
        break;
      }
    }
    // A tail must rise by as much below the foot; otherwise the arc simply ends.
    return minusIm[n - 1] > minusIm[lowest] + 0.02 * largest ? lowest : n - 1;
  }

  /** Running median of three: takes out single wild points and keeps arcs as they are. */
  private static double[] smooth(double[] y, int n) {
    double[] out = Arrays.copyOf(y, n);
    for (int k = 1; k < n - 1; k++) {
      out[k] = Math.max(Math.min(y[k - 1], y[k]), Math.min(Math.max(y[k - 1], y[k]), y[k + 1]));
    }
    return out;
  }

  /** Abscissa of the top of the parabola through a row and its neighbours. */
  private static double vertex(double[] x, double[] y, int top) {
    double left = (y[top] - y[top - 1]) / (x[top] - x[top - 1]);
    double right = (y[top + 1] - y[top]) / (x[top + 1] - x[top]);
    double curvature = (right - left) / (x[top + 1] - x[top - 1]);
    if (curvature >= 0) {
      return x[top];
    }
    double vertex = 0.5 * (x[top - 1] + x[top]) - left / (2 * curvature);
    return Math.min(Math.max(vertex, x[top + 1]), x[top - 1]);
  }
}
