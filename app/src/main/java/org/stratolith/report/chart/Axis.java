package org.stratolith.report.chart;

/**
 * An axis.
 *
 * @param label quantity, such as "Time"
 * @param unit unit as printed, empty if there is none
 * @param logarithmic decades instead of equal steps
 * @param low lower end, or NaN to take it from the data
 * @param high upper end, or NaN to take it from the data
 */
public record Axis(String label, String unit, boolean logarithmic, double low, double high) {

  /** A linear axis that fits the data. */
  public static Axis linear(String label, String unit) {
    return new Axis(label, unit, false, Double.NaN, Double.NaN);
  }

  /** A logarithmic axis that fits the data; values that are not positive are not drawn. */
  public static Axis logarithmic(String label, String unit) {
    return new Axis(label, unit, true, Double.NaN, Double.NaN);
  }

  /** The axis with a fixed lower end. */
  public Axis from(double newLow) {
    return new Axis(label, unit, logarithmic, newLow, high);
  }

  /** The axis with a fixed upper end. */
  public Axis to(double newHigh) {
    return new Axis(label, unit, logarithmic, low, newHigh);
  }

  /** Label and unit as they stand beside the axis. */
  String title() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
