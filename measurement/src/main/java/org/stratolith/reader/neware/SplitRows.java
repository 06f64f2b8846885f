package org.stratolith.reader.neware;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;

/**
 * Rows of an NDAX since NDC 11. Voltage and current stand in one file for every row; times,
 * counters and steps in another for some rows, the anchors. Between anchors the clocks go on by the
 * anchor's interval dt, and the counters by the current:
 *
 * <pre>
 *   t(k) = t(anchor) + k dt,  q(k) = sum of I dt,
 *   charging(k) = charging(anchor) + max(0, q(k)),  discharging(k) = discharging(anchor) - min(0, q(k))
 * </pre>
 *
 * and the energies likewise with V I dt.
 */
final class SplitRows {

  private static final double MILLISECONDS = 1e3;
  private static final int ROW = 8;
  private static final int STEP_ID = 4;
  private static final int STEP_TYPE = 24;

  private final Rows rows;
  private final int[] number;

  private SplitRows(Rows rows, int[] number) {
    this.rows = rows;
    this.number = number;
  }

  /** The rows; those before the first anchor have no time and are left out. */
  static SplitRows decode(
      NdcFile data, NdcFile runInfo, @Nullable NdcFile step, NdcLayout layout, Remarks remarks) {
    NdcFile.Found found = data.rows(ROW);
    RunInfo anchors = RunInfo.of(runInfo, layout);
    int skip = 0;
    long first = anchors.size() == 0 ? Long.MAX_VALUE : anchors.index(0);
    while (skip < found.size() && found.number()[skip] < first) {
      skip++;
    }
    if (skip > 0) {
      remarks.warn(
          skip + " rows of " + found.size() + " stand before any time and were left out",
          "Maybe the run information is damaged");
    }
    int[] at = Arrays.copyOfRange(found.at(), skip, found.size());
    SplitRows split =
        new SplitRows(new Rows(at.length), Arrays.copyOfRange(found.number(), skip, found.size()));
    split.signals(data.bytes(), at, layout);
    split.rebuild(anchors, new StepTable(step, layout, remarks));
    return split;
  }

  Rows rows() {
    return rows;
  }

  /** The numbers of the rows, rising. */
  int[] number() {
    return number;
  }

  private void signals(FileBytes file, int[] at, NdcLayout layout) {
    for (int row = 0; row < at.length; row++) {
      rows.voltage[row] = file.f4(at[row]) / layout.perVolt();
      rows.current[row] = file.f4(at[row] + 4) / layout.perAmpere();
    }
  }

  private void rebuild(RunInfo anchors, StepTable steps) {
    int anchor = -1;
    int executed = 0;
    int begun = 0;
    for (int row = 0; row < rows.size; ) {
      while (anchor + 1 < anchors.size() && anchors.index(anchor + 1) <= number[row]) {
        anchor++;
        // The number itself may have gaps; what counts is that it changes.
        if (anchor == 0 || anchors.stepCount(anchor) != anchors.stepCount(anchor - 1)) {
          executed++;
        }
      }
      if (executed != begun) {
        steps.begin(rows.steps, row, executed - 1);
        begun = executed;
      }
      long next = anchor + 1 < anchors.size() ? anchors.index(anchor + 1) : Long.MAX_VALUE;
      row = fill(row, anchors, anchor, next);
    }
  }

  /** Fills the rows from one anchor to the next; gives the row after. */
  private int fill(int from, RunInfo anchors, int anchor, long next) {
    long stepTime = anchors.stepTime(anchor);
    long clock = anchors.clock(anchor);
    long interval = anchors.interval(anchor);
    double charging = anchors.counter(anchor, 0);
    double discharging = anchors.counter(anchor, 1);
    double chargingEnergy = anchors.counter(anchor, 2);
    double dischargingEnergy = anchors.counter(anchor, 3);
    long index = anchors.index(anchor);
    long before = index;
    double charge = 0;
    double energy = 0;
    int row = from;
    for (; row < rows.size && number[row] < next; row++) {
      long passed = number[row] - index;
      // Rows that are missing in between are taken to have carried this row's current.
      double dt = (number[row] - before) * interval / MILLISECONDS;
      double current = rows.current[row];
      charge += current * dt;
      energy += rows.voltage[row] * current * dt;
      before = number[row];
      rows.stepTime[row] = (stepTime + passed * interval) / MILLISECONDS;
      rows.clock[row] = (clock + passed * interval) / MILLISECONDS;
      rows.charging[row] = charging + Math.max(0, charge);
      rows.discharging[row] = discharging - Math.min(0, charge);
      rows.chargingEnergy[row] = chargingEnergy + Math.max(0, energy);
      rows.dischargingEnergy[row] = dischargingEnergy - Math.min(0, energy);
    }
    return row;
  }

  /** The executed steps in their order, from {@code data_step.ndc}. */
  private static final class StepTable {
    private final @Nullable NdcFile file;
    private final int[] at;
    private final Remarks remarks;
    private boolean missing;

    StepTable(@Nullable NdcFile file, NdcLayout layout, Remarks remarks) {
      this.file = file;
      this.at = file == null ? new int[0] : file.rows(layout.stepLength()).at();
      this.remarks = remarks;
    }

    void begin(StepRuns steps, int row, int k) {
      if (file != null && k < at.length) {
        FileBytes bytes = file.bytes();
        steps.begin(
            row, bytes.i4(at[k] + STEP_ID), bytes.i4(at[k]) + 1, bytes.u1(at[k] + STEP_TYPE));
        return;
      }
      if (!missing) {
        remarks.warn(
            "what step " + (k + 1) + " and those after it do is not told in data_step.ndc",
            "Maybe the file is damaged, or the test was running when it was copied");
        missing = true;
      }
      steps.begin(row, 0, steps.size() == 0 ? 1 : steps.cycle(steps.size() - 1), 0);
    }
  }
}
