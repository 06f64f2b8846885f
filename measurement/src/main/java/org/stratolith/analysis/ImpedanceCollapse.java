package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.Step;
import org.stratolith.record.TestRecord;

/**
 * A cell whose impedance falls from one spectrum to the next.
 *
 * <p>The real part at the lowest frequency that all spectra share must fall to 70 % of the median
 * of up to five spectra before (three at least: fresh cells settle). Confirmed at 50 %, or if the
 * spectrum after it is at most 85 %. The onset is the last row before that spectrum.
 */
final class ImpedanceCollapse {

  private static final int FEWEST_BEFORE = 3;
  private static final int BEFORE = 5;
  private static final double SUSPICIOUS = 0.7;
  private static final double CERTAIN = 0.5;
  private static final double STAYS = 0.85;
  private static final double HARD = 0.2;

  private ImpedanceCollapse() {}

  static List<Shorted> find(TestRecord test) {
    List<TestRecord.StepSpectrum> spectra = test.spectra();
    double frequency = sharedFrequency(spectra);
    double[] ohm = new double[spectra.size()];
    for (int k = 0; k < ohm.length; k++) {
      ohm[k] = realAt(spectra.get(k).spectrum(), frequency);
    }
    List<Shorted> signs = new ArrayList<>();
    for (int k = FEWEST_BEFORE; k < ohm.length; k++) {
      double usual = Robust.median(ohm, Math.max(0, k - BEFORE), k);
      double left = ohm[k] / usual;
      if (left <= SUSPICIOUS) {
        boolean stays = k + 1 < ohm.length && ohm[k + 1] <= STAYS * usual;
        signs.add(
            sign(
                test.cycling(),
                spectra.get(k),
                left < HARD ? Kind.HARD : Kind.SOFT,
                left <= CERTAIN || stays,
                String.format(
                    Locale.ROOT,
                    "the real part at %.3g Hz fell from %.4g ohm (median before) to %.4g ohm in"
                        + " spectrum %d",
                    frequency,
                    usual,
                    ohm[k],
                    k + 1)));
      }
    }
    return signs;
  }

  private static Shorted sign(
      CyclingRecord record,
      TestRecord.StepSpectrum spectrum,
      Kind kind,
      boolean confirmed,
      String explanation) {
    int row = -1;
    while (row + 1 < record.size() && record.time(row + 1) < spectrum.time()) {
      row++;
    }
    Step step = row < 0 ? null : record.stepOf(row);
    return new Shorted(
        kind,
        row < 0 ? spectrum.time() : record.time(row),
        Math.max(row, 0),
        step == null ? 0 : step.count(),
        step == null ? 0 : step.cycle(),
        Double.NaN,
        Evidence.IMPEDANCE_COLLAPSE,
        confirmed ? Confidence.CONFIRMED : Confidence.SUSPECTED,
        explanation);
  }

  /** The highest of the spectra's lowest frequencies, Hz. */
  private static double sharedFrequency(List<TestRecord.StepSpectrum> spectra) {
    double shared = 0;
    for (TestRecord.StepSpectrum taken : spectra) {
      ImpedanceSpectrum spectrum = taken.spectrum();
      if (spectrum.size() > 0) {
        shared = Math.max(shared, spectrum.frequency(spectrum.size() - 1));
      }
    }
    return shared;
  }

  /** The real part at the frequency nearest to one, ohm; NaN without rows. */
  private static double realAt(ImpedanceSpectrum spectrum, double frequency) {
    double real = Double.NaN;
    double nearest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < spectrum.size(); row++) {
      double away = Math.abs(Math.log(spectrum.frequency(row) / frequency));
      if (away < nearest && !Double.isNaN(spectrum.real(row))) {
        nearest = away;
        real = spectrum.real(row);
      }
    }
    return real;
  }
}
