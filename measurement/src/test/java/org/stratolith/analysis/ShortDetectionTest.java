package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.ShortFinding.Clean;
import org.stratolith.analysis.ShortFinding.Confidence;
import org.stratolith.analysis.ShortFinding.Evidence;
import org.stratolith.analysis.ShortFinding.Kind;
import org.stratolith.analysis.ShortFinding.Shorted;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.record.Voltammogram;
import org.stratolith.testing.ForAll;

class ShortDetectionTest {

  private static SyntheticCell cell(ForAll.Case random) {
    SyntheticCell cell = new SyntheticCell(random.seed());
    cell.shape = random.uniform(-0.2, 0.25);
    cell.growth = random.uniform(-0.005, 0.02);
    // 5 A/m2 through 35 ohm of 0.785 cm2 is 14 mV; up to 0.3 mV of noise is 2 % of that.
    cell.noise = random.uniform(0, 3e-4);
    cell.missing = random.uniform(0, 0.2);
    return cell;
  }

  private static void cycle(SyntheticCell cell, int cycles, double density) {
    for (int k = 0; k < 2 * cycles; k++) {
      cell.halfCycle(k % 2 == 0 ? density : -density, 3600, 60);
    }
  }

  @ForAll(cases = 300)
  void noFalseAlarmOnCyclingWithNoiseAndMissingRows(ForAll.Case random) {
    SyntheticCell cell = cell(random);
    cycle(cell, 20, 5);
    ShortFinding finding = ShortDetection.of(cell.record());
    assertThat(finding).isInstanceOf(Clean.class);
    double last = cell.record().time(cell.record().size() - 1);
    assertThat(((Clean) finding).observed()).isEqualTo(last);
  }

  @ForAll(cases = 100)
  void noFalseAlarmOnAStaircase(ForAll.Case random) {
    SyntheticCell cell = cell(random);
    for (int level = 1; level <= 15; level++) {
      cell.halfCycle(level, 1800, 40).rest(300).halfCycle(-level, 1800, 40).rest(300);
    }
    assertThat(ShortDetection.of(cell.record())).isInstanceOf(Clean.class);
  }

  /** A leak as large as the cell's own conductance halves the voltage within 300 s. */
  @ForAll(cases = 200)
  void findsSoftShorts(ForAll.Case random) {
    SyntheticCell cell = cell(random);
    cell.shortTime = random.uniform(3, 30) * 3600;
    cell.leak = random.uniform(0.7, 2);
    cycle(cell, 20, 5);
    Shorted found = (Shorted) ShortDetection.of(cell.record());
    assertThat(found.kind()).isEqualTo(Kind.SOFT);
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    // Within the ramp and some rows, or at the border of the half cycle when the ramp crosses it.
    assertThat(found.onset()).isBetween(cell.shortTime - 300, cell.shortTime + 600);
    assertThat(found.cycle())
        .isBetween((int) (cell.shortTime / 7200) + 1, (int) ((cell.shortTime + 300) / 7200) + 1);
    assertThat(cell.record().time(found.row())).isEqualTo(found.onset());
  }

  /** 8 to 15 % of the current, in a trace with 0.2 % of noise. */
  @ForAll(cases = 200)
  void findsSmallLeaksThatStay(ForAll.Case random) {
    SyntheticCell cell = cell(random);
    cell.noise = random.uniform(0, 3e-5);
    cell.growth = random.uniform(-0.005, 0.005);
    cell.shortTime = (random.random().nextInt(4, 30) + random.uniform(0.1, 0.7)) * 3600;
    cell.leak = random.uniform(0.09, 0.18);
    cell.ramp = random.uniform(1, 200);
    cycle(cell, 20, 5);
    Shorted found = (Shorted) ShortDetection.of(cell.record());
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(found.kind()).isEqualTo(Kind.SOFT);
    assertThat(found.onset()).isBetween(cell.shortTime - 360, cell.shortTime + 400);
  }

  /** A leak that takes 40 minutes to grow: no drop, yet the polarisation fades. */
  @ForAll(cases = 100)
  void findsLeaksThatGrowSlowly(ForAll.Case random) {
    SyntheticCell cell = cell(random);
    cell.growth = random.uniform(-0.005, 0.005);
    cell.shortTime = (random.random().nextInt(8, 30) + random.uniform(0.15, 0.25)) * 3600;
    cell.leak = random.uniform(1.2, 3);
    cell.ramp = 2400;
    cycle(cell, 20, 5);
    Shorted found = (Shorted) ShortDetection.of(cell.record());
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(found.evidence()).isIn(Evidence.FADING_POLARISATION, Evidence.VOLTAGE_DROP);
    assertThat(found.onset()).isBetween(cell.shortTime - 360, cell.shortTime + 1500);
  }

