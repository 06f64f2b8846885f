package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.analysis.CapacityTable;
import org.stratolith.analysis.RateTable;
import org.stratolith.analysis.Segmentation;
import org.stratolith.record.CyclingRecord;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** Capacities by rate. */
final class RateFinding {

  private RateFinding() {}

  static Finding of(String source, CyclingRecord given) {
    CyclingRecord record = Segmentation.of(given).record();
    RateTable table = RateTable.of(CapacityTable.of(record));
    boolean areal = record.electrodeArea() > 0;
    double scale = CyclingFinding.scale(record);
    double currentScale = areal ? Plots.MILLI_PER_SQUARE_CENTIMETRE / record.electrodeArea() : 1e3;
    String unit = areal ? "mAh/cm2" : "mAh";
    String currentUnit = areal ? "mA/cm2" : "mA";
    List<List<Object>> rows = new ArrayList<>();
    double[] current = new double[table.groups().size()];
    double[] capacity = new double[current.length];
    for (int k = 0; k < current.length; k++) {
      RateTable.Group group = table.groups().get(k);
      current[k] = currentScale * group.current();
      capacity[k] = scale * group.meanDischarge();
      rows.add(
          List.of(
              current[k],
              group.firstCycle(),
              group.lastCycle(),
              capacity[k],
              scale * group.lastDischarge(),
              100 * capacity[k] / capacity[0]));
    }
    Panel panel =
        Panel.of(
                "",
                Axis.logarithmic("Discharge current", currentUnit),
                Axis.linear("Mean discharge", unit))
            .with(new Mark.Points("", Style.of(0), Mark.Shape.CIRCLE, Curve.of(current, capacity)));
    return new Finding(
        source,
        List.of(Value.of("rates", current.length, "")),
        List.of(
            "Cycles that follow each other with mean discharge currents within 3 % are one rate."),
        List.of(
            new Listing(
                "Rates in the order of the test",
                List.of(
                    "current (" + currentUnit + ")",
                    "first cycle",
                    "last cycle",
                    "mean discharge (" + unit + ")",
                    "last discharge (" + unit + ")",
                    "of the first rate (%)"),
                Listings.rows(rows))),
        List.of(
            new Figure(
                Plots.id("rate", source),
                "Capacity by rate",
                "Means over each rate's cycles.",
                "",
                List.of(panel))));
  }
}
