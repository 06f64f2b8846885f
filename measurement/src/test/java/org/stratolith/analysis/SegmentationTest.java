package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.testing.ForAll;

class SegmentationTest {

  /** The rows of a record in one step, as in a table without steps. */
  private static CyclingRecord inOne(CyclingRecord record, double noise, ForAll.Case random) {
    CyclingRecordBuilder builder = CyclingRecord.builder(record.electrodeArea());
    builder.beginStep(StepType.OTHER, "", 0);
    for (int row = 0; row < record.size(); row++) {
      double error = noise * random.random().nextGaussian();
      builder.row(record.time(row), record.voltage(row), record.current(row) + error);
    }
    return builder.build();
  }

  @ForAll
  void findsTheStepsOfAStaircaseInItsCurrent(ForAll.Case random) {
    SyntheticCell cell = new SyntheticCell(random.seed());
    cell.missing = random.uniform(0, 0.3);
    boolean rests = random.random().nextBoolean();
    for (int level = 1; level <= 12; level++) {
      cell.halfCycle(level, 1800, 40);
      if (rests) {
        cell.rest(300, 10);
      }
      cell.halfCycle(-level, 1800, 40);
    }
    CyclingRecord given = cell.record();
    // 0.05 % of the largest current.
    double noise = random.uniform(0, 5e-4) * 12 * SyntheticCell.AREA;
    Segmentation found = Segmentation.of(inOne(given, noise, random));
    assertThat(found.stepsFound()).isTrue();
    assertThat(found.cyclesFound()).isTrue();
    assertThat(found.record().steps()).hasSameSizeAs(given.steps());
    for (int k = 0; k < given.steps().size(); k++) {
      Step expected = given.steps().get(k);
      Step step = found.record().steps().get(k);
      assertThat(step.from()).isEqualTo(expected.from());
      assertThat(step.type()).isEqualTo(expected.type());
      assertThat(step.cycle()).isEqualTo(expected.cycle());
    }
  }

  @Test
  void leavesARecordWithStepsAsItIs() {
    SyntheticCell cell = new SyntheticCell(1);
    for (int level = 1; level <= 5; level++) {
      cell.halfCycle(level, 1800, 40).rest(300, 10).halfCycle(-level, 1800, 40);
    }
    CyclingRecord given = cell.record();
    Segmentation found = Segmentation.of(given);
    assertThat(found.record()).isSameAs(given);
    assertThat(found.stepsFound()).isFalse();
  }

  /** Constant current, then a current that decays while the voltage is held: one step. */
  @Test
  void aDecayMakesNoSteps() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    builder.beginStep(StepType.OTHER, "", 1);
    for (int k = 0; k < 100; k++) {
      builder.row(10 * k, 3.6 + 0.006 * Math.min(k, 50), Math.exp(-Math.max(0, k - 50) / 20.0));
    }
    for (int k = 0; k < 20; k++) {
      builder.row(1000 + 10 * k, 3.8, 0);
    }
    CyclingRecord found = Segmentation.of(builder.build()).record();
    assertThat(found.steps())
        .extracting(Step::type)
        .containsExactly(StepType.CHARGE, StepType.REST);
    assertThat(found.steps().get(1).from()).isEqualTo(100);
  }

  @Test
  void interruptionsEndAStep() {
    CyclingRecordBuilder builder = CyclingRecord.builder(1);
    builder.beginStep(StepType.OTHER, "", 1);
    for (int k = 0; k < 30; k++) {
      builder.row(10 * k, 0.1, 1e-3);
    }
    CyclingRecord found =
        Segmentation.of(builder.build(), new double[] {-5, 95, 98, 150, 195, 999}).record();
    assertThat(found.steps()).extracting(Step::from).containsExactly(0, 10, 20);
    assertThat(Segmentation.of(CyclingRecord.builder(1).build()).record().steps()).isEmpty();
  }
}
