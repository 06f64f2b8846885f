package org.stratolith.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.Allocation;

class CyclingRecordTest {

  private static CyclingRecord record() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4, Column.of("SEI Thickness A", "nm"));
    builder.beginStep(StepType.CHARGE, "charge", 1);
    builder.row(0, 1, 2e-3).set(0, 1e-8);
    builder.row(10, 1.1, 2e-3);
    builder.endStep("time");
    builder.beginStep(StepType.REST, "rest", 1).row(10, 1, 0).row(20, 0.9, 0).endStep("time");
    builder.beginStep(StepType.DISCHARGE, "discharge", 2).row(20, 0.5, -2e-3);
    return builder.build();
  }

  @Test
  void holdsRowsStepsAndFurtherColumns() {
    CyclingRecord record = record();
    assertThat(record.size()).isEqualTo(5);
    assertThat(record.steps()).hasSize(3);
    assertThat(record.stepOf(3).type()).isEqualTo(StepType.REST);
    assertThat(record.stepOf(4).count()).isEqualTo(3);
    assertThat(record.currentDensity(0)).isEqualTo(20);
    assertThat(record.value(record.columnIndex("SEI Thickness A"), 0)).isEqualTo(1e-8);
    assertThat(record.value(0, 1)).isNaN();
    assertThat(record.columnIndex("Void Fraction")).isEqualTo(-1);
    assertThat(record.lastCycle()).isEqualTo(2);
    assertThat(record.steps().getFirst().end()).isEqualTo("time");
  }

  @Test
  void cutsByStepAndByCycle() {
    CyclingRecord record = record();
    assertThat(record.cycle(1).times()).containsExactly(0, 10, 10, 20);
    assertThat(record.cycle(1).steps()).hasSize(2);
    assertThat(record.cycle(7).size()).isZero();
    CyclingRecord rest = record.step(record.steps().get(1));
    assertThat(rest.voltages()).containsExactly(1, 0.9);
    assertThat(rest.steps().getFirst().from()).isZero();
    CyclingRecord middle = record.slice(1, 4);
    assertThat(middle.stepOf(0).type()).isEqualTo(StepType.CHARGE);
    assertThat(middle.stepOf(1).size()).isEqualTo(2);
  }

  @Test
  void aRowNeedsAStep() {
    assertThatThrownBy(() -> CyclingRecord.builder(1).row(0, 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe call beginStep first");
  }

  /** Four arrays that double: at most 3 x 4 x 8 bytes per row in all, and no object per row. */
  @Test
  void allocatesArraysOnly() {
    int rows = 100_000;
    CyclingRecordBuilder builder = CyclingRecord.builder(1, Column.of("Void Fraction", "1"));
    builder.beginStep(StepType.CHARGE, "", 1);
    long bytes =
        Allocation.bytes(() -> {
          for (int k = 0; k < rows; k++) {
            builder.row(k, 1, 1).set(0, k);
          }
        });
    assertThat(bytes).isLessThan(rows * 96L);
  }
}
