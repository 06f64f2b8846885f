package org.stratolith.cell;

import java.util.List;
import org.stratolith.numerics.dae.StepListener;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;

/**
 * Writes the rows of a test: the start and the end of every step and, between them, either one row
 * per period or the accepted steps of the time integration, which lie close where much happens. Of
 * the latter a step keeps at most a given number: whenever they are more, every other one goes, and
 * from then on every second, fourth, … is kept.
 */
final class TestRecorder implements StepListener {

  private final CellSystem cell;
  private final double area;
  private final CyclingRecordBuilder builder;
  private final int width;
  private final double[] rows;
  private final int capacity;
  private final int mostRows;
  private final CurrentSettling settling;
  private final double[] observed;
  private final double[] between;
  private int stored;
  private int stride;
  private int skipped;
  private double period;
  private double start;
  private long periods;
  private double lastTime;

  TestRecorder(Cell cell, CellSystem system, int capacity, int mostRows) {
    this.cell = system;
    this.mostRows = mostRows;
    settling = new CurrentSettling(system);
    this.area = cell.ratings().area();
    // Odd, so that the buffer is full at an even number of rows and the next one is due when every
    // other one has gone.
    this.capacity = capacity | 1;
    List<Column> columns = RecordColumns.of(cell);
    builder = CyclingRecord.builder(area, columns.toArray(Column[]::new));
    width = 3 + columns.size();
    rows = new double[(this.capacity + 1) * width];
    observed = new double[columns.size() - RecordColumns.OWN];
    between = new double[system.dimension()];
  }

  /** Begins a step of the record; its first row is that of {@link #start}. */
  void begin(StepType type, String name, int cycle, double period) {
    builder.beginStep(type, name, cycle);
    this.period = period;
    stored = 0;
    stride = 1;
    skipped = 0;
    lastTime = Double.NEGATIVE_INFINITY;
  }

  /**
   * Writes the row at the start of a control, when it has taken hold. A sweep that turns at a
   * vertex goes on in the same step and has that row already.
   */
  void start(double time, double[] y) {
    start = time;
    periods = 0;
    if (lastTime < time) {
      store(time, y);
    }
  }

  @Override
  public void accepted(AcceptedStep step) {
    if (!Double.isNaN(period)) {
      double next = start + (periods + 1) * period;
      while (next < step.end() && builder.size() <= mostRows) {
        step.interpolate(next, between);
        settling.settle(next, between);
        store(next, between);
        periods++;
        next = start + (periods + 1) * period;
      }
    } else if (++skipped >= stride) {
      skipped = 0;
      store(step.end(), step.state());
    }
  }

  /** Writes the row at the end of the step, unless it is there, and the reason it ended. */
  void end(double time, double[] y, String reason) {
    if (lastTime < time) {
      store(time, y);
    }
    for (int row = 0; row < stored; row++) {
      flush(row);
    }
    builder.endStep(reason);
  }

  /** Whether the record has grown beyond what was allowed; no more rows are then added. */
  boolean isFull() {
    return builder.size() > mostRows;
  }

  /** The record so far. */
  CyclingRecord record() {
    return builder.build();
  }

  private void store(double time, double[] y) {
    lastTime = time;
    if (stored > capacity) {
      if (Double.isNaN(period)) {
        thin();
      } else {
        for (int row = 0; row < stored; row++) {
          flush(row);
        }
        stored = 0;
      }
    }
    int at = stored * width;
    stored++;
    double conductance = cell.leak().at(time);
    rows[at] = time;
    rows[at + 1] = cell.terminalVoltage(y);
    rows[at + 2] = (y[cell.currentIndex()] + conductance * rows[at + 1]) * area;
    rows[at + 3] = y[cell.chargeIndex()];
    rows[at + 4] = conductance;
    cell.observe(y, observed);
    System.arraycopy(observed, 0, rows, at + 3 + RecordColumns.OWN, observed.length);
  }

  /** Drops every other row; the first stays. */
  private void thin() {
    int kept = (stored + 1) / 2;
    for (int row = 1; row < kept; row++) {
      System.arraycopy(rows, 2 * row * width, rows, row * width, width);
    }
    stored = kept;
    stride *= 2;
  }

  private void flush(int row) {
    int at = row * width;
    builder.row(rows[at], rows[at + 1], rows[at + 2]);
    for (int column = 0; column < width - 3; column++) {
      builder.set(column, rows[at + 3 + column]);
    }
  }
}
