package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.DepthReduction;
import org.stratolith.record.DepthProfile;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** How the signals of a depth profile rise and decay. */
final class ProfileFinding {

  private static final int MOST_CURVES = 7;

  private ProfileFinding() {}

  static Finding of(String source, DepthProfile profile) {
    DepthReduction reduced = DepthReduction.of(profile);
    String unit = profile.axis().unit().toString();
    List<List<Object>> rows = new ArrayList<>();
    List<DepthReduction.Signal> drawn = new ArrayList<>();
    for (DepthReduction.Signal signal : reduced.signals()) {
      rows.add(
          List.of(
              signal.name(),
              signal.highest(),
              profile.axis().unit().fromSi(signal.at()),
              profile.axis().unit().fromSi(signal.halfRise()),
              profile.axis().unit().fromSi(signal.halfFall()),
              profile.axis().unit().fromSi(signal.decay())));
      drawn.add(signal);
    }
    drawn.sort((a, b) -> Double.compare(b.highest(), a.highest()));
    Panel panel =
        Panel.of(
            "Normalised",
            Axis.linear(profile.axis().name(), unit),
            Axis.linear("Signal / highest", ""));
    for (int k = 0; k < Math.min(MOST_CURVES, drawn.size()); k++) {
      DepthReduction.Signal signal = drawn.get(k);
      double[] x = profile.positions();
      for (int row = 0; row < x.length; row++) {
        x[row] = profile.axis().unit().fromSi(x[row]);
      }
      panel =
          panel.with(
              new Line(
                  signal.name(),
                  Style.of(k),
                  Curve.of(x, profile.values(profile.signalIndex(signal.name())))
                      .scaled(1, 1 / signal.highest())));
    }
    return new Finding(
        source,
        List.of(
            Value.of("signals", reduced.signals().size(), ""),
            Value.of("positions", profile.size(), "")),
        List.of(
            "Highest is that of the signal smoothed by a median of five. Half rise and half fall are where the signal crosses half of it"
                + " before and after; decay is the length over which a line through the logarithm between 80 % and 10 % falls to 1/e."),
        List.of(
            new Listing(
                "Signals",
                List.of(
                    "signal",
                    "highest",
                    "at (" + unit + ")",
                    "half rise (" + unit + ")",
                    "half fall (" + unit + ")",
                    "decay (" + unit + ")"),
                Listings.rows(rows))),
        drawn.isEmpty()
            ? List.of()
            : List.of(
                new Figure(
                    Plots.id("depth", source),
                    "Depth profile",
                    "The strongest signals, each over its highest value.",
                    "",
                    List.of(panel))));
  }
}
