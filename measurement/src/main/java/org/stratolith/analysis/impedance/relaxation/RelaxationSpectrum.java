package org.stratolith.analysis.impedance.relaxation;

import java.util.Arrays;
import java.util.List;

/** A distribution of relaxation times with how it was found; immutable. */
public final class RelaxationSpectrum {

  private final DrtOptions options;
  private final double lambda;
  private final double[] logTau;
  private final double[] gamma;
  private final double seriesResistance;
  private final double inductance;
  private final double inverseCapacity;
  private final double realDeviation;
  private final double imaginaryDeviation;
  private final List<RelaxationPeak> peaks;
  private final List<String> warnings;

  RelaxationSpectrum(
      DrtOptions options,
      double lambda,
      double[] logTau,
      double[] x,
      double realDeviation,
      double imaginaryDeviation,
      List<String> warnings) {
    this.options = options;
    this.lambda = lambda;
    this.logTau = logTau.clone();
    gamma = Arrays.copyOfRange(x, RelaxationGrid.EXTRAS, x.length);
    seriesResistance = x[0];
    inductance = x[1];
    inverseCapacity = x[2];
    this.realDeviation = realDeviation;
    this.imaginaryDeviation = imaginaryDeviation;
    peaks = List.copyOf(new PeakFinder(this.logTau, gamma).find());
    this.warnings = List.copyOf(warnings);
  }

  /** How it was found, with the choice of lambda. */
  public DrtOptions options() {
    return options;
  }

  /** The regularisation that was used, dimensionless. */
  public double lambda() {
    return lambda;
  }

  /** Number of grid points. */
  public int size() {
    return gamma.length;
  }

  /** Relaxation time of a grid point, s, rising. */
  public double tau(int k) {
    return Math.exp(logTau[k]);
  }

  /** gamma(ln tau), ohm: resistance per unit of ln tau. */
  public double gamma(int k) {
    return gamma[k];
  }

  /**
   * gamma at any relaxation time, ohm; piecewise linear in ln tau, zero beyond the grid.
   *
   * @param tau s
   */
  public double gammaAt(double tau) {
    double position = (Math.log(tau) - logTau[0]) / (logTau[1] - logTau[0]);
    int below = (int) Math.floor(position);
    if (!(position >= 0) || below >= gamma.length - 1) {
      return below == gamma.length - 1 && position == below ? gamma[below] : 0;
    }
    return gamma[below] + (position - below) * (gamma[below + 1] - gamma[below]);
  }

  /** R0, ohm. */
  public double seriesResistance() {
    return seriesResistance;
  }

  /** L, H; 0 if it was not fitted. */
  public double inductance() {
    return inductance;
  }

  /** C of the blocking electrodes, F; infinite if none was fitted or found. */
  public double capacity() {
    return 1 / inverseCapacity;
  }

  /** Integral of gamma, ohm. */
  public double polarisationResistance() {
    double sum = 0;
    for (double value : gamma) {
      sum += value;
    }
    return sum * (logTau[1] - logTau[0]);
  }

  /** Root mean square of Re Z less its reconstruction, ohm (over relative |Z| if weighted). */
  public double realDeviation() {
    return realDeviation;
  }

  /** Root mean square of Im Z less its reconstruction. */
  public double imaginaryDeviation() {
    return imaginaryDeviation;
  }

  /** The peaks from short to long times. */
  public List<RelaxationPeak> peaks() {
    return peaks;
  }

  /** What the reader of the curve must know. */
  public List<String> warnings() {
    return warnings;
  }
}
