package org.stratolith.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.CapacityTable;
import org.stratolith.analysis.CapacityTable.CycleRow;
import org.stratolith.analysis.CapacityTable.StepRow;
import org.stratolith.analysis.IncrementalCapacity;
import org.stratolith.analysis.Segmentation;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.measured.Finding.Listing;
import org.stratolith.report.measured.Finding.Value;

/** Charge and energy of every cycle and step. */
final class CyclingFinding {

  private static final int MOST_CURVES = 5;

  private CyclingFinding() {}

  static Finding of(String source, CyclingRecord given) {
    Segmentation cut = Segmentation.of(given);
    CyclingRecord record = cut.record();
    CapacityTable table = CapacityTable.of(record);
    boolean areal = record.electrodeArea() > 0;
    double scale = scale(record);
    String unit = areal ? "mAh/cm2" : "mAh";
    int reference = reference(table);
    List<List<Object>> cycles = new ArrayList<>();
    for (CycleRow row : table.cycles()) {
      cycles.add(
          List.of(
              row.cycle(),
              scale * row.charge(),
              scale * row.discharge(),
              100 * row.coulombicEfficiency(),
              100 * table.retention(row.cycle(), reference),
              row.meanChargeVoltage(),
              row.meanDischargeVoltage(),
              row.chargeEnergy() / 3.6,
              row.dischargeEnergy() / 3.6));
    }
    List<List<Object>> steps = new ArrayList<>();
    for (StepRow row : table.steps()) {
      steps.add(
          List.of(
              row.step().count(),
              row.step().cycle(),
              row.step().type().word(),
              duration(record, row.step()),
              scale * row.charge(),
              scale * row.discharge(),
              row.chargeEnergy() / 3.6,
              row.dischargeEnergy() / 3.6));
    }
    return new Finding(
        source,
        values(table, scale, unit, reference),
        remarks(cut, reference),
        List.of(
            new Listing(
                "Cycles",
                List.of(
                    "cycle",
                    "charge (" + unit + ")",
                    "discharge (" + unit + ")",
                    "coulombic efficiency (%)",
                    "retention (%)",
                    "mean charge (V)",
                    "mean discharge (V)",
                    "energy in (mWh)",
                    "energy out (mWh)"),
                Listings.rows(cycles)),
            new Listing(
                "Steps",
                List.of(
                    "step",
                    "cycle",
                    "type",
                    "duration (h)",
                    "charge (" + unit + ")",
                    "discharge (" + unit + ")",
                    "energy in (mWh)",
                    "energy out (mWh)"),
                Listings.rows(steps))),
        figures(source, record, table, scale, areal));
  }

  /** C in mAh, per cm2 where the area is known. */
  static double scale(CyclingRecord record) {
    return record.electrodeArea() > 0
        ? Plots.MILLI_PER_SQUARE_CENTIMETRE / Plots.HOUR / record.electrodeArea()
        : 1 / 3.6;
  }

  private static double duration(CyclingRecord record, Step step) {
    return step.size() == 0
        ? 0
        : (record.time(step.to() - 1) - record.time(step.from())) / Plots.HOUR;
  }

  /** The first cycle with a discharge. */
  private static int reference(CapacityTable table) {
    for (CycleRow row : table.cycles()) {
      if (row.discharge() > 0) {
        return row.cycle();
      }
    }
    return 0;
  }

  private static List<Value> values(CapacityTable table, double scale, String unit, int reference) {
    List<Value> values = new ArrayList<>();
    values.add(Value.of("cycles", table.cycles().size(), ""));
    if (!table.cycles().isEmpty()) {
      CycleRow last = table.cycles().getLast();
      double largest =
          table.cycles().stream().mapToDouble(CycleRow::discharge).max().orElse(Double.NaN);
      values.add(Value.of("largest discharge", scale * largest, unit));
      values.add(Value.of("last discharge", scale * last.discharge(), unit));
      values.add(Value.of("last coulombic efficiency", 100 * last.coulombicEfficiency(), "%"));
      values.add(Value.of("retention", 100 * table.retention(last.cycle(), reference), "%"));
    }
    return values;
  }

