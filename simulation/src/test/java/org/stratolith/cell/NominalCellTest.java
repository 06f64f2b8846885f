package org.stratolith.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratolith.cell.Bench.record;
import static org.stratolith.cell.Bench.repeat;
import static org.stratolith.cell.Bench.run;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.lithium.LithiumElectrode.DoubleLayers;
import org.stratolith.cell.lithium.LithiumFixture;
import org.stratolith.cell.lithium.LithiumParameters;
import org.stratolith.cell.lithium.LithiumParameters.Penetration;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.record.CyclingRecord;

/**
 * The nominal bare and structured cells under sentences, against the table of the parameter study
 * (law P4), whose values the paper's were calibrated to or predicted from: within 3 %.
 */
class NominalCellTest {

  private static final TestOptions STOP = TestOptions.usual().with(new Shorting.Stop());

  private static Cell cell(boolean structured) {
    Penetration law = Penetration.RISING_RESISTANCE_CRACK;
    double pressure =
        LithiumParameters.of(LithiumParameters.resource(), law).symmetricCellPressure();
    return new Cell(
        LithiumFixture.symmetric(
            structured ? LithiumFixture.structured(law, 100e-9, 0.4) : LithiumFixture.bare(law),
            pressure,
            DoubleLayers.RELAXED),
        Ratings.ofArea(0.785e-4));
  }

  private static Step.Repeat cycles(int times, String current) {
    return repeat(
        times,
        List.of(),
        "plate at " + current + " for 0.5 mAh/cm2",
        "strip at " + current + " for 0.5 mAh/cm2");
  }

  private static double hoursToShort(boolean structured, int times, String current) {
    TestOutcome outcome = run(cell(structured), STOP, cycles(times, current));
    return Objects.requireNonNull(outcome.result().shortCircuit()).time() / 3600;
  }

  @Test
  void lives() {
    assertThat(hoursToShort(false, 500, "0.5 mA/cm2")).isCloseTo(160, within(0.03 * 160));
    assertThat(hoursToShort(false, 500, "1 mA/cm2")).isCloseTo(6.44, within(0.03 * 6.44));
    assertThat(hoursToShort(true, 5000, "1 mA/cm2")).isGreaterThan(400);
  }

  @Test
  void criticalCurrentDensities() {
    assertThat(criticalCurrent(false)).isCloseTo(10, within(1e-6));
    assertThat(criticalCurrent(true)).isCloseTo(25, within(1e-6));
  }

  private static double criticalCurrent(boolean structured) {
    CyclingRecord rows =
        record(
            run(
                cell(structured),
                STOP,
                "staircase from 0.1 to 4 mA/cm2 by 0.1 mA/cm2, 1 h per half cycle, until short"));
    return Math.abs(rows.currentDensity(rows.size() - 1));
  }

  @Test
  void theVoltammogramOfBareLithiumShortsLateInItsFirstScan() {
    String scans = "sweep 0 V to 0.1 V to -0.1 V to 0 V at 0.2 mV/s, 6 scans";
    TestOutcome outcome = run(cell(false), STOP, scans);
    double part = Objects.requireNonNull(outcome.result().shortCircuit()).time() / 2000;
    assertThat(part).isCloseTo(0.73, within(0.03 * 0.73));
    double peak = 0;
    CyclingRecord rows = record(outcome);
    for (int row = 0; row < rows.size(); row++) {
      peak = Math.max(peak, Math.abs(rows.currentDensity(row)));
    }
    assertThat(peak).isCloseTo(32.9, within(0.03 * 32.9));
    assertThat(run(cell(true), STOP, scans)).isInstanceOf(TestOutcome.Finished.class);
  }

  /** What an LSV after ten cycles and an hour's rest reads as an exchange current, A/m2. */
  @Test
  void tafelReadings() {
    assertThat(tafelReading(false)).isCloseTo(6.9, within(0.03 * 6.9));
    assertThat(tafelReading(true)).isCloseTo(11.1, within(0.03 * 11.1));
  }

  private static double tafelReading(boolean structured) {
    Step rest = repeat(1, List.of(), "rest for 1 h").steps().getFirst();
    Step sweep = repeat(1, List.of(), "sweep 0 V to 0.1 V at 1 mV/s").steps().getFirst();
    CyclingRecord rows = record(run(cell(structured), STOP, cycles(10, "0.5 mA/cm2"), rest, sweep));
    CyclingRecord trace = rows.step(rows.steps().getLast());
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int row = 0; row < trace.size(); row++) {
      double v = trace.voltage(row);
      if (v >= 0.06 - 1e-9) {
        double log = Math.log(trace.currentDensity(row));
        n++;
        x += v;
        y += log;
        xx += v * v;
        xy += v * log;
      }
    }
    double slope = (n * xy - x * y) / (n * xx - x * x);
    return Math.exp((y - slope * x) / n);
  }
}
