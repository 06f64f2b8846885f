package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.testing.ForAll;

class CriticalCurrentDensityTest {

  /** Levels of 1 A/m2 = 0.1 mA/cm2, one hour per half cycle. */
  private static CyclingRecord staircase(long seed, double shortTime, double noise) {
    SyntheticCell cell = new SyntheticCell(seed);
    cell.shortTime = shortTime;
    cell.leak = 1.5;
    cell.noise = noise;
    for (int level = 1; level <= 20; level++) {
      cell.halfCycle(level, 3600, 60).halfCycle(-level, 3600, 60);
    }
    return cell.record();
  }

  @ForAll
  void isTheLevelOfTheShort(ForAll.Case random) {
    int level = random.random().nextInt(3, 21);
    double into = random.uniform(0.1, 0.9) + random.random().nextInt(2);
    double shortTime = 7200.0 * (level - 1) + 3600 * into;
    CriticalCurrentDensity found =
        CriticalCurrentDensity.of(staircase(random.seed(), shortTime, random.uniform(0, 1e-4)));
    assertThat(found.isShorted()).isTrue();
    assertThat(found.value()).isCloseTo(level, within(1e-9));
    assertThat(found.lastClean()).isCloseTo(level - 1, within(1e-9));
    assertThat(found.levels()).hasSize(level);
  }

  /**
   * The same cell in a file of one step, with noise, rows that are missing, and another sampling.
   */
  @ForAll(cases = 200)
  void isTheSameFromRowsAlone(ForAll.Case random) {
    int level = random.random().nextInt(4, 21);
    double shortTime = 7200.0 * (level - 1) + 3600 * random.uniform(0.15, 0.75);
    SyntheticCell cell = new SyntheticCell(random.seed());
    cell.shortTime = shortTime;
    cell.leak = random.uniform(0.7, 5);
    cell.noise = random.uniform(0, 3e-4);
    cell.missing = random.uniform(0, 0.4);
    int rows = random.random().nextInt(30, 400);
    for (int k = 1; k <= 20; k++) {
      cell.halfCycle(k, 3600, rows).halfCycle(-k, 3600, rows);
    }
    CyclingRecordBuilder builder = CyclingRecord.builder(SyntheticCell.AREA);
    builder.beginStep(StepType.OTHER, "", 0);
    CyclingRecord made = cell.record();
    for (int row = 0; row < made.size(); row++) {
      // A cycler holds a current within 0.1 %.
      double current = made.current(row) * (1 + 3e-4 * random.random().nextGaussian());
      builder.row(made.time(row), made.voltage(row), current);
    }
    CriticalCurrentDensity found = CriticalCurrentDensity.of(builder.build());
    assertThat(found.isShorted()).isTrue();
    assertThat(found.value()).isCloseTo(level, within(2e-3 * level));
    assertThat(found.lastClean()).isCloseTo(level - 1, within(2e-3 * level));
    assertThat(found.resolution()).isCloseTo(1, within(0.02));
    assertThat(found.halfCycleDuration()).isCloseTo(3600, within(0.1 * 3600));
    assertThat(found.isStaircase()).isTrue();
    assertThat(found.staircase()).hasSize(level);
    assertThat(found.staircase().getFirst().bothWays()).isTrue();
  }

  /** A level that was broken off before its second half is not passed. */
  @Test
  void aLevelThatWasBrokenOffIsNotClean() {
    SyntheticCell cell = new SyntheticCell(1);
    for (int level = 1; level <= 5; level++) {
      cell.halfCycle(level, 3600, 60).halfCycle(-level, level == 5 ? 600 : 3600, 60);
    }
    CriticalCurrentDensity found = CriticalCurrentDensity.of(cell.record());
    assertThat(found.isShorted()).isFalse();
    assertThat(found.lastClean()).isCloseTo(4, within(1e-9));
    assertThat(found.highestLevel()).isCloseTo(5, within(1e-9));
    assertThat(found.staircase().getLast().bothWays()).isFalse();
  }

  @Test
  void isABoundWithoutAShort() {
    CriticalCurrentDensity found = CriticalCurrentDensity.of(staircase(1, 1e9, 0));
    assertThat(found.isShorted()).isFalse();
    assertThat(found.value()).isNaN();
    assertThat(found.highestLevel()).isCloseTo(20, within(1e-9));
    assertThat(found.lastClean()).isCloseTo(20, within(1e-9));
  }

  @Test
  void aShortInTheFirstRowsOfALevelBelongsToIt() {
    var builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.CHARGE, "", 1).row(0, 0.01, 1e-4).row(10, 0.01, 1e-4);
    builder.beginStep(StepType.DISCHARGE, "", 1).row(10, -0.01, -1e-4).row(20, -0.01, -1e-4);
    builder.beginStep(StepType.CHARGE, "", 2).row(20, 0.02, 2e-4).endStep("short");
    CriticalCurrentDensity found = CriticalCurrentDensity.of(builder.build());
    assertThat(found.value()).isCloseTo(2, within(1e-12));
    assertThat(found.lastClean()).isCloseTo(1, within(1e-12));
  }

  @Test
  void needsTheArea() {
    assertThatThrownBy(() -> CriticalCurrentDensity.of(CyclingRecord.builder(Double.NaN).build()))
        .hasMessageContaining("Maybe give the area");
  }
}
