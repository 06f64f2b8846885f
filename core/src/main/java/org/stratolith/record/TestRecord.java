package org.stratolith.record;

import java.util.List;

/**
 * Everything one test left behind: its time series and the spectra taken on the way.
 *
 * @param cycling the time series
 * @param spectra the spectra in the order taken
 */
public record TestRecord(CyclingRecord cycling, List<StepSpectrum> spectra) {

  public TestRecord {
    spectra = List.copyOf(spectra);
  }

  /**
   * A spectrum and when it was taken.
   *
   * @param stepCount {@link Step#count()} of the step it belongs to
   * @param time s since the start of the test
   * @param spectrum the spectrum
   */
  public record StepSpectrum(int stepCount, double time, ImpedanceSpectrum spectrum) {}

  /** The sweeps as a voltammogram; empty if there are none. */
  public Voltammogram voltammogram() {
    return Voltammogram.ofSweeps(cycling);
  }
}
