package org.stratolith.analysis.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.PhotoelectronSpectrum;

/** Peak areas and atomic fractions over the time of etching. */
public final class EtchTable {

  private EtchTable() {}

  /**
   * Reduces an etched series: a signal {@code … Area} and a signal {@code … Fraction} for each
   * region, NaN where it was not measured. The fraction is area over sensitivity, normalised over
   * the regions of a time.
   *
   * @param sensitivities by region; relative ones will do
   */
  public static DepthProfile of(
      List<PhotoelectronSpectrum> spectra, Map<String, Double> sensitivities) {
    TreeSet<Double> times = new TreeSet<>();
    List<String> regions = new ArrayList<>();
    for (PhotoelectronSpectrum spectrum : spectra) {
      times.add(spectrum.etchTime());
      if (!regions.contains(spectrum.region())) {
        regions.add(spectrum.region());
      }
    }
    List<Double> rows = new ArrayList<>(times);
    double[][] values = new double[2 * regions.size()][rows.size()];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN); // a region that was not measured at a time has no area
    }
    for (PhotoelectronSpectrum spectrum : spectra) {
      int row = rows.indexOf(spectrum.etchTime());
      int region = regions.indexOf(spectrum.region());
      double area = Math.max(ShirleyArea.of(spectrum), 0);
      values[region][row] = area;
      values[regions.size() + region][row] =
          area / sensitivities.getOrDefault(spectrum.region(), Double.NaN);
    }
    for (int row = 0; row < rows.size(); row++) {
      double sum = 0;
      for (int region = 0; region < regions.size(); region++) {
        double part = values[regions.size() + region][row];
        sum += Double.isNaN(part) ? 0 : part;
      }
      for (int region = 0; region < regions.size(); region++) {
        values[regions.size() + region][row] /= sum;
      }
    }
    List<Column> signals = new ArrayList<>();
    regions.forEach(region -> signals.add(Column.of(region + " Area", "1")));
    regions.forEach(region -> signals.add(Column.of(region + " Fraction", "at%")));
    return DepthProfile.of(
        Column.of("Etch Time", "s"),
        rows.stream().mapToDouble(time -> time).toArray(),
        signals,
        values);
  }
}
