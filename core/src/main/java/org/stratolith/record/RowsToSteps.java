package org.stratolith.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a file into steps. A new step begins where the step count changes; without one,
 * where the program's step, the cycle or the direction of the current changes. Numbers that stand
 * in the file are kept, never counted anew.
 */
final class RowsToSteps {

  private int lastCount = -1;
  private int lastCycle = -1;
  private @Nullable String lastId;
  private double lastSign = Double.NaN;
  private int steps;
  private String pendingEnd = "";
  private final List<Boolean> typeGiven = new ArrayList<>();

  void place(
      CyclingRecordBuilder builder,
      int cycle,
      int count,
      @Nullable String id,
      @Nullable String type,
      @Nullable String name,
      @Nullable String end,
      double current) {
    double sign = Math.signum(current);
    boolean begins =
        steps == 0
            || (count >= 0
                ? count != lastCount
                : cycle != lastCycle || !Objects.equals(id, lastId) || turned(id, sign));
    if (begins) {
      if (steps > 0) {
        builder.endStep(pendingEnd);
      }
      steps++;
      typeGiven.add(type != null && !type.isBlank());
      builder.beginStep(
          count >= 0 ? count : steps,
          StepType.ofWord(type),
          name == null ? "" : name,
          Math.max(cycle, 0));
    }
    lastCount = count;
    lastCycle = cycle;
    lastId = id;
    lastSign = sign;
    pendingEnd = end == null ? "" : end;
  }

  private boolean turned(@Nullable String id, double sign) {
    return id == null && sign != lastSign && !Double.isNaN(sign) && !Double.isNaN(lastSign);
  }

  /** The record, with the type of each step that had none found from its current. */
  CyclingRecord finish(CyclingRecordBuilder builder, double area) {
    if (steps > 0) {
      builder.endStep(pendingEnd);
    }
    CyclingRecord raw = builder.build();
    List<Step> typed = new ArrayList<>();
    for (int k = 0; k < raw.steps().size(); k++) {
      Step step = raw.steps().get(k);
      typed.add(typeGiven.get(k) ? step : step.withType(byCurrent(raw, step)));
    }
    return raw.with(area, typed);
  }

  private static StepType byCurrent(CyclingRecord record, Step step) {
    boolean positive = false;
    boolean negative = false;
    for (int row = step.from(); row < step.to(); row++) {
      positive |= record.current(row) > 0;
      negative |= record.current(row) < 0;
    }
    if (positive && negative) {
      return StepType.OTHER;
    }
    return positive ? StepType.CHARGE : negative ? StepType.DISCHARGE : StepType.REST;
  }
}
