package org.stratolith.report.comparison;

import java.util.List;
import org.stratolith.reader.Measured;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;
import org.stratolith.report.chart.Curve;
import org.stratolith.study.Comparison;

/** The curve of a kind in a test, simulated or measured, in the units of a figure's axes. */
final class TestCurves {

  private static final double HOUR = 3600;
  private static final double MILLI = 1e3;
  private static final double SQUARE_CENTIMETRES = 1e4;
  private static final double REST = 1e-3;

  private TestCurves() {}

  /**
   * The curve of a simulated test.
   *
   * @throws IllegalArgumentException if the test has none of that kind
   */
  static Curve of(Comparison.Kind kind, TestRecord test) {
    return switch (kind) {
      case VOLTAGE_OVER_TIME -> overTime(test.cycling());
      case VOLTAGE_OVER_CHARGE -> overCharge(test.cycling());
      case CURRENT_OVER_POTENTIAL -> overPotential(test.voltammogram());
      case IMPEDANCE -> {
        if (test.spectra().isEmpty()) {
          throw none(kind);
        }
        yield modulus(test.spectra().getFirst().spectrum());
      }
      default -> throw none(kind);
    };
  }

  /** The curve of the first record in a file that has one. */
  static Curve of(Comparison.Kind kind, List<Measured> contents) {
    for (Measured measured : contents) {
      switch (measured) {
        case Measured.Test test -> {
          boolean suits =
              switch (kind) {
                case VOLTAGE_OVER_TIME, VOLTAGE_OVER_CHARGE -> test.record().cycling().size() > 1;
                case CURRENT_OVER_POTENTIAL -> test.record().voltammogram().size() > 1;
                case IMPEDANCE -> !test.record().spectra().isEmpty();
                default -> false;
              };
          if (suits) {
            return of(kind, test.record());
          }
        }
        case Measured.Sweep sweep -> {
          if (kind == Comparison.Kind.CURRENT_OVER_POTENTIAL) {
            return overPotential(sweep.record());
          }
        }
        case Measured.Spectrum spectrum -> {
          if (kind == Comparison.Kind.IMPEDANCE) {
            return modulus(spectrum.record());
          }
        }
        default -> {}
      }
    }
    throw none(kind);
  }

  private static IllegalArgumentException none(Comparison.Kind kind) {
    return new IllegalArgumentException("there is no " + kind.word() + " in it");
  }

  private static IllegalArgumentException noArea() {
    return new IllegalArgumentException("the area of its electrode is not known");
  }

  private static int firstDriven(CyclingRecord record) {
    double largest = 0;
    for (int row = 0; row < record.size(); row++) {
      double current = Math.abs(record.current(row));
      largest = Double.isNaN(current) ? largest : Math.max(largest, current);
    }
    int row = 0;
    while (row + 1 < record.size() && !(Math.abs(record.current(row)) > REST * largest)) {
      row++;
    }
    return row;
  }

  private static Curve overTime(CyclingRecord record) {
    int from = firstDriven(record);
    double[] hours = new double[record.size() - from];
    double[] volts = new double[hours.length];
    for (int k = 0; k < hours.length; k++) {
      hours[k] = (record.time(from + k) - record.time(from)) / HOUR;
      volts[k] = record.voltage(from + k);
    }
    return Curve.of(hours, volts);
  }

  /** Charge in mAh/cm2 that passed since the start, whatever its direction. */
  private static Curve overCharge(CyclingRecord record) {
    if (!(record.electrodeArea() > 0)) {
      throw noArea();
    }
    double[] charge = new double[record.size()];
    double[] volts = new double[record.size()];
    double passed = 0;
    for (int row = 0; row < charge.length; row++) {
      if (row > 0) {
        double mean = 0.5 * Math.abs(record.current(row) + record.current(row - 1));
        double step = mean * (record.time(row) - record.time(row - 1));
        passed += Double.isNaN(step) ? 0 : step;
      }
      charge[row] = MILLI * passed / HOUR / (SQUARE_CENTIMETRES * record.electrodeArea());
      volts[row] = record.voltage(row);
    }
    return Curve.of(charge, volts);
  }

  /** Current density in mA/cm2 over the potential that was swept since the first row, V. */
  private static Curve overPotential(Voltammogram sweep) {
    if (sweep.size() == 0) {
      throw none(Comparison.Kind.CURRENT_OVER_POTENTIAL);
    }
    if (!(sweep.electrodeArea() > 0)) {
      throw noArea();
    }
    double[] swept = new double[sweep.size()];
    double[] current = new double[sweep.size()];
    for (int row = 0; row < swept.length; row++) {
      double step = row == 0 ? 0 : Math.abs(sweep.potential(row) - sweep.potential(row - 1));
      swept[row] = row == 0 ? 0 : swept[row - 1] + step;
      current[row] = 0.1 * sweep.currentDensity(row);
    }
    return Curve.of(swept, current);
  }

  /** Decadic logarithm of |Z| in ohm cm2, over that of the frequency in Hz. */
  private static Curve modulus(ImpedanceSpectrum spectrum) {
    if (!(spectrum.electrodeArea() > 0)) {
      throw noArea();
    }
    int n = spectrum.size();
    double[] frequency = new double[n];
    double[] modulus = new double[n];
    for (int row = 0; row < n; row++) {
      // The highest frequency is first in a spectrum and last on an axis.
      double z = SQUARE_CENTIMETRES * spectrum.electrodeArea() * spectrum.modulus(n - 1 - row);
      frequency[row] = Math.log10(spectrum.frequency(n - 1 - row));
      modulus[row] = Math.log10(z);
    }
    return Curve.of(frequency, modulus);
  }
}
