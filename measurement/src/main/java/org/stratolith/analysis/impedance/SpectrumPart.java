package org.stratolith.analysis.impedance;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stratolith.record.ImpedanceSpectrum;

/** Parts of a spectrum. */
public final class SpectrumPart {

  private SpectrumPart() {}

  /** The rows with Im Z below zero: leaves out what cables and instrument do at the top. */
  public static ImpedanceSpectrum capacitive(ImpedanceSpectrum spectrum) {
    return where(spectrum, row -> spectrum.imaginary(row) < 0);
  }

  /**
   * The rows between two frequencies.
   *
   * @param lowest Hz, included
   * @param highest Hz, included
   */
  public static ImpedanceSpectrum between(
      ImpedanceSpectrum spectrum, double lowest, double highest) {
    return where(
        spectrum, row -> spectrum.frequency(row) >= lowest && spectrum.frequency(row) <= highest);
  }

  /** The rows that {@code keep} accepts. */
  public static ImpedanceSpectrum where(ImpedanceSpectrum spectrum, IntPredicate keep) {
    int[] rows = IntStream.range(0, spectrum.size()).filter(keep).toArray();
    double[] frequency = new double[rows.length];
    double[] re = new double[rows.length];
    double[] im = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      frequency[k] = spectrum.frequency(rows[k]);
      re[k] = spectrum.real(rows[k]);
      im[k] = spectrum.imaginary(rows[k]);
    }
    return ImpedanceSpectrum.of(frequency, re, im, spectrum.electrodeArea());
  }
}
