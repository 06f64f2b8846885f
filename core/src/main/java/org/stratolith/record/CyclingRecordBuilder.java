package org.stratolith.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the rows of a {@link CyclingRecord}; growing arrays, no object per row.
 *
 * <pre>
 *   builder.beginStep(StepType.CHARGE, "charge at 0.5 mA/cm2 for 1 h", 1);
 *   builder.row(0, 0.05, 3.9e-4);
 *   builder.set(0, 2.5e-6);           // first further column, SI
 *   builder.endStep("time");
 * </pre>
 */
public final class CyclingRecordBuilder {

  private final double electrodeArea;
  private final List<Column> columns;
  private final List<Step> steps = new ArrayList<>();
  private double[] time = new double[256];
  private double[] voltage = new double[256];
  private double[] current = new double[256];
  private final double[][] values;
  private int size;
  private boolean stepOpen;
  private int stepFrom;
  private int stepCount;
  private int stepCycle;
  private StepType stepType = StepType.OTHER;
  private String stepName = "";

  CyclingRecordBuilder(double electrodeArea, List<Column> columns) {
    this.electrodeArea = electrodeArea;
    this.columns = columns;
    this.values = new double[columns.size()][256];
  }

  /** Begins the next step; ends the one before, if it is open, without a reason. */
  public CyclingRecordBuilder beginStep(StepType type, String name, int cycle) {
    return beginStep(stepCount + 1, type, name, cycle);
  }

  /** Begins a step with the number it has in a file; see {@link #beginStep}. */
  CyclingRecordBuilder beginStep(int count, StepType type, String name, int cycle) {
    if (stepOpen) {
      endStep("");
    }
    stepOpen = true;
    stepFrom = size;
    stepCount = count;
    stepType = type;
    stepName = name;
    stepCycle = cycle;
    return this;
  }

  /**
   * Ends the open step.
   *
   * @param reason why, in words: "time", "voltage 4.25 V", "short"
   */
  public CyclingRecordBuilder endStep(String reason) {
    steps.add(new Step(stepCount, stepCycle, stepType, stepName, stepFrom, size, reason));
    stepOpen = false;
    return this;
  }

  /**
   * Adds a row to the open step; further columns are NaN until {@link #set}.
   *
   * @param time s since the start of the test, not before the row above
   * @param voltage V
   * @param current A, positive = charge
   * @throws IllegalStateException if no step is open
   */
  public CyclingRecordBuilder row(double time, double voltage, double current) {
    if (!stepOpen) {
      throw new IllegalStateException("a row needs an open step\nMaybe call beginStep first");
    }
    if (size == this.time.length) {
      grow();
    }
    this.time[size] = time;
    this.voltage[size] = voltage;
    this.current[size] = current;
    for (double[] column : values) {
      column[size] = Double.NaN;
    }
    size++;
    return this;
  }

  /** Sets a further column, by index, in the row added last; SI. */
  public CyclingRecordBuilder set(int column, double value) {
    values[column][size - 1] = value;
    return this;
  }

  /** Rows so far. */
  public int size() {
    return size;
  }

  /** The record so far; an open step is part of it. The builder can go on. */
  public CyclingRecord build() {
    List<Step> all = new ArrayList<>(steps);
    if (stepOpen) {
      all.add(new Step(stepCount, stepCycle, stepType, stepName, stepFrom, size, ""));
    }
    double[][] cut = new double[values.length][];
    for (int k = 0; k < cut.length; k++) {
      cut[k] = Arrays.copyOf(values[k], size);
    }
    return new CyclingRecord(
        Arrays.copyOf(time, size),
        Arrays.copyOf(voltage, size),
        Arrays.copyOf(current, size),
        electrodeArea,
        columns,
        cut,
        all);
  }

  private void grow() {
    int capacity = 2 * time.length;
    time = Arrays.copyOf(time, capacity);
    voltage = Arrays.copyOf(voltage, capacity);
    current = Arrays.copyOf(current, capacity);
    for (int k = 0; k < values.length; k++) {
      values[k] = Arrays.copyOf(values[k], capacity);
    }
  }
}
