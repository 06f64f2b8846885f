package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.ChargeCheck;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Rows of a test from any table on their way to a record: columns by their quantities, growing, and
 * the steps found at the end.
 */
final class Series {

  static final String TIME = "Test Time";
  static final String VOLTAGE = "Voltage";
  static final String CURRENT = "Current";
  static final String CYCLE = "Cycle Count";
  static final String STEP_COUNT = "Step Count";
  static final String STEP_ID = "Step ID";
  static final String STEP_TYPE = "Step Type";

  /** The quantities that make the series itself, in the order of {@link #values}. */
  static final List<String> ROLES =
      List.of(TIME, VOLTAGE, CURRENT, CYCLE, STEP_COUNT, STEP_ID, STEP_TYPE);

  private static final int TYPE_AT = ROLES.indexOf(STEP_TYPE);

  private final Place place;
  private final List<Column> further;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private double[][] values;
  private int size;

  /**
   * An empty series.
   *
   * @param file for messages
   * @param further headings of further columns
   */
  Series(String file, List<Column> further) {
    this.place = Place.ofFile(file);
    this.further = List.copyOf(further);
    this.values = new double[ROLES.size() + further.size()][1024];
  }

  /** Adds a row of NaN. */
  void addRow() {
    if (size == values[0].length) {
      for (int k = 0; k < values.length; k++) {
        values[k] = Arrays.copyOf(values[k], 2 * size);
      }
    }
    for (double[] column : values) {
      column[size] = Double.NaN;
    }
    size++;
  }

  /** Takes the last row away. */
  void dropRow() {
    size--;
  }

  /** Sets a role, by its index in {@link #ROLES}, in the last row; SI. */
  void set(int role, double value) {
    values[role][size - 1] = value;
  }

  /** Sets a further column in the last row; SI. */
  void setFurther(int column, double value) {
    values[ROLES.size() + column][size - 1] = value;
  }

  /** Sets the word for the step's type in the last row. */
  void setType(String word) {
    Integer known = words.get(word);
    if (known == null) {
      known = words.size();
      words.put(word, known);
    }
    values[TYPE_AT][size - 1] = known;
  }

  int size() {
    return size;
  }

  /** The last row's value of a role. */
  double last(int role) {
    return values[role][size - 1];
  }

  /** The record. Rows without a time are left out; where the clock falls back, time goes on. */
  CyclingRecord finish(ReadingOptions options, List<Remark> remarks) {
    order(remarks);
    for (int k = 0; k < values.length; k++) {
      values[k] = Arrays.copyOf(values[k], size);
    }
    SeriesSteps steps = new SeriesSteps(values, List.copyOf(words.keySet()), place);
    steps.sign(options.currentSign(), remarks);
    List<Column> columns = new ArrayList<>();
    List<double[]> kept = new ArrayList<>();
    for (int k = 0; k < further.size(); k++) {
      columns.add(further.get(k));
      kept.add(values[ROLES.size() + k]);
    }
    CyclingRecord record =
        CyclingRecord.adopting(
            values[0],
            values[1],
            values[2],
            options.electrodeArea(),
            columns,
            kept.toArray(double[][]::new),
            steps.steps(options.cycles(), remarks));
    Remark units = ChargeCheck.of(record).remark(place.file());
    if (units != null) {
      remarks.add(units);
    }
    return record;
  }

  private void order(List<Remark> remarks) {
    int kept = 0;
    int untimed = 0;
    int falls = 0;
    double shift = 0;
    double before = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < size; row++) {
      double time = values[0][row] + shift;
      if (!Double.isFinite(time)) {
        untimed++;
        continue;
      }
      if (time < before) {
        falls++;
        shift += before - time;
        time = before;
      }
      before = time;
      for (double[] column : values) {
        column[kept] = column[row];
      }
      values[0][kept++] = time;
    }
    size = kept;
    if (untimed > 0) {
      warn(remarks, untimed + " rows have no time and were left out", "Maybe the file is damaged");
    }
    if (falls > 0) {
      warn(
          remarks,
          "the time falls " + falls + " times; what follows was moved on to continue",
          "Maybe several tests were joined, or the time counts from the start of each step");
    }
  }

  private void warn(List<Remark> remarks, String message, String advice) {
    remarks.add(new Remark(Remark.Weight.WARNING, new Problem(place, message, advice)));
  }
}