  /**
   * Voids open in the first half cycle and stay: the second starts high and is flat, so that its
   * ratio to the first falls although nothing leaks.
   */
  @ForAll(cases = 100)
  void noSuspicionWhenTheFirstHalfCycleRises(ForAll.Case random) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    double rise = random.uniform(0.2, 0.5);
    double time = 0;
    int rows = random.random().nextInt(5, 60);
    for (int half = 0; half < 10; half++) {
      double sign = half % 2 == 0 ? 1 : -1;
      builder.beginStep(half % 2 == 0 ? StepType.CHARGE : StepType.DISCHARGE, "", half / 2 + 1);
      for (int k = 0; k <= rows; k++) {
        double x = (double) k / rows;
        double ohm = half == 0 ? 1 + rise * x * x : 1 + rise * (1 - 0.1 * x * (1 - x));
        builder.row(time + 3600 * x, sign * 0.0133 * ohm, sign * 4e-4);
      }
      time += 3600;
    }
    assertThat(ShortDetection.of(builder.build())).isInstanceOf(Clean.class);
  }

  /** Contacts that form and break: a suspicion alone, certain together with another sign. */
  @ForAll(cases = 50)
  void anUnsteadyVoltageIsASuspicion(ForAll.Case random) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    for (int half = 0; half < 10; half++) {
      builder.beginStep(StepType.CHARGE, "", 1);
      for (int k = 0; k < 240; k++) {
        boolean contact = half == 7 && k > 80 && random.random().nextInt(6) == 0;
        builder.row(3600 * half + 15 * k, contact ? 0.04 : 0.1, 1e-3);
      }
    }
    Shorted found = unsteady(builder.build());
    assertThat(found.confidence()).isEqualTo(Confidence.SUSPECTED);
    assertThat(found.stepCount()).isEqualTo(8);
    assertThat(found.onset()).isBetween(7 * 3600.0 + 80 * 15, 7 * 3600.0 + 140 * 15);
  }

  private static Shorted unsteady(CyclingRecord record) {
    List<Shorted> signs = ShortDetection.signs(new TestRecord(record, List.of()));
    assertThat(signs).allMatch(sign -> sign.confidence() == Confidence.SUSPECTED);
    return signs.stream()
        .filter(sign -> sign.evidence() == Evidence.UNSTEADY_VOLTAGE)
        .findFirst()
        .orElseThrow();
  }

  @ForAll(cases = 50)
  void findsAnImpedanceThatCollapses(ForAll.Case random) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.CHARGE, "", 1);
    List<TestRecord.StepSpectrum> spectra = new ArrayList<>();
    int at = random.random().nextInt(3, 9);
    double left = random.uniform(0.05, 0.65);
    for (int k = 0; k < 10; k++) {
      builder.row(100 * k, 0.1, 1e-3).row(100 * k + 90, 0.1, 1e-3);
      double ohm = 100 * (k < at ? 1 : left) * random.uniform(0.93, 1.07);
      double[] frequency = {1e3, 10 * random.uniform(0.99, 1.01), 1};
      int rows = random.random().nextInt(2, 4);
      spectra.add(
          new TestRecord.StepSpectrum(
              1,
              100 * k + 95,
              ImpedanceSpectrum.of(
                  Arrays.copyOf(frequency, rows),
                  Arrays.copyOf(new double[] {5, ohm, ohm}, rows),
                  new double[rows],
                  1e-4)));
    }
    Shorted found = (Shorted) ShortDetection.of(new TestRecord(builder.build(), spectra));
    assertThat(found.evidence()).isEqualTo(Evidence.IMPEDANCE_COLLAPSE);
    assertThat(found.onset()).isEqualTo(100 * at + 90);
    boolean confirmed = left < 0.45 || at < 9;
    assertThat(found.confidence()).isEqualTo(confirmed ? Confidence.CONFIRMED : found.confidence());
    assertThat(found.kind())
        .isEqualTo(left < 0.18 ? Kind.HARD : left > 0.23 ? Kind.SOFT : found.kind());
  }

  @ForAll(cases = 100)
  void findsHardShortsToTheRow(ForAll.Case random) {
    SyntheticCell cell = cell(random);
    cell.missing = 0;
    cell.shortTime = (random.random().nextInt(3, 30) + random.uniform(0.2, 0.8)) * 3600;
    cell.leak = 50;
    cell.ramp = 1e-3;
    cycle(cell, 20, 5);
    Shorted found = (Shorted) ShortDetection.of(cell.record());
    assertThat(found.kind()).isEqualTo(Kind.HARD);
    assertThat(found.evidence()).isEqualTo(Evidence.VOLTAGE_DROP);
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(found.onset()).isBetween(cell.shortTime - 60, cell.shortTime);
  }

  @Test
  void findsAShortThatFormedDuringARest() {
    SyntheticCell cell = new SyntheticCell(1);
    cell.leak = 1;
    cell.ramp = 1;
    cell.shortTime = 4 * 3600 + 10;
    cell.halfCycle(5, 3600, 60).halfCycle(-5, 3600, 60).halfCycle(5, 3600, 60);
    cell.halfCycle(-5, 3600, 60).rest(1000).halfCycle(5, 3600, 60).halfCycle(-5, 3600, 60);
    Shorted found = (Shorted) ShortDetection.of(cell.record());
    assertThat(found.evidence()).isEqualTo(Evidence.LOST_POLARISATION);
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(found.stepCount()).isEqualTo(6);
  }

  @Test
  void aSingleWildRowOrADipThatHealsIsNoConfirmedShort() {
    SyntheticCell cell = new SyntheticCell(1);
    cycle(cell, 5, 5);
    CyclingRecord clean = cell.record();
    CyclingRecordBuilder wild = CyclingRecord.builder(SyntheticCell.AREA);
    clean
        .steps()
        .forEach(step -> {
          wild.beginStep(step.type(), "", step.cycle());
          for (int row = step.from(); row < step.to(); row++) {
            double v = row % 97 == 50 ? 0 : clean.voltage(row);
            wild.row(clean.time(row), v, clean.current(row));
          }
        });
    assertThat(ShortDetection.of(wild.build())).isInstanceOf(Clean.class);
  }

  @Test
  void believesARecordThatSaysSo() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.CHARGE, "", 3);
    builder.row(0, 0.1, 1e-3).row(7, 0.1, 1e-3).endStep("short circuit");
    Shorted found = (Shorted) ShortDetection.of(builder.build());
    assertThat(found.evidence()).isEqualTo(Evidence.REPORTED);
    assertThat(found.onset()).isEqualTo(7);
    assertThat(found.cycle()).isEqualTo(3);
  }

  /** 0 -> 0.1 -> -0.1 V at 0.2 mV/s, 2000 s per scan, stopped after t: t/2000 scans. */
  @ForAll(cases = 20)
  void countsScansOfASweepThatStopped(ForAll.Case random) {
    double end = 10 * random.random().nextInt(20, 170);
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.SWEEP, "", 1);
    for (double t = 0; t <= end; t += 10) {
      double x = t / 500;
      double v = 0.1 * (x < 1 ? x : x < 3 ? 2 - x : x - 4);
      builder.row(t, v, 0.03 * v);
    }
    Shorted found = (Shorted) ShortDetection.of(builder.endStep("short").build());
    // A sweep that stopped before its first vertex cannot tell its period.
    double expected = end < 500 ? 0.25 : end / 2000;
    assertThat(found.scans()).isCloseTo(expected, within(1e-9));
  }

  /** A leak that a record ends in: the trace gives the onset, the record's word the certainty. */
  @Test
  void theRecordsWordConfirmsWhatTheTraceShows() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.CHARGE, "", 1);
    for (int k = 0; k <= 100; k++) {
      builder.row(36 * k, k < 95 ? 0.1 : 0.07, 1e-3);
    }
    Shorted alone = (Shorted) ShortDetection.of(builder.build());
    assertThat(alone.confidence()).isEqualTo(Confidence.SUSPECTED);
    assertThat(alone.row()).isEqualTo(94);
    Shorted found = (Shorted) ShortDetection.of(builder.endStep("hard short").build());
    assertThat(found.evidence()).isEqualTo(Evidence.VOLTAGE_DROP);
    assertThat(found.row()).isEqualTo(94);
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(found.kind()).isEqualTo(Kind.HARD);
  }

  /**
   * Full cell: 3.6 to 4.25 V with a curved open-circuit voltage; a leak in per cent of the current.
   */
  private static CyclingRecord fullCell(ForAll.Case random, int shortedCycle, double leak) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    double time = 0;
    double noise = random.uniform(0, 1e-3);
    for (int cycle = 1; cycle <= 12; cycle++) {
      double kept = cycle >= shortedCycle ? 1 - leak : 1;
      builder.beginStep(StepType.CHARGE, "", cycle);
      for (double x = 0; x < 1; x += 0.01 * kept) {
        builder.row(time += 36, ocv(x) + 0.05 + noise * random.random().nextGaussian(), 1e-3);
      }
      builder.beginStep(StepType.DISCHARGE, "", cycle);
      for (double x = 1; x > 0; x -= 0.01 * (2 - kept)) {
        builder.row(time += 36, ocv(x) - 0.05 + noise * random.random().nextGaussian(), -1e-3);
      }
    }
    return builder.build();
  }

  private static double ocv(double x) {
    return 3.6 + 0.5 * x + 0.15 * x * x * x - 0.1 * Math.exp(-20 * x);
  }

  @ForAll(cases = 50)
  void noFalseAlarmOnAFullCell(ForAll.Case random) {
    assertThat(ShortDetection.of(fullCell(random, 99, 0))).isInstanceOf(Clean.class);
  }

  @ForAll(cases = 50)
  void findsChargeThatLeaks(ForAll.Case random) {
    Shorted found = (Shorted) ShortDetection.of(fullCell(random, 8, 0.3));
    assertThat(found.evidence()).isEqualTo(Evidence.LEAKING_CHARGE);
    assertThat(found.cycle()).isEqualTo(8);
  }

  @ForAll(cases = 50)
  void findsAVoltageDropWhileCharging(ForAll.Case random) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    int at = random.random().nextInt(30, 80);
    double drop = random.uniform(0.05, 3);
    for (int cycle = 1; cycle <= 2; cycle++) {
      builder.beginStep(StepType.CHARGE, "", cycle);
      for (int k = 0; k < 100; k++) {
        double fallen = cycle == 2 && k > at ? drop : 0;
        double error = 5e-4 * random.random().nextGaussian();
        builder.row(7200 * cycle + 36 * k, ocv(k / 100.0) - fallen + error, 1e-3);
      }
    }
    Shorted found = (Shorted) ShortDetection.of(builder.build());
    assertThat(found.evidence()).isEqualTo(Evidence.VOLTAGE_DROP);
    assertThat(found.row()).isBetween(100 + at - 1, 100 + at);
    assertThat(found.kind()).isEqualTo(drop > 2.2 ? Kind.HARD : found.kind());
  }

  /** Triangle 0 -> 0.1 -> -0.1 -> 0 V at 0.2 mV/s: 2000 s per scan; noise in the current. */
  private static Voltammogram sweep(
      ForAll.Case random, int scans, double noise, DoubleUnaryOperator conductance) {
    int n = scans * 200;
    double[] time = new double[n];
    double[] potential = new double[n];
    double[] current = new double[n];
    for (int k = 0; k < n; k++) {
      time[k] = 10 * k;
      double x = time[k] % 2000 / 500;
      potential[k] = 0.1 * (x < 1 ? x : x < 3 ? 2 - x : x - 4);
      double error = noise * random.random().nextGaussian();
      current[k] = conductance.applyAsDouble(time[k]) * potential[k] + 1e-3 * error;
    }
    return Voltammogram.of(time, potential, current, null, SyntheticCell.AREA);
  }

  @ForAll(cases = 200)
  void noFalseAlarmOnCleanSweeps(ForAll.Case random) {
    double hysteresis = random.uniform(-0.15, 0.15);
    Voltammogram sweep =
        sweep(
            random,
            6,
            random.uniform(0, 0.02),
            t -> 0.03 * (1 + hysteresis * Math.sin(2 * Math.PI * t / 1000)));
    assertThat(ShortDetection.of(sweep)).isInstanceOf(Clean.class);
  }

  @ForAll(cases = 200)
  void findsTheSurgeOfAShort(ForAll.Case random) {
    // Anywhere but where the potential is near zero and no current could tell.
    double scan = random.random().nextInt(2) + (random.random().nextBoolean() ? 0.2 : 0.7);
    double onset = 2000 * (scan + random.uniform(-0.05, 0.07));
    double leak = random.uniform(1.5, 6);
    Voltammogram sweep =
        sweep(
            random,
            3,
            random.uniform(0, 0.01),
            t -> 0.03 * (1 + leak * Math.min(1, Math.max(0, (t - onset) / 100))));
    Shorted found = (Shorted) ShortDetection.of(sweep);
    assertThat(found.evidence()).isEqualTo(Evidence.CURRENT_SURGE);
    assertThat(found.confidence()).isEqualTo(Confidence.CONFIRMED);
    // 100 s of ramp are 0.05 scans.
    assertThat(found.scans()).isBetween(onset / 2000 - 0.02, onset / 2000 + 0.06);
  }

  @Test
  void emptyRecordsAreClean() {
    assertThat(ShortDetection.of(CyclingRecord.builder(1).build())).isEqualTo(new Clean(0));
    double[] none = {};
    assertThat(ShortDetection.of(Voltammogram.of(none, none, none, null, 1)))
        .isEqualTo(new Clean(0));
  }
}
