package org.stratolith.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The time series of a test, simulated or measured, as columns; immutable.
 *
 * <p>Signs and units: time in s from the start of the test, voltage in V (positive minus negative
 * electrode), current in A (positive = charge; plating on the negative electrode), further columns
 * in SI. A value that was not measured is NaN. Rows stand in the order of time; every row belongs
 * to one step.
 */
public final class CyclingRecord {

  private final double[] time;
  private final double[] voltage;
  private final double[] current;
  private final double electrodeArea;
  private final List<Column> columns;
  private final double[][] values;
  private final List<Step> steps;
  private final int[] stepOfRow;

  CyclingRecord(
      double[] time,
      double[] voltage,
      double[] current,
      double electrodeArea,
      List<Column> columns,
      double[][] values,
      List<Step> steps) {
    this.time = time;
    this.voltage = voltage;
    this.current = current;
    this.electrodeArea = electrodeArea;
    this.columns = List.copyOf(columns);
    this.values = values;
    this.steps = List.copyOf(steps);
    this.stepOfRow = new int[time.length];
    for (int k = 0; k < steps.size(); k++) {
      Arrays.fill(stepOfRow, steps.get(k).from(), steps.get(k).to(), k);
    }
  }

  /**
   * A builder.
   *
   * @param electrodeArea m2, or NaN if not known
   * @param columns headings of further columns, in the order in which their values will be given
   */
  public static CyclingRecordBuilder builder(double electrodeArea, Column... columns) {
    return new CyclingRecordBuilder(electrodeArea, List.of(columns));
  }

  /**
   * A record of whole columns, which are adopted, not copied: the caller must not keep them.
   *
   * @param time s, not falling
   * @param voltage V
   * @param current A, positive = charge
   * @param electrodeArea m2, or NaN if not known
   * @param columns headings of further columns
   * @param values the further columns, SI
   * @param steps from the first row to the last without a gap
   * @throws IllegalArgumentException if lengths differ or the steps leave a gap
   */
  public static CyclingRecord adopting(
      double[] time,
      double[] voltage,
      double[] current,
      double electrodeArea,
      List<Column> columns,
      double[][] values,
      List<Step> steps) {
    int n = time.length;
    boolean fits = voltage.length == n && current.length == n && values.length == columns.size();
    for (double[] column : values) {
      fits &= column.length == n;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "the columns of a record do not all have " + n + " rows\nMaybe one was cut");
    }
    int next = 0;
    for (Step step : steps) {
      if (step.from() != next || step.to() < next) {
        throw new IllegalArgumentException(
            "step "
                + step.count()
                + " does not begin in row "
                + next
                + "\nMaybe a step is missing");
      }
      next = step.to();
    }
    if (next != n) {
      throw new IllegalArgumentException(
          "the steps end at row " + next + " of " + n + "\nMaybe a step is missing");
    }
    return new CyclingRecord(time, voltage, current, electrodeArea, columns, values, steps);
  }

  /** Number of rows. */
  public int size() {
    return time.length;
  }

  /** Time since the start of the test, s. */
  public double time(int row) {
    return time[row];
  }

  /** Voltage, V. */
  public double voltage(int row) {
    return voltage[row];
  }

  /** Current, A; positive = charge. */
  public double current(int row) {
    return current[row];
  }

  /** Current per electrode area, A/m2; NaN if the area is not known. */
  public double currentDensity(int row) {
    return current[row] / electrodeArea;
  }

  /** Area of the electrode, m2; NaN if not known. */
  public double electrodeArea() {
    return electrodeArea;
  }

  /** The steps in the order of execution. */
  public List<Step> steps() {
    return steps;
  }

  /** The step a row belongs to. */
  public Step stepOf(int row) {
    return steps.get(stepOfRow[row]);
  }

  /** Headings of the further columns. */
  public List<Column> columns() {
    return columns;
  }

  /** Index of a further column by name, or -1. */
  public int columnIndex(String name) {
    for (int k = 0; k < columns.size(); k++) {
      if (columns.get(k).name().equals(name)) {
        return k;
      }
    }
    return -1;
  }

  /** A value of a further column, SI. */
  public double value(int column, int row) {
    return values[column][row];
  }

  /** A copy of the times, s. */
  public double[] times() {
    return time.clone();
  }

  /** A copy of the voltages, V. */
  public double[] voltages() {
    return voltage.clone();
  }

  /** A copy of the currents, A. */
  public double[] currents() {
    return current.clone();
  }

  /** A copy of a further column, SI. */
  public double[] values(int column) {
    return values[column].clone();
  }

  /** Number of the last cycle; 0 if there are no steps. */
  public int lastCycle() {
    return steps.isEmpty() ? 0 : steps.getLast().cycle();
  }

  /** The steps of one cycle. */
  public List<Step> stepsOfCycle(int cycle) {
    return steps.stream().filter(step -> step.cycle() == cycle).toList();
  }

  /** The rows of one step as a record; the time still counts from the start of the test. */
  public CyclingRecord step(Step step) {
    return slice(step.from(), step.to());
  }

  /** The rows of all steps of one cycle as a record; these must follow each other. */
  public CyclingRecord cycle(int cycle) {
    List<Step> chosen = stepsOfCycle(cycle);
    return chosen.isEmpty() ? slice(0, 0) : slice(chosen.getFirst().from(), chosen.getLast().to());
  }

  /** The rows from {@code from} up to but not including {@code to} as a record. */
  public CyclingRecord slice(int from, int to) {
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      int first = Math.max(step.from(), from);
      int last = Math.min(step.to(), to);
      if (first < last) {
        kept.add(
            new Step(
                step.count(),
                step.cycle(),
                step.type(),
                step.name(),
                first - from,
                last - from,
                step.end()));
      }
    }
    double[][] cut = new double[values.length][];
    for (int k = 0; k < cut.length; k++) {
      cut[k] = Arrays.copyOfRange(values[k], from, to);
    }
    return new CyclingRecord(
        Arrays.copyOfRange(time, from, to),
        Arrays.copyOfRange(voltage, from, to),
        Arrays.copyOfRange(current, from, to),
        electrodeArea,
        columns,
        cut,
        kept);
  }

  /** The same rows with another area of the electrode, m2. */
  public CyclingRecord withElectrodeArea(double area) {
    return with(area, steps);
  }

  /**
   * The same rows in other steps, for an analysis that has found steps in the data.
   *
   * @param changedSteps in the order of their rows, none overlapping another
   * @throws IllegalArgumentException if a row would belong to two steps or to none
   */
  public CyclingRecord withSteps(List<Step> changedSteps) {
    int at = 0;
    for (Step step : changedSteps) {
      if (step.from() != at || step.to() < at) {
        throw new IllegalArgumentException(
            "step "
                + step.count()
                + " has the rows "
                + step.from()
                + " to "
                + step.to()
                + ", after row "
                + at
                + "\nMaybe a step is missing or out of order");
      }
      at = step.to();
    }
    if (at != time.length) {
      throw new IllegalArgumentException(
          "the steps end at row " + at + " of " + time.length + "\nMaybe the last step is missing");
    }
    return with(electrodeArea, changedSteps);
  }

  /** The same rows with another area and other steps. */
  CyclingRecord with(double changedArea, List<Step> changedSteps) {
    return new CyclingRecord(time, voltage, current, changedArea, columns, values, changedSteps);
  }
}
