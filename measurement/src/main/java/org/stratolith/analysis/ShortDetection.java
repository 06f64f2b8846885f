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
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;

/**
 * Looks for short circuits, hard and soft, in a record of any kind of test.
 *
 * <p>Each sign is looked for in a class of its own: a voltage drop at constant current,
 * polarisation that fades or is lost from one half cycle to the next, an unsteady voltage, an
 * impedance that collapses, a current surge in a sweep, charge that leaks from a full cell. The
 * earliest confirmed sign counts, else the earliest suspected one; suspicions of different kinds in
 * the same or neighbouring steps confirm each other. The thresholds stand in {@code
 * docs/physics/analysis.md}.
 *
 * <p>A record without usable steps is cut into them first ({@link Segmentation}); a finding's step
 * and cycle are then those.
 */
public final class ShortDetection {

  private ShortDetection() {}

  /** Examines all steps of a record; its sweeps as one voltammogram. */
  public static ShortFinding of(CyclingRecord record) {
    return of(new TestRecord(record, List.of()));
  }

  /** Examines a test with its spectra. */
  public static ShortFinding of(TestRecord test) {
    CyclingRecord record = test.cycling();
    return verdict(signs(test), record.size() == 0 ? 0 : record.time(record.size() - 1));
  }

  /** All signs of shorts in a test, by their onset. */
  public static List<Shorted> signs(TestRecord test) {
    double[] interruptions =
        test.spectra().stream().mapToDouble(TestRecord.StepSpectrum::time).sorted().toArray();
    CyclingRecord record = Segmentation.of(test.cycling(), interruptions).record();
    List<Shorted> signs = new ArrayList<>();
    List<SteadyStep> steady = SteadyStep.of(record);
    boolean symmetric = SteadyStep.isSymmetricCell(steady);
    List<Shorted> drops = VoltageDrop.find(steady, symmetric);
    signs.addAll(drops);
    if (symmetric) {
      signs.addAll(LostPolarisation.find(steady));
      // A drop within the same step tells its moment better.
      FadingPolarisation.find(steady).stream()
          .filter(fading -> drops.stream().noneMatch(drop -> isConfirmedIn(drop, fading)))
          .forEach(signs::add);
      signs.addAll(UnsteadyVoltage.find(record, steady));
    } else {
      signs.addAll(LeakingCharge.find(record));
    }
    signs.addAll(ImpedanceCollapse.find(new TestRecord(record, test.spectra())));
    signs.addAll(sweeps(record));
    List<Shorted> all = new ArrayList<>(borneOut(signs, reported(record)));
    all.sort(
        Comparator.comparingDouble(Shorted::onset)
            .thenComparing(Shorted::evidence)
            .thenComparingInt(Shorted::row));
    return all;
  }

  private static boolean isConfirmedIn(Shorted drop, Shorted sameStep) {
    return drop.stepCount() == sameStep.stepCount() && drop.confidence() == Confidence.CONFIRMED;
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

  /**
   * Signs in a step that ended with a short by the record's own word are confirmed by it, and signs
   * of different kinds in the same or neighbouring steps by each other.
   */
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
      for (Shorted other : signs) {
        boolean near = Math.abs(other.stepCount() - sign.stepCount()) <= 1;
        if (near && areIndependent(sign.evidence(), other.evidence())) {
          confidence = Confidence.CONFIRMED;
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

  /** A voltage that jumps to and fro also drops now and then: these two are one sign. */
  private static boolean areIndependent(Evidence one, Evidence other) {
    boolean jumps = one == Evidence.UNSTEADY_VOLTAGE || other == Evidence.UNSTEADY_VOLTAGE;
    boolean drops = one == Evidence.VOLTAGE_DROP || other == Evidence.VOLTAGE_DROP;
    return one != other && !(jumps && drops);
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
