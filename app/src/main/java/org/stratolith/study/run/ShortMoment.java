package org.stratolith.study.run;

import java.util.List;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;

/**
 * What the moment at which a cell shorts means in the terms of its test: the level of a staircase,
 * a cycle, a scan. For the members of an ensemble, whose filaments are followed along the record of
 * a run without shorts, in which nothing shows. What the cell that was run scores is read from its
 * own record, by {@link RecordedShort}.
 */
final class ShortMoment {

  private ShortMoment() {}

  /**
   * Reads a quantity that belongs to a short.
   *
   * @param quantity one that {@link Measurand#hasInterval}
   * @param record of the test, at least up to the short
   * @param time of the short, s; NaN or infinite if there was none
   * @param scanSeconds from {@link #scanSeconds}
   */
  static Measurement read(
      Measurand quantity, CyclingRecord record, double time, double scanSeconds) {
    boolean shorted = Double.isFinite(time);
    if (record.size() == 0) {
      return new Measurement.None("the test left no record");
    }
    double moment = shorted ? time : record.time(record.size() - 1);
    Step step = stepAt(record, moment);
    double value =
        switch (quantity) {
          case CRITICAL_CURRENT_DENSITY -> current(record, step);
          case TIME_TO_SHORT -> moment / 3600;
          case CYCLE_OF_SHORT -> step.cycle();
          case CYCLES_WITHOUT_SHORT -> shorted ? step.cycle() - 1.0 : lastCycled(record);
          case SCAN_OF_SHORT -> scans(record, moment, scanSeconds);
          case CLEAN_SCANS -> Math.floor(scans(record, moment, scanSeconds) + 1e-6);
          default -> throw new IllegalArgumentException(quantity + " belongs to no short");
        };
    return shorted
        ? new Measurement.Value(value)
        : new Measurement.AtLeast(value, "the record ended before the short");
  }

  private static Step stepAt(CyclingRecord record, double time) {
    List<Step> steps = record.steps();
    // A short ends the step it falls into, so the first step that reaches the time is the one.
    for (Step step : steps) {
      if (step.size() > 0 && record.time(step.to() - 1) >= time - 1e-9 * Math.abs(time)) {
        return step;
      }
    }
    return steps.getLast();
  }

  // The level in mA/cm2, read from the middle of the step, where no leak has opened yet.
  private static double current(CyclingRecord record, Step step) {
    double largest = 0;
    for (int row = step.from(); row < step.to(); row++) {
      largest = Math.max(largest, Math.abs(record.currentDensity(row)));
    }
    return largest / 10;
  }

  // A spectrum or a rest after the last cycle does not make another one.
  private static int lastCycled(CyclingRecord record) {
    int last = 0;
    for (Step step : record.steps()) {
      boolean driven = step.type() == StepType.CHARGE || step.type() == StepType.DISCHARGE;
      last = driven ? Math.max(last, step.cycle()) : last;
    }
    return last;
  }

  /** Scans swept by a time, whole and in parts. */
  private static double scans(CyclingRecord record, double time, double scanSeconds) {
    double seconds = 0;
    for (Step step : record.steps()) {
      if (step.type() == StepType.SWEEP && step.size() > 1) {
        double begin = record.time(step.from());
        double end = record.time(step.to() - 1);
        seconds += Math.max(0, Math.min(time, end) - begin);
      }
    }
    return seconds / scanSeconds;
  }

  /** Seconds that one scan of the protocol's first sweep takes; NaN if there is none. */
  static double scanSeconds(List<org.stratolith.cell.protocol.Step> steps) {
    for (org.stratolith.cell.protocol.Step step : steps) {
      if (step instanceof org.stratolith.cell.protocol.Step.Sweep sweep) {
        double span = 0;
        for (int k = 1; k < sweep.vertices().size(); k++) {
          span += Math.abs(sweep.vertices().get(k) - sweep.vertices().get(k - 1));
        }
        return span / sweep.rate();
      }
    }
    return Double.NaN;
  }
}
