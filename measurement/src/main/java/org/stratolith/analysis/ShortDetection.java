package org.stratolith.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.Voltammogram;

/**
 * Looks for short circuits, hard and soft, in a record of any kind of test.
 *
 * <p>Four signs are looked for, each in a class of its own: a voltage drop at constant current, a
 * loss of polarisation from one half cycle to the next, a current surge in a sweep, and charge that
 * leaks from a full cell. The earliest confirmed sign counts, else the earliest suspected one. The
 * thresholds stand in {@code docs/physics/analysis.md}.
 */
public final class ShortDetection {

  private ShortDetection() {}

  /** Examines all steps of a record; its sweeps as one voltammogram. */
  public static ShortFinding of(CyclingRecord record) {
    List<Shorted> signs = new ArrayList<>();
    List<SteadyStep> steady = SteadyStep.of(record);
    boolean symmetric = SteadyStep.isSymmetricCell(steady);
    signs.addAll(VoltageDrop.find(steady, symmetric));
    if (symmetric) {
      signs.addAll(LostPolarisation.find(steady));
    } else {
      signs.addAll(LeakingCharge.find(record));
    }
    signs.addAll(sweeps(record));
    return verdict(
        borneOut(signs, reported(record)), record.size() == 0 ? 0 : record.time(record.size() - 1));
  }

  /** Examines a sweep. */
  public static ShortFinding of(Voltammogram sweep) {
    return verdict(CurrentSurge.find(sweep), sweep.size() == 0 ? 0 : sweep.time(sweep.size() - 1));
  }

  private static ShortFinding verdict(List<Shorted> signs, double observed) {
    return signs.stream()
        .min(
            Comparator.comparingInt(
                    (Shorted sign) -> sign.confidence() == Confidence.CONFIRMED ? 0 : 1)
                .thenComparingDouble(Shorted::onset)
                .thenComparing(Shorted::evidence))
        .map(sign -> (ShortFinding) sign)
        .orElse(new ShortFinding.Clean(observed));
  }

  /** Signs in the sweep steps, with their rows and steps in the whole record. */
  private static List<Shorted> sweeps(CyclingRecord record) {
    List<Integer> rows = new ArrayList<>();
    for (Step step : record.steps()) {
      if (step.type() == StepType.SWEEP) {
        for (int row = step.from(); row < step.to(); row++) {
          rows.add(row);
        }
      }
    }
    List<Shorted> signs = new ArrayList<>();
    for (Shorted sign : CurrentSurge.find(Voltammogram.ofSweeps(record))) {
      int row = rows.get(sign.row());
      Step step = record.stepOf(row);
      signs.add(
          new Shorted(
              sign.kind(),
              sign.onset(),
              row,
              step.count(),
              step.cycle(),
              sign.scans(),
              sign.evidence(),
              sign.confidence(),
              sign.explanation()));
    }
    return signs;
  }

  /** Signs in a step that ended with a short by the record's own word are confirmed by it. */
  private static List<Shorted> borneOut(List<Shorted> signs, List<Shorted> reported) {
    List<Shorted> all = new ArrayList<>(reported);
    for (Shorted sign : signs) {
      Kind kind = sign.kind();
      Confidence confidence = sign.confidence();
      for (Shorted word : reported) {
        if (word.stepCount() == sign.stepCount()) {
          confidence = Confidence.CONFIRMED;
          kind = word.kind() == Kind.HARD ? Kind.HARD : kind;
        }
      }
      all.add(
          new Shorted(
              kind,
              sign.onset(),
              sign.row(),
              sign.stepCount(),
              sign.cycle(),
              sign.scans(),
              sign.evidence(),
              confidence,
              sign.explanation()));
    }
    return all;
  }

  private static List<Shorted> reported(CyclingRecord record) {
    List<Shorted> signs = new ArrayList<>();
    for (Step step : record.steps()) {
      if (step.end().contains("short") && step.size() > 0) {
        int row = step.to() - 1;
        signs.add(
            new Shorted(
                step.end().contains("hard") ? Kind.HARD : Kind.SOFT,
                record.time(row),
                row,
                step.count(),
                step.cycle(),
                step.type() == StepType.SWEEP ? scans(record, row) : Double.NaN,
                Evidence.REPORTED,
                Confidence.CONFIRMED,
                "the record says that step " + step.count() + " ended with '" + step.end() + "'"));
      }
    }
    return signs;
  }

  private static double scans(CyclingRecord record, int row) {
    int inSweeps = -1;
    for (Step step : record.steps()) {
      if (step.type() == StepType.SWEEP && step.from() <= row) {
        inSweeps += Math.min(step.to(), row + 1) - step.from();
      }
    }
    return ScanPeriod.scansAt(Voltammogram.ofSweeps(record), inSweeps);
  }
}
