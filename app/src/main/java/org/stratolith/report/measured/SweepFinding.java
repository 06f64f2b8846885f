package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.ExchangeCurrentDensity;
import org.stratolith.analysis.ExchangeCurrentDensity.Linear;
import org.stratolith.analysis.ExchangeCurrentDensity.Tafel;
import org.stratolith.analysis.SweepPeaks;
import org.stratolith.record.Voltammogram;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** What sweeps tell: exchange currents, peaks, surges. */
final class SweepFinding {

  private static final String DENSITY = "mA/cm2";

  private SweepFinding() {}

  static Finding exchange(String source, Voltammogram sweep, Settings settings) {
    ExchangeCurrentDensity found =
        ExchangeCurrentDensity.of(sweep, settings.temperature(), settings.separatorResistance());
    List<Value> values = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    addTafel(values, "exchange current density (Tafel)", found.tafel());
    addTafel(values, "exchange current density (Tafel, negative)", found.tafelNegative());
    Linear linear = found.linear();
    double scale = Plots.MILLI_PER_SQUARE_CENTIMETRE;
    if (linear != null) {
      values.add(
          Value.of("exchange current density (linear)", scale * linear.value(), DENSITY)
              .give(scale * linear.standardError())
              .noted(
                  settings.separatorResistance() > 0
                      ? ""
                      : "a lower bound: the separator's resistance is not known"));
      values.add(
          Value.of(
              "resistance of the cell",
              Plots.SQUARE_CENTIMETRES * linear.cellResistance(),
              "ohm cm2"));
    }
    if (values.isEmpty()) {
      remarks.add(
          "The sweep has too few rows between 60 and 100 mV and within 10 mV of zero: it yields no exchange current.");
    } else {
      remarks.add(
          "The potential is taken as the voltage of a symmetric cell. The Tafel value measures the whole cell's"
              + " resistance unless the kinetics are slow; its range is that for windows moved by a quarter.");
    }
    return new Finding(source, values, remarks, List.of(), List.of(figure("lsv", source, sweep)));
  }

  private static void addTafel(List<Value> values, String name, @Nullable Tafel tafel) {
    if (tafel == null) {
      return;
    }
    double scale = Plots.MILLI_PER_SQUARE_CENTIMETRE;
    values.add(
        Value.of(name, scale * tafel.value(), DENSITY)
            .give(scale * tafel.standardError())
            .noted(
                String.format(
                    Locale.ROOT,
                    "%.4g to %.4g when the window of %.0f to %.0f mV moves; %.0f mV per decade",
                    scale * tafel.lowest(),
                    scale * tafel.highest(),
                    1e3 * tafel.window().low(),
                    1e3 * tafel.window().high(),
                    1e3 * tafel.perDecade())));
  }

  static Finding cyclic(String source, Voltammogram sweep) {
    List<SweepPeaks.Peak> peaks = SweepPeaks.of(sweep);
    boolean areal = sweep.electrodeArea() > 0;
    double scale = scale(sweep);
    List<List<Object>> rows = new ArrayList<>();
    for (SweepPeaks.Peak peak : peaks) {
      rows.add(
          List.of(
              peak.scan(),
              peak.rising() ? "rising" : "falling",
              peak.potential(),
              scale * peak.current(),
              scale * peak.prominence()));
    }
    List<Value> values = new ArrayList<>();
    values.add(Value.of("scans", sweep.lastScan(), ""));
    values.add(Value.of("peaks", peaks.size(), ""));
    List<String> remarks = new ArrayList<>();
    String unit = areal ? DENSITY : "mA";
    Listing listing =
        new Listing(
            "Peaks",
            List.of(
                "scan",
                "sweep",
                "potential (V)",
                "current (" + unit + ")",
                "prominence (" + unit + ")"),
            Listings.rows(rows));
    return new Finding(
        source,
        values,
        remarks,
        peaks.isEmpty() ? List.of() : List.of(listing),
        List.of(figure("cv", source, sweep)));
  }

  private static double scale(Voltammogram sweep) {
    return sweep.electrodeArea() > 0
        ? Plots.MILLI_PER_SQUARE_CENTIMETRE / sweep.electrodeArea()
        : 1e3;
  }

  /** Current against potential, and its magnitude on a logarithmic axis. */
  static Figure figure(String id, String source, Voltammogram sweep) {
    String unit = sweep.electrodeArea() > 0 ? "mA cm⁻²" : "mA";
    double[] potential = new double[sweep.size()];
    double[] current = new double[sweep.size()];
    double[] magnitude = new double[sweep.size()];
    for (int row = 0; row < potential.length; row++) {
      potential[row] = sweep.potential(row);
      current[row] = scale(sweep) * sweep.current(row);
      magnitude[row] = Math.abs(current[row]);
    }
    Panel linear =
        Panel.of("", Axis.linear("Potential", "V"), Axis.linear("Current", unit))
            .with(new Line("", Style.of(0), Curve.of(potential, current)));
    Panel tafel =
        Panel.of("Magnitude", Axis.linear("Potential", "V"), Axis.logarithmic("|Current|", unit))
            .with(new Line("", Style.of(1), Curve.of(potential, magnitude)));
    return new Figure(Plots.id(id, source), "Sweep", "As recorded.", "", List.of(linear, tafel));
  }
}
