package org.stratolith.reader.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.ChargeCheck;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.Remark;
import org.stratolith.record.Column;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.text.Place;

/**
 * The rows of a measured test on their way to a {@link TestRecord}: time in s, voltage in V,
 * current in A with charge positive, marks where steps begin, and impedances.
 *
 * <p>A step begins where a mark changes, where the control changes, and where a sweep of frequency
 * begins or ends. Its type follows from the control and the current.
 */
public final class TestRows {

  private final double[] time;
  private final double[] voltage;
  private final double[] current;
  private final int[] mark;
  private final int[] cycle;
  private final Control[] control;
  private final double[] setPoint;
  private final List<Column> columns = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private double @Nullable [] stepId;
  private @Nullable StepType everyType;
  private @Nullable FrequencySweeps sweeps;

  /**
   * Rows that belong to one step of cycle 1 until marks are set; the arrays are not copied.
   *
   * @param time s
   * @param voltage V
   * @param current A, charge positive; NaN where not known
   */
  public TestRows(double[] time, double[] voltage, double[] current) {
    this.time = time;
    this.voltage = voltage;
    this.current = current;
    this.mark = new int[time.length];
    this.cycle = new int[time.length];
    Arrays.fill(cycle, 1);
    this.control = new Control[time.length];
    Arrays.fill(control, Control.UNKNOWN);
    this.setPoint = voltage.clone();
  }

  /** Number of rows. */
  public int size() {
    return time.length;
  }

  /** The currents, A; not to be changed. */
  public double[] current() {
    return current;
  }

  /** Lets a step begin at every row where this column differs from the row before. */
  public TestRows mark(double[] column) {
    int changes = 0;
    int[] added = new int[size()];
    for (int row = 1; row < size(); row++) {
      changes += column[row] != column[row - 1] && !Double.isNaN(column[row]) ? 1 : 0;
      added[row] = changes;
    }
    return markChanges(added);
  }

  /** Lets a step begin at these rows. */
  public TestRows markAt(int[] rows) {
    boolean[] first = new boolean[size()];
    for (int row : rows) {
      if (row >= 0 && row < size()) {
        first[row] = true;
      }
    }
    int changes = 0;
    int[] added = new int[size()];
    for (int row = 0; row < size(); row++) {
      changes += first[row] ? 1 : 0;
      added[row] = changes;
    }
    return markChanges(added);
  }

  /** Lets a step begin where the direction of the current changes. */
  public TestRows markDirections() {
    double largest = StepTypes.largest(current);
    double[] direction = new double[size()];
    for (int row = 0; row < size(); row++) {
      direction[row] = StepTypes.direction(current[row], largest);
    }
    return mark(direction);
  }

  /** Numbers of the cycles; a number that is no integer keeps the cycle of the row above. */
  public TestRows cycles(double[] numbers) {
    for (int row = 0; row < size(); row++) {
      double number = numbers[row];
      boolean integer = number == Math.rint(number) && number >= 0 && number <= Integer.MAX_VALUE;
      cycle[row] = integer ? (int) number : row == 0 ? 0 : cycle[row - 1];
    }
    return mark(numbers);
  }

  /** The number of each row's step in the program, by which a step is named: {@code Ns 3}. */
  public TestRows stepIds(double[] ids) {
    stepId = ids;
    return mark(ids);
  }

  /** What was controlled in each row. */
  public TestRows controls(Control[] controls) {
    System.arraycopy(controls, 0, control, 0, size());
    int changes = 0;
    int[] added = new int[size()];
    for (int row = 1; row < size(); row++) {
      changes += controls[row] != controls[row - 1] ? 1 : 0;
      added[row] = changes;
    }
    return markChanges(added);
  }

  /** The voltage that was set, V, where it was controlled; without it the measured one counts. */
  public TestRows setPoints(double[] volts) {
    System.arraycopy(volts, 0, setPoint, 0, size());
    return this;
  }

  /** Gives every step that is no spectrum this type. */
  public TestRows type(StepType type) {
    everyType = type;
    return this;
  }

  /** Adds a further column in SI, unless it holds nothing. */
  public TestRows further(Column column, double[] si) {
    for (double value : si) {
      if (!Double.isNaN(value)) {
        columns.add(column);
        values.add(si);
        return this;
      }
    }
    return this;
  }

  /** Adds impedances; rows with a frequency of zero or NaN are those of the time series alone. */
  public TestRows impedances(FrequencySweeps found) {
    sweeps = found;
    double[] number = new double[size()];
    Arrays.setAll(number, found::sweepOf);
    return mark(number);
  }

  /**
   * The test.
   *
   * @param area m2, or NaN
   * @param choice which cycles are counted
   * @param file for remarks
   * @param remarks gets what was noticed: time that falls, rows without a time, cycles counted anew
   */
  public TestRecord build(double area, CycleNumbers choice, String file, List<Remark> remarks) {
    return new TestAssembly(this, area, Place.ofFile(file)).build(choice, remarks);
  }

  /** A warning when the charge of the file, C, is not the integral of the current. */
  public void checkCharge(double[] coulombs, String file, List<Remark> remarks) {
    double own = 0;
    double stated = 0;
    int grew = 0;
    for (int row = 1; row < size(); row++) {
      double dt = time[row] - time[row - 1];
      double passed = 0.5 * (current[row] + current[row - 1]) * dt;
      double change = coulombs[row] - coulombs[row - 1];
      if (mark[row] == mark[row - 1] && dt > 0 && Double.isFinite(passed + change)) {
        own += Math.abs(passed);
        stated += Math.abs(change);
        grew += change != 0 ? 1 : 0;
      }
    }
    Remark remark = grew < 3 ? null : new ChargeCheck(stated, own).remark(file);
    if (remark != null) {
      remarks.add(remark);
    }
  }

  double time(int row) {
    return time[row];
  }

  double voltage(int row) {
    return voltage[row];
  }

  int mark(int row) {
    return mark[row];
  }

  int cycle(int row) {
    return cycle[row];
  }

  /** The program's number of a row's step, or -1. */
  int stepId(int row) {
    double[] ids = stepId;
    return ids == null || Double.isNaN(ids[row]) ? -1 : (int) ids[row];
  }

  List<Column> columns() {
    return columns;
  }

  double value(int column, int row) {
    return values.get(column)[row];
  }

  /** The sweeps of frequency, if the step of these rows is one, else null. */
  @Nullable FrequencySweeps sweepOf(int row) {
    FrequencySweeps found = sweeps;
    return found != null && found.sweepOf(row) > 0 ? found : null;
  }

  StepType type(int from, int to, double largest) {
    StepType given = everyType;
    return sweepOf(from) != null
        ? StepType.IMPEDANCE
        : given != null ? given : StepTypes.of(control[from], setPoint, current, from, to, largest);
  }

  private TestRows markChanges(int[] added) {
    // Pairs of marks become one: a step begins where either changes.
    int changes = 0;
    int before = size() == 0 ? 0 : mark[0];
    for (int row = 1; row < size(); row++) {
      int here = mark[row];
      changes += here != before || added[row] != added[row - 1] ? 1 : 0;
      before = here;
      mark[row] = changes;
    }
    if (size() > 0) {
      mark[0] = 0;
    }
    return this;
  }
}
