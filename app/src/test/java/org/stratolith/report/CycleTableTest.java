package org.stratolith.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CycleTableTest {

  @Test
  void cyclesComeInTheUnitsOfTheFigures() {
    CycleTable table = CycleTable.of(SyntheticRecords.full(150, false).cycling());
    assertThat(table.size()).isEqualTo(150);
    assertThat(table.cycle(149)).isEqualTo(150);
    assertThat(table.currents()).isEqualTo(1);
    // The record is made with these numbers; the tolerances are for its 41 roundings per step.
    assertThat(table.discharge(149)).isCloseTo(1.2, within(1e-12));
    assertThat(table.dischargeOfCycle(75)).isCloseTo(1.25, within(1e-12));
    assertThat(table.dischargeCurrent(0)).isCloseTo(0.89, within(1e-10));
    assertThat(table.efficiency(10)).isCloseTo(100 / 1.001, within(1e-10));
    assertThat(table.dischargeOfCycle(151)).isNaN();
  }

  @Test
  void ratesAreCounted() {
    assertThat(CycleTable.of(SyntheticRecords.full(40, true).cycling()).currents()).isEqualTo(6);
  }
}
