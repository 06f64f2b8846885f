package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.reader.Measured;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;

/** The reductions by the word on the command line. */
public enum Reduction {
  CCD("critical current density of a staircase"),
  SHORTS("short circuits, with their evidence"),
  CYCLING("charge, energy, efficiency and retention of every cycle; dQ/dV"),
  RATE("capacities by discharge current"),
  LSV("exchange current density from a linear sweep"),
  CV("peaks of cyclic voltammograms"),
  IMPEDANCE("intercepts, Kramers-Kronig test, circuit fit"),
  DRT("distribution of relaxation times of spectra, with its peaks"),
  GITT("polarisation and diffusivity by titration"),
  DEPTH("decay of signals in depth profiles"),
  XRD("lines, phases, cells and weight fractions of diffractograms");

  private final String what;

  Reduction(String what) {
    this.what = what;
  }

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it does, for people. */
  public String what() {
    return what;
  }

  /**
   * Reduces the records that suit it; those of other kinds are passed over.
   *
   * @param source name of the file
   */
  public List<Finding> of(String source, List<Measured> contents, Settings settings) {
    List<Finding> findings = new ArrayList<>();
    for (Measured measured : contents) {
      String name = measured.name().isEmpty() ? source : source + ", " + measured.name();
      switch (measured) {
        case Measured.Test test -> of(name, test.record(), settings, findings);
        case Measured.Sweep sweep -> of(name, sweep.record(), settings, findings);
        case Measured.Spectrum spectrum -> {
          of(name, spectrum.record(), settings, findings);
        }
        case Measured.Profile profile -> {
          if (this == DEPTH) {
            findings.add(ProfileFinding.of(name, profile.record()));
          }
        }
        case Measured.Diffraction diffraction -> {
          if (this == XRD) {
            findings.add(DiffractogramFinding.of(name, diffraction.record(), settings));
          }
        }
        case Measured.Image image -> {}
        case Measured.Photoelectrons electrons -> {}
      }
    }
    return findings;
  }

  private void of(String name, TestRecord given, Settings settings, List<Finding> findings) {
    TestRecord test = MissingCurrent.filled(given, settings.current());
    switch (this) {
      case CCD -> findings.add(StaircaseFinding.of(name, test));
      case SHORTS -> findings.add(ShortsFinding.of(name, test));
      case CYCLING -> findings.add(CyclingFinding.of(name, test.cycling()));
      case RATE -> findings.add(RateFinding.of(name, test.cycling()));
      case GITT -> findings.add(TitrationFinding.of(name, test.cycling(), settings));
      case LSV, CV -> {
        Voltammogram sweeps = test.voltammogram();
        if (sweeps.size() > 0) {
          of(name, sweeps, settings, findings);
        }
      }
      case IMPEDANCE, DRT -> {
        for (int k = 0; k < test.spectra().size(); k++) {
          String title = name + ", spectrum " + (k + 1);
          of(title, test.spectra().get(k).spectrum(), settings, findings);
        }
      }
      case DEPTH, XRD -> {}
    }
  }

  private void of(
      String name, ImpedanceSpectrum spectrum, Settings settings, List<Finding> findings) {
    switch (this) {
      case IMPEDANCE -> findings.add(SpectrumFinding.of(name, spectrum, settings));
      case DRT -> findings.add(RelaxationFinding.of(name, spectrum, settings));
      default -> {}
    }
  }

  private void of(String name, Voltammogram sweep, Settings settings, List<Finding> findings) {
    switch (this) {
      case LSV -> findings.add(SweepFinding.exchange(name, sweep, settings));
      case CV -> findings.add(SweepFinding.cyclic(name, sweep));
      case SHORTS -> findings.add(ShortsFinding.of(name, sweep));
      default -> {}
    }
  }
}
