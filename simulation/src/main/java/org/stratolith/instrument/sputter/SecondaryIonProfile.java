package org.stratolith.instrument.sputter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratolith.instrument.Counting;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;

/**
 * A depth profile by time-of-flight secondary-ion mass spectrometry: counts of Li5Al2O+, Li2Cl+ and
 * Li3+ over the time of sputtering. An ion's counts in a frame are Σ_p s_p c_p, with the volume
 * fraction c_p of phase p as {@link DepthResponse} sees it and a sensitivity s_p per frame of pure
 * p. Sensitivities do not depend on what else is there (no matrix effect), and the oxygen in
 * Li5Al2O+ is taken to be the residual gas's, the same at all times.
 */
public final class SecondaryIonProfile {

  /** The ions, as the paper names them. */
  public static final List<String> IONS = List.of("Li5Al2O+", "Li2Cl+", "Li3+");

  private static final Dimension COUNTS = Dimension.of("counts per frame", "1", "1");

  private SecondaryIonProfile() {}

  /**
   * Profiles a structure.
   *
   * @param set holds {@code secondary-ions.*} and {@code phase.*}
   * @param duration of sputtering, s
   * @param frame time between points, s
   * @param seed of the counting noise
   */
  public static DepthProfile of(
      DepthStructure structure, ParameterSet set, double duration, double frame, long seed) {
    DepthResponse response = response(set);
    SputterRates rates = rates(set, structure);
    int points = (int) Math.floor(duration / frame + 1e-9) + 1;
    double[] times = new double[points];
    double[][] pure = pure(structure, set);
    double[][] counts = new double[IONS.size()][points];
    for (int i = 0; i < points; i++) {
      times[i] = i * frame;
      double[] weights = response.weights(structure, rates.depth(structure, times[i]));
      for (int ion = 0; ion < counts.length; ion++) {
        for (int cell = 0; cell < weights.length; cell++) {
          counts[ion][i] += weights[cell] * pure[ion][cell];
        }
      }
    }
    List<Column> signals = new ArrayList<>();
    for (int ion = 0; ion < counts.length; ion++) {
      signals.add(Column.of(IONS.get(ion), "1"));
      counts[ion] = Counting.measured(counts[ion], seed + ion);
    }
    return DepthProfile.of(Column.of("Sputter Time", "s"), times, signals, counts);
  }

  /** Counts per frame that each cell would give alone, a row for each ion. */
  private static double[][] pure(DepthStructure structure, ParameterSet set) {
    double[][] sensitivity = sensitivities(structure, set);
    double[][] pure = new double[IONS.size()][structure.cells()];
    for (int p = 0; p < structure.phases().size(); p++) {
      double[] fractions = structure.fractions(structure.phases().get(p));
      for (int ion = 0; ion < pure.length; ion++) {
        for (int cell = 0; cell < fractions.length; cell++) {
          pure[ion][cell] += sensitivity[ion][p] * fractions[cell];
        }
      }
    }
    return pure;
  }

  /** Counts per frame of each ion from each pure phase of a structure. */
  static double[][] sensitivities(DepthStructure structure, ParameterSet set) {
    double[][] rows = new double[IONS.size()][structure.phases().size()];
    for (int ion = 0; ion < rows.length; ion++) {
      for (int p = 0; p < rows[ion].length; p++) {
        rows[ion][p] = sensitivity(set, structure.phases().get(p), IONS.get(ion));
      }
    }
    return rows;
  }

  /** The response over depth under this instrument's beam. */
  static DepthResponse response(ParameterSet set) {
    return DepthResponse.of(
        set.value("secondary-ions.mixing", Dimension.LENGTH),
        set.value("secondary-ions.roughness", Dimension.LENGTH),
        set.value("secondary-ions.information-depth", Dimension.LENGTH));
  }

  /** The rates under this instrument's beam. */
  public static SputterRates rates(ParameterSet set, DepthStructure structure) {
    return SputterRates.of(
        set, set.value("secondary-ions.sputter-rate", Dimension.VELOCITY), structure.phases());
  }

  private static double sensitivity(ParameterSet set, String phase, String ion) {
    String key =
        "secondary-ions.sensitivity."
            + phase.toLowerCase(Locale.ROOT)
            + "."
            + ion.toLowerCase(Locale.ROOT).replace("+", "");
    return set.contains(key) ? set.value(key, COUNTS) : 0;
  }
}
