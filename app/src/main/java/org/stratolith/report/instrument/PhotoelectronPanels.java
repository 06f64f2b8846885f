package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.PhotoelectronSpectrum;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.study.InstrumentRecords;

/** Spectra of aluminium and chlorine, one above the other, and their areas. */
final class PhotoelectronPanels {

  private static final List<String> REGIONS = List.of("Al 2p", "Cl 2p");

  private PhotoelectronPanels() {}

  static List<Panel> of(String title, InstrumentRecords records) {
    DepthProfile etching = records.etching();
    if (etching == null) {
      return List.of();
    }
    List<Panel> panels = new ArrayList<>();
    for (int k = 0; k < REGIONS.size(); k++) {
      panels.add(spectra(REGIONS.get(k), k + 1, records.spectra()));
    }
    Panel areas =
        Panel.of(
            title,
            Axis.linear("Etch time", "s"),
            Axis.linear("Area over that of the face", "").from(0));
    for (int k = 0; k < REGIONS.size(); k++) {
      double[] values = etching.values(etching.signalIndex(REGIONS.get(k) + " Area"));
      double first = values[0];
      areas =
          areas.with(
              new Line(
                  REGIONS.get(k),
                  Style.of(k + 1),
                  Curve.of(etching.positions(), values).scaled(1, 1 / first)));
    }
    panels.add(areas);
    return panels;
  }

  private static Panel spectra(String region, int colour, List<PhotoelectronSpectrum> all) {
    List<PhotoelectronSpectrum> own =
        all.stream().filter(spectrum -> spectrum.region().equals(region)).toList();
    double highest = 1;
    for (PhotoelectronSpectrum spectrum : own) {
      for (int i = 0; i < spectrum.size(); i++) {
        highest = Math.max(highest, spectrum.counts(i));
      }
    }
    Panel panel =
        Panel.of(region, Axis.linear("Binding energy", "eV"), Axis.linear("Counts, shifted", ""));
    for (int k = 0; k < own.size(); k++) {
      PhotoelectronSpectrum spectrum = own.get(k);
      double[] x = new double[spectrum.size()];
      double[] y = new double[spectrum.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = spectrum.bindingEnergy(i);
        y[i] = spectrum.counts(i) + 0.25 * k * highest;
      }
      panel = panel.with(new Line("", Style.of(colour).thin(), Curve.of(x, y)));
    }
    return panel;
  }
}
