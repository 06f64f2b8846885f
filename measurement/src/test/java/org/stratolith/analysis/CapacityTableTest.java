package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.analysis.CapacityTable.CycleRow;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.testing.ForAll;

class CapacityTableTest {

  /**
   * Charge at 2 A with V = 3 + t/1000 V for 1000 s, discharge at 1 A with V = 4 - t/1000 for 1800
   * s.
   */
  private static CyclingRecord record(double keep, ForAll.Case random) {
    CyclingRecordBuilder builder = CyclingRecord.builder(0.5);
    builder.beginStep(StepType.CHARGE, "", 1);
    for (int t = 0; t <= 1000; t += 10) {
      if (t == 0 || t == 1000 || random.random().nextDouble() < keep) {
        builder.row(t, 3 + t * 1e-3, 2);
      }
    }
    builder.beginStep(StepType.DISCHARGE, "", 1);
    for (int t = 0; t <= 1800; t += 10) {
      if (t == 0 || t == 1800 || random.random().nextDouble() < keep) {
        builder.row(1000 + t, 4 - t * 1e-3, -1);
      }
    }
    return builder.build();
  }

  /** Straight lines are integrated exactly, whatever rows are missing. */
  @ForAll
  void chargeAndEnergyAreExact(ForAll.Case random) {
    CapacityTable table = CapacityTable.of(record(random.uniform(0, 1), random));
    CycleRow cycle = table.cycles().getFirst();
    assertThat(cycle.charge()).isCloseTo(2000, within(1e-9));
    assertThat(cycle.discharge()).isCloseTo(1800, within(1e-9));
    assertThat(cycle.chargeEnergy()).isCloseTo(2000 * 3.5, within(1e-8));
    assertThat(cycle.dischargeEnergy()).isCloseTo(1800 * 3.1, within(1e-8));
    assertThat(cycle.coulombicEfficiency()).isCloseTo(0.9, within(1e-12));
    assertThat(cycle.energyEfficiency()).isCloseTo(0.9 * 3.1 / 3.5, within(1e-12));
    assertThat(cycle.meanChargeVoltage()).isCloseTo(3.5, within(1e-12));
    assertThat(cycle.meanDischargeVoltage()).isCloseTo(3.1, within(1e-12));
    assertThat(cycle.dischargeCurrent()).isCloseTo(1, within(1e-12));
    assertThat(table.perArea(cycle.discharge())).isCloseTo(3600, within(1e-8));
    assertThat(table.steps()).hasSize(2);
  }

  /**
   * A symmetric cell takes up energy in both directions: the "discharge" gives back less than none.
   */
  @Test
  void energyKeepsTheSignOfTheVoltage() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    builder.beginStep(StepType.CHARGE, "", 1).row(0, 0.1, 2).row(100, 0.1, 2);
    builder.beginStep(StepType.DISCHARGE, "", 1).row(100, -0.1, -2).row(200, -0.1, -2);
    CycleRow cycle = CapacityTable.of(builder.build()).cycles().getFirst();
    assertThat(cycle.charge()).isEqualTo(200);
    assertThat(cycle.discharge()).isEqualTo(200);
    assertThat(cycle.chargeEnergy()).isCloseTo(20, within(1e-12));
    assertThat(cycle.dischargeEnergy()).isCloseTo(-20, within(1e-12));
    assertThat(cycle.meanDischargeVoltage()).isCloseTo(-0.1, within(1e-12));
  }

  /**
   * A sweep through zero: i = V/R, V from -1 to 1 V in 2 s, R = 1 ohm: 1/2 C and 1/3 J each way.
   */
  @Test
  void anIntervalThroughZeroIsSplit() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    builder.beginStep(StepType.SWEEP, "", 1).row(0, -1, -1).row(2, 1, 1);
    CycleRow cycle = CapacityTable.of(builder.build()).cycles().getFirst();
    assertThat(cycle.charge()).isCloseTo(0.5, within(1e-15));
    assertThat(cycle.discharge()).isCloseTo(0.5, within(1e-15));
    assertThat(cycle.chargeEnergy()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(cycle.dischargeEnergy()).isCloseTo(-1.0 / 3, within(1e-15));
  }

  /**
   * An instrument's first row comes one interval after the step began; a pause carries no charge.
   */
  @Test
  void theFirstIntervalOfAStepCountsButAPauseDoesNot() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    builder.beginStep(StepType.REST, "", 1).row(0, 1, 0).row(10, 1, 0);
    builder.beginStep(StepType.CHARGE, "", 1).row(20, 1, 1).row(30, 1, 1);
    builder.beginStep(StepType.CHARGE, "", 2).row(1030, 1, 1).row(1040, 1, 1);
    CapacityTable table = CapacityTable.of(builder.build());
    assertThat(table.steps().get(1).charge()).isEqualTo(20);
    assertThat(table.steps().get(2).charge()).isEqualTo(10);
  }

  @Test
  void retentionAndMissingValues() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    builder.beginStep(StepType.DISCHARGE, "", 1).row(0, 1, -1).row(100, 1, -1);
    builder.beginStep(StepType.DISCHARGE, "", 2).row(100, 1, -1).row(140, 1, Double.NaN);
    builder.row(180, 1, -1);
    CapacityTable table = CapacityTable.of(builder.build());
    assertThat(table.retention(2, 1)).isCloseTo(0.8, within(1e-12));
    assertThat(table.retention(3, 1)).isNaN();
    assertThat(table.cycles().getFirst().coulombicEfficiency()).isNaN();
  }

  /** Five cycles at each of three currents and back: four groups. */
  @Test
  void groupsCyclesByRate() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    double time = 0;
    int cycle = 1;
    for (double current : new double[] {1, 2, 4, 1}) {
      for (int k = 0; k < 5; k++) {
        double duration = (100 - k) / current;
        builder.beginStep(StepType.CHARGE, "", cycle).row(time, 4, 1).row(time + 100, 4, 1);
        time += 100;
        builder.beginStep(StepType.DISCHARGE, "", cycle).row(time, 3, -current);
        builder.row(time + duration, 3, -current);
        time += duration;
        cycle++;
      }
    }
    RateTable table = RateTable.of(CapacityTable.of(builder.build()));
    assertThat(table.groups()).hasSize(4);
    RateTable.Group second = table.groups().get(1);
    assertThat(second.current()).isCloseTo(2, within(1e-12));
    assertThat(second.firstCycle()).isEqualTo(6);
    assertThat(second.lastCycle()).isEqualTo(10);
    assertThat(second.meanDischarge()).isCloseTo(98, within(1e-9));
    assertThat(second.lastDischarge()).isCloseTo(96, within(1e-9));
  }
}
