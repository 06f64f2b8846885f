package org.stratolith.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratolith.cell.Bench.record;
import static org.stratolith.cell.Bench.repeat;
import static org.stratolith.cell.Bench.run;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.lithium.LithiumElectrode.DoubleLayers;
import org.stratolith.cell.lithium.LithiumFixture;
import org.stratolith.cell.protocol.Protocol;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.cell.protocol.Step;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.record.Column;
import org.stratolith.record.CyclingRecord;
import org.stratolith.testing.Allocation;

/** What a record holds, how much of it, and that it is the same every time. */
class TestRecordTest {

  private static Cell symmetricCell() {
    return new Cell(
        LithiumFixture.symmetric(LithiumFixture.bare(), 1.74e6, DoubleLayers.RELAXED),
        Ratings.ofArea(0.785e-4));
  }

  private static Step.Repeat cycles(int times) {
    return repeat(
        times,
        List.of(),
        "plate at 0.5 mA/cm2 for 0.5 mAh/cm2",
        "strip at 0.5 mA/cm2 for 0.5 mAh/cm2");
  }

  @Test
  void columnsAreNamedAfterTheirLayers() {
    CyclingRecord rows = record(run(symmetricCell(), "rest for 1 s"));
    assertThat(rows.columns())
        .extracting(Column::label)
        .startsWith(
            "Charge Passed / mAh/cm2", "Leak Conductance / S/cm2", "Negative SEI Voltage / V")
        .contains(
            "Negative SEI Thickness / um",
            "Negative Filament Length / um",
            "Separator Voltage / V",
            "Positive Contact Fraction / 1",
            "Positive Lithium Metal / mAh/cm2");
    assertThat(rows.electrodeArea()).isEqualTo(0.785e-4);
  }

  @Test
  void voltageComponentsSumToTheTerminalVoltage() {
    TestOutcome outcome =
        run(
            symmetricCell(),
            "plate at 0.5 mA/cm2 for 0.5 mAh/cm2",
            "strip at 1 mA/cm2 for 0.5 mAh/cm2",
            "sweep -0.05 V to 0.05 V at 1 mV/s");
    CyclingRecord rows = record(outcome);
    for (int row = 0; row < rows.size(); row++) {
      double sum = 0;
      for (int column = 0; column < rows.columns().size(); column++) {
        boolean component = rows.columns().get(column).name().endsWith("Voltage");
        sum += component ? rows.value(column, row) : 0;
      }
      assertThat(sum).isCloseTo(rows.voltage(row), within(1e-14));
    }
  }

  @Test
  void stepsAreThinnedButKeepTheirEnds() {
    Cell cell =
        Bench.cell(
            LinearLayer.reservoir(0),
            new Separator(1e-3, 0.5, 0),
            new LinearLayer(1e-3, 100, 20, 0, -1, 0));
    TestOptions fine = TestOptions.usual().with(TestOptions.usual().method(), 1e-12);
    CyclingRecord all = record(run(cell, fine.withRowsPerStep(10_000), "charge at 1C for 1 h"));
    CyclingRecord few = record(run(cell, fine.withRowsPerStep(20), "charge at 1C for 1 h"));
    assertThat(all.size()).isGreaterThan(60);
    assertThat(few.size()).isBetween(10, 22);
    assertThat(few.time(0)).isZero();
    assertThat(few.time(few.size() - 1)).isEqualTo(3600);
    assertThat(few.voltage(few.size() - 1)).isEqualTo(all.voltage(all.size() - 1));
    // Every fourth, say, of all rows, and the last.
    List<Double> times = Arrays.stream(all.times()).boxed().toList();
    int stride = times.indexOf(few.time(1));
    assertThat(stride).isGreaterThan(1);
    for (int row = 0; row < few.size() - 1; row++) {
      assertThat(times.indexOf(few.time(row))).isEqualTo(row * stride);
    }
  }

  @Test
  void aPeriodGivesRowsAtItsMultiples() {
    CyclingRecord rows =
        record(run(symmetricCell(), "plate at 0.5 mA/cm2 for 95 s (10 seconds period)"));
    assertThat(rows.times()).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95);
  }

  @Test
  void cyclesAreCountedByInnermostBlocks() {
    Step.Repeat inner = repeat(2, List.of(), "rest for 1 s");
    Step.Repeat outer = new Step.Repeat("", 2, List.of(inner, inner.steps().getFirst()), List.of());
    CyclingRecord rows =
        record(run(symmetricCell(), TestOptions.usual(), inner.steps().getFirst(), outer));
    // Before, 2 x (two cycles and a rest that goes with the next).
    assertThat(rows.steps()).extracting(step -> step.cycle()).containsExactly(1, 1, 2, 3, 3, 4, 5);
  }

  @Test
  void everyRunIsTheSameToTheLastBit() {
    CyclingRecord first = record(run(symmetricCell(), TestOptions.usual(), cycles(20)));
    CyclingRecord second = record(run(symmetricCell(), TestOptions.usual(), cycles(20)));
    assertThat(second.times()).isEqualTo(first.times());
    assertThat(second.voltages()).isEqualTo(first.voltages());
    for (int column = 0; column < first.columns().size(); column++) {
      assertThat(second.values(column)).isEqualTo(first.values(column));
    }
  }

  @Test
  void balancesCloseInEveryRun() {
    TestResult.Balances balances =
        run(symmetricCell(), TestOptions.usual(), cycles(50)).result().balances();
    assertThat(balances.throughput()).isCloseTo(100 * 18_000, within(1e-3));
    assertThat(balances.charge()).isLessThan(1e-9);
    assertThat(balances.lithium()).isLessThan(1e-9);
  }

  /**
   * The integration and its recording allocate nothing per step: several times as many steps cost
   * not a byte per step more. Both runs keep equally many rows.
   */
  @Test
  void aWarmStepAllocatesNothing() {
    Cell cell = symmetricCell();
    Protocol protocol =
        new Protocol(
            List.of(
                repeat(
                    70,
                    List.of(),
                    "plate at 0.5 mA/cm2 for 1 h (10 minutes period)",
                    "strip at 0.5 mA/cm2 for 1 h (10 minutes period)")));
    TestOptions loose = TestOptions.usual().with(EsdirkTableau.trBdf2(), 1e-3);
    TestOptions tight = TestOptions.usual().with(EsdirkTableau.trBdf2(), 1e-7);
    TestOutcome[] outcome = new TestOutcome[2];
    long few = 0;
    long many = 0;
    for (int k = 0; k < 30; k++) {
      few =
          Allocation.bytes(
              () -> outcome[0] = CellTest.run(cell, protocol, loose, TestProgress.NONE));
      many =
          Allocation.bytes(
              () -> outcome[1] = CellTest.run(cell, protocol, tight, TestProgress.NONE));
    }
    long further = outcome[1].result().work().steps() - outcome[0].result().work().steps();
    assertThat(further).isGreaterThan(500);
    assertThat(record(outcome[1]).size()).isEqualTo(record(outcome[0]).size());
    assertThat(many - few).isLessThan(further);
  }
}