  private static List<String> remarks(Segmentation cut, int reference) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "Charge is what passed with positive current, discharge with negative, whatever the sign of the"
            + " voltage; both are integrated from the rows.");
    remarks.add("Retention is of the discharge of cycle " + reference + ".");
    if (cut.stepsFound()) {
      remarks.add("Steps were found in the current; they are numbered anew.");
    }
    if (cut.cyclesFound()) {
      remarks.add("Cycles were counted by the direction of the current; the file has none.");
    }
    return remarks;
  }

  private static List<Figure> figures(
      String source, CyclingRecord record, CapacityTable table, double scale, boolean areal) {
    String unit = areal ? "mAh cm⁻²" : "mAh";
    List<Figure> figures = new ArrayList<>();
    if (table.cycles().size() > 1) {
      double[] cycle = table.cycles().stream().mapToDouble(CycleRow::cycle).toArray();
      double[] charge = table.cycles().stream().mapToDouble(r -> scale * r.charge()).toArray();
      double[] back = table.cycles().stream().mapToDouble(r -> scale * r.discharge()).toArray();
      double[] efficiency =
          table.cycles().stream().mapToDouble(r -> 100 * r.coulombicEfficiency()).toArray();
      Panel capacity =
          Panel.of("Capacity", Axis.linear("Cycle", ""), Axis.linear("Capacity", unit))
              .with(points("charge", 1, cycle, charge))
              .with(points("discharge", 0, cycle, back));
      Panel percent =
          Panel.of(
                  "Coulombic efficiency",
                  Axis.linear("Cycle", ""),
                  Axis.linear("Discharge / charge", "%"))
              .with(points("", 2, cycle, efficiency));
      figures.add(
          new Figure(
              Plots.id("cycles", source),
              "Cycles",
              "Integrated from the rows.",
              "",
              List.of(capacity, percent)));
    }
    figures.add(
        new Figure(
            Plots.id("trace", source),
            "Trace",
            "As recorded.",
            "",
            List.of(Plots.voltage(record), Plots.current(record))));
    Figure incremental = incremental(source, record, scale, unit);
    if (incremental != null) {
      figures.add(incremental);
    }
    return figures;
  }

  private static Mark points(String label, int colour, double[] x, double[] y) {
    return new Mark.Points(label, Style.of(colour), Mark.Shape.CIRCLE, Curve.of(x, y));
  }

  /** dQ/dV of the longest charges and discharges, at most five. */
  private static @Nullable Figure incremental(
      String source, CyclingRecord record, double scale, String unit) {
    List<Step> longest =
        record.steps().stream()
            .filter(step -> step.size() > 50)
            .filter(step ->
                switch (step.type()) {
                  case CHARGE, DISCHARGE -> true;
                  default -> false;
                })
            .sorted((a, b) -> Double.compare(duration(record, b), duration(record, a)))
            .limit(MOST_CURVES)
            .sorted((a, b) -> Integer.compare(a.from(), b.from()))
            .toList();
    if (longest.isEmpty()) {
      return null;
    }
    Panel panel = Panel.of("", Axis.linear("Voltage", "V"), Axis.linear("dQ/dV", unit + " V⁻¹"));
    double smoothing = 0;
    double width = 0;
    for (int k = 0; k < longest.size(); k++) {
      Step step = longest.get(k);
      IncrementalCapacity curve = IncrementalCapacity.of(record, step);
      smoothing = curve.smoothing();
      width = curve.binWidth();
      double[] volts = curve.voltage().stream().mapToDouble(Double::doubleValue).toArray();
      double[] slope = curve.capacity().stream().mapToDouble(c -> scale * c).toArray();
      panel =
          panel.with(
              new Line(
                  "step " + step.count() + ", " + step.type().word(),
                  Style.of(k),
                  Curve.of(volts, slope)));
    }
    return new Figure(
        Plots.id("incremental", source),
        "Incremental capacity of the longest steps",
        String.format(
            Locale.ROOT,
            "Charge per voltage in bins of %.3g mV, smoothed by a Gaussian of %.3g mV; the area is the charge.",
            1e3 * width,
            1e3 * smoothing),
        "",
        List.of(panel));
  }
}
