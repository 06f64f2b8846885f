package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.record.Column;

/**
 * The headings of Neware's record layer, English or Chinese, and where their columns go. The units
 * stand in the headings; capacities and energies count from the start of each step.
 */
final class NewareHeadings {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Total Time", Series.TIME),
          Map.entry("Cumulative Time", Series.TIME),
          Map.entry("总时间", Series.TIME),
          Map.entry("Voltage", Series.VOLTAGE),
          Map.entry("电压", Series.VOLTAGE),
          Map.entry("Current", Series.CURRENT),
          Map.entry("电流", Series.CURRENT),
          Map.entry("Cycle Index", Series.CYCLE),
          Map.entry("循环号", Series.CYCLE),
          Map.entry("Step Index", Series.STEP_ID),
          Map.entry("工步号", Series.STEP_ID),
          Map.entry("Step Number", Series.STEP_COUNT),
          Map.entry("工步序号", Series.STEP_COUNT),
          Map.entry("Step Type", Series.STEP_TYPE),
          Map.entry("工步类型", Series.STEP_TYPE),
          Map.entry("Chg. Cap.", "Step Charging Capacity"),
          Map.entry("充电容量", "Step Charging Capacity"),
          Map.entry("DChg. Cap.", "Step Discharging Capacity"),
          Map.entry("放电容量", "Step Discharging Capacity"),
          Map.entry("Capacity", "Step Cumulative Capacity"),
          Map.entry("容量", "Step Cumulative Capacity"),
          Map.entry("Chg. Energy", "Step Charging Energy"),
          Map.entry("充电能量", "Step Charging Energy"),
          Map.entry("DChg. Energy", "Step Discharging Energy"),
          Map.entry("放电能量", "Step Discharging Energy"),
          Map.entry("Energy", "Step Cumulative Energy"),
          Map.entry("能量", "Step Cumulative Energy"),
          Map.entry("Power", "Power"),
          Map.entry("功率", "Power"),
          Map.entry("T1", "Temperature T1"),
          Map.entry("T2", "Temperature T2"),
          Map.entry("T3", "Temperature T3"),
          Map.entry("T4", "Temperature T4"),
          Map.entry("T5", "Temperature T5"));

  private final int[] role;
  private final @Nullable Unit[] units;
  private final int[] furtherAt;
  private final List<Column> further = new ArrayList<>();
  private final int stepTime;

  /** Headings of one line; those that are not known are not read. */
  NewareHeadings(String[] headings) {
    int n = headings.length;
    this.role = new int[n];
    this.units = new Unit[n];
    this.furtherAt = new int[n];
    int step = -1;
    for (int k = 0; k < n; k++) {
      Heading heading = heading(headings[k]);
      String name = bare(headings[k]);
      String known = NAMES.get(name);
      role[k] = known == null ? -1 : Series.ROLES.indexOf(known);
      furtherAt[k] = -1;
      units[k] = heading.unit();
      step = name.equals("Time") || name.equals("时间") ? k : step;
      if (known != null && role[k] < 0 && heading.unit() != null) {
        furtherAt[k] = further.size();
        further.add(new Column(known, Units.bdf(known, heading.unit())));
      }
    }
    this.stepTime = step;
  }

  private static Heading heading(String text) {
    // The sign of a degree Celsius is a question mark in exports that lost it.
    String celsius = text.startsWith("T") ? text.replace("(?)", "(degC)") : text;
    return Heading.of(celsius.replace("℃", "degC"));
  }

  private static String bare(String text) {
    int open = text.lastIndexOf('(');
    String bare = text.endsWith(")") && open > 0 ? text.substring(0, open) : text;
    return bare.replace("\uFEFF", "").strip();
  }

  /** Whether the headings have these roles. */
  boolean has(String... roles) {
    for (String wanted : roles) {
      if (at(wanted) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The column of a role, or -1. */
  int at(String wanted) {
    int index = Series.ROLES.indexOf(wanted);
    for (int k = 0; k < role.length; k++) {
      if (role[k] == index) {
        return k;
      }
    }
    return -1;
  }

  /** The column of the time in the step, or -1. */
  int stepTime() {
    return stepTime;
  }

  int size() {
    return role.length;
  }

  List<Column> further() {
    return further;
  }

  /** Role of a column, by its index in {@link Series#ROLES}, or -1. */
  int role(int column) {
    return role[column];
  }

  /** Index of a column among the further ones, or -1. */
  int furtherAt(int column) {
    return furtherAt[column];
  }

  /** A number of a column in SI. */
  double si(int column, double value) {
    Unit unit = units[column];
    return unit == null ? value : unit.toSi(value);
  }

  /** Whether a quantity that needs a unit has one. */
  boolean hasUnit(String wanted) {
    int column = at(wanted);
    return column >= 0 && units[column] != null;
  }
}
