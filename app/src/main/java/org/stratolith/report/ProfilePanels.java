package org.stratolith.report;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;

/** Voltage against the charge passed, for a few cycles of a full cell. */
final class ProfilePanels {

  private static final double MILLIAMPERE_HOURS_PER_SQUARE_CENTIMETRE = 1 / 36_000.0;
  private static final int MOST = 7;

  static final String CAPTION =
      "In the voltage profiles each half of a cycle starts from zero charge; rising curves charge,"
          + " falling ones discharge.";

  private ProfilePanels() {}

  static List<Panel> of(List<StudyView> views, List<String> labels) {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      panels.add(panel(labels.get(i), views.get(i)));
    }
    return panels;
  }

  private static Panel panel(String title, StudyView view) {
    CyclingRecord record = view.cycling();
    CycleTable table = CycleTable.of(record);
    Panel panel =
        Panel.of(
            title, Axis.linear("Charge passed", "mAh/cm²").from(0), Axis.linear("Voltage", "V"));
    boolean rates = table.currents() >= CapacityFigures.RATES;
    int colour = 0;
    for (int index : chosen(table)) {
      String label =
          rates
              ? Words.withUnit(table.dischargeCurrent(index), "mA/cm2")
              : "cycle " + table.cycle(index);
      for (Step step : record.stepsOfCycle(table.cycle(index))) {
        panel = panel.with(new Line(label, Style.of(colour), half(record, step)));
      }
      colour++;
    }
    return panel;
  }

  /** The first cycle at each current, or the first, the last and some between. */
  private static List<Integer> chosen(CycleTable table) {
    List<Integer> kept = new ArrayList<>();
    int n = table.size();
    if (table.currents() >= CapacityFigures.RATES) {
      for (int i = 0; i < n && kept.size() < MOST; i++) {
        double current = table.dischargeCurrent(i);
        boolean seen =
            kept.stream()
                .anyMatch(k -> Math.abs(table.dischargeCurrent(k) - current) < 1e-3 * current);
        if (!seen) {
          kept.add(i);
        }
      }
      return kept;
    }
    for (int cycle : new int[] {1, 10, 20, 50, 100, 200, 300, 500, 1000}) {
      if (cycle < n && kept.size() < MOST - 1) {
        kept.add(cycle - 1);
      }
    }
    if (n > 0) {
      kept.add(n - 1);
    }
    return kept;
  }

  private static Curve half(CyclingRecord record, Step step) {
    int n = step.size();
    double[] passed = new double[n];
    double[] volts = new double[n];
    for (int i = 0; i < n; i++) {
      int row = step.from() + i;
      if (i > 0) {
        passed[i] =
            passed[i - 1]
                + Math.abs(0.5 * (record.currentDensity(row) + record.currentDensity(row - 1)))
                    * (record.time(row) - record.time(row - 1))
                    * MILLIAMPERE_HOURS_PER_SQUARE_CENTIMETRE;
      }
      volts[i] = record.voltage(row);
    }
    return Curve.of(passed, volts);
  }
}
