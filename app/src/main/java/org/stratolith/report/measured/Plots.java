package org.stratolith.report.measured;

import java.util.Locale;
import org.stratolith.record.CyclingRecord;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;

/** Curves that several findings draw. */
final class Plots {

  static final double HOUR = 3600;

  /** A/m2 in mA/cm2, and C/m2 in mAh/cm2 over {@link #HOUR}. */
  static final double MILLI_PER_SQUARE_CENTIMETRE = 0.1;

  static final double SQUARE_CENTIMETRES = 1e4;

  private Plots() {}

  static Panel voltage(CyclingRecord record) {
    Curve curve = Curve.of(record.times(), record.voltages()).scaled(1 / HOUR, 1);
    return Panel.of("Voltage", Axis.linear("Time", "h"), Axis.linear("Voltage", "V"))
        .with(new Line("", Style.of(0).thin(), curve));
  }

  static Panel current(CyclingRecord record) {
    boolean areal = record.electrodeArea() > 0;
    double scale = areal ? MILLI_PER_SQUARE_CENTIMETRE / record.electrodeArea() : 1e3;
    Curve curve = Curve.of(record.times(), record.currents()).scaled(1 / HOUR, scale);
    return Panel.of(
            "Current", Axis.linear("Time", "h"), Axis.linear("Current", areal ? "mA cm⁻²" : "mA"))
        .with(new Line("", Style.of(1).thin(), curve));
  }

  /** Letters, digits and hyphens for the name of a figure. */
  static String id(String kind, String source) {
    return kind
        + "-"
        + Integer.toHexString(source.hashCode())
        + "-"
        + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
