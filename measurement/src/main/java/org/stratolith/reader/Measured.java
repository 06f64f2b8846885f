package org.stratolith.reader;

import org.stratolith.record.DepthProfile;
import org.stratolith.record.Diffractogram;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Micrograph;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;

/** One record that a file held, and what the file calls it. */
public sealed interface Measured {

  /**
   * What the file calls it, such as {@code Segment 1} or {@code Height}; empty if it has no name.
   */
  String name();

  /** A test over time, with the spectra that were taken on the way. */
  record Test(String name, TestRecord record) implements Measured {}

  /** A voltammogram. */
  record Sweep(String name, Voltammogram record) implements Measured {}

  /** An impedance spectrum. */
  record Spectrum(String name, ImpedanceSpectrum record) implements Measured {}

  /** A diffractogram. */
  record Diffraction(String name, Diffractogram record) implements Measured {}

  /** A depth profile. */
  record Profile(String name, DepthProfile record) implements Measured {}

  /** A micrograph. */
  record Image(String name, Micrograph record) implements Measured {}

  /** A photoelectron spectrum. */
  record Photoelectrons(String name, PhotoelectronSpectrum record) implements Measured {}
}
