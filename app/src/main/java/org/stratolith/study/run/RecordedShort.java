package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.CriticalCurrentDensity;
import org.stratolith.analysis.LifeToShort;
import org.stratolith.analysis.ShortDetection;
import org.stratolith.analysis.ShortFinding;
import org.stratolith.matter.Unit;
import org.stratolith.record.CyclingRecord;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;

/**
 * The short that the analysis finds in a test's record, and what it means in the terms of the test.
 *
 * <p>The numbers come from the record alone, as they would for a measured file. What the simulator
 * knows (the moment at which a filament came through) is only laid beside them, in {@link #remark}.
 */
final class RecordedShort {

  /** Readings that differ by less than this part agree; a row of a record is about as long. */
  private static final double AGREEMENT = 0.01;

  private final FinishedTest test;
  private final CyclingRecord record;
  private final ShortFinding found;
  private final ShortFinding finding;
  private final LifeToShort life;

  private RecordedShort(FinishedTest test, ShortFinding found) {
    this.test = test;
    this.record = test.cycling();
    this.found = found;
    this.finding =
        isSuspicion(found) ? new ShortFinding.Clean(record.time(record.size() - 1)) : found;
    this.life = LifeToShort.of(record, finding);
  }

  // A sign that nothing after it bears out is no short yet: the cell polarises as before.
  private static boolean isSuspicion(ShortFinding found) {
    return found instanceof ShortFinding.Shorted shorted
        && shorted.confidence() == ShortFinding.Confidence.SUSPECTED;
  }

  /** Looks for a short in the record of a test, which must have a row at least. */
  static RecordedShort of(FinishedTest test) {
    return new RecordedShort(test, ShortDetection.of(test.cycling()));
  }

  /** The onset of the short that the record shows, s; infinite if it shows none. */
  double onset() {
    return finding instanceof ShortFinding.Shorted shorted
        ? shorted.onset()
        : Double.POSITIVE_INFINITY;
  }

  /**
   * Reads a quantity that belongs to a short.
   *
   * @param quantity one that {@link Measurand#hasInterval}
   */
  Measurement measure(Measurand quantity) {
    boolean shorted = finding instanceof ShortFinding.Shorted;
    if (!shorted && test.failed()) {
      return new Measurement.None("the test failed before its record shows a short");
    }
    double si =
        switch (quantity) {
          case CRITICAL_CURRENT_DENSITY -> {
            CriticalCurrentDensity found = CriticalCurrentDensity.of(record, finding);
            yield shorted ? found.value() : found.highestLevel();
          }
          case TIME_TO_SHORT -> life.time();
          case CYCLE_OF_SHORT -> life.cycle();
          case CYCLES_WITHOUT_SHORT -> life.cyclesWithout();
          case SCAN_OF_SHORT -> life.scans();
          case CLEAN_SCANS -> life.cleanScans();
          default -> throw new IllegalArgumentException(quantity + " belongs to no short");
        };
    if (!Double.isFinite(si)) {
      return new Measurement.None("the record shows no short of that kind");
    }
    double value = Unit.of(quantity.unit()).fromSi(si);
    return shorted
        ? new Measurement.Value(value)
        : new Measurement.AtLeast(value, "the protocol ended before the record shows a short");
  }

  /**
   * What a reader should know about a number: that a short is suspected but not counted, or that
   * the simulator knows of another short than the record shows.
   *
   * @return null if there is nothing to say
   */
  @Nullable String remark(Measurand quantity) {
    List<String> remarks = new ArrayList<>();
    if (finding instanceof ShortFinding.Shorted shorted) {
      if (shorted.evidence() == ShortFinding.Evidence.REPORTED) {
        remarks.add("the trace shows no sign of a short; " + shorted.explanation());
      }
      if (Double.isNaN(test.shortTime())) {
        remarks.add("in the simulation no filament came through; " + shorted.explanation());
      }
    } else if (found instanceof ShortFinding.Shorted suspicion) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "a short is suspected at %.4g h, which nothing bears out, and not counted: %s",
              suspicion.onset() / 3600,
              suspicion.explanation()));
    }
    if (!Double.isNaN(test.shortTime())) {
      String event = event(quantity);
      if (event != null) {
        remarks.add(event);
      }
    }
    return remarks.isEmpty() ? null : String.join("; ", remarks);
  }

  private @Nullable String event(Measurand quantity) {
    double known =
        ShortMoment.read(
                quantity,
                record,
                test.shortTime(),
                ShortMoment.scanSeconds(test.study().protocol().steps()))
            .orNaN();
    Measurement measured = measure(quantity);
    if (measured instanceof Measurement.Value value
        && Math.abs(value.value() - known) <= AGREEMENT * Math.abs(known)) {
      return null;
    }
    String unit = quantity.unit().equals("1") ? "" : " " + quantity.unit();
    String unseen = finding instanceof ShortFinding.Clean ? ", but the record shows no short" : "";
    return String.format(
            Locale.ROOT,
            "in the simulation a filament came through at %.4g h, which would make it %.4g",
            test.shortTime() / 3600,
            known)
        + unit
        + unseen;
  }
}
