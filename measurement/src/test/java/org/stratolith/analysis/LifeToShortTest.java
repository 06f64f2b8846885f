package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.testing.ForAll;

class LifeToShortTest {

  /** Two half cycles of an hour make a cycle. */
  @ForAll
  void isTheTimeAndTheCycleOfTheShort(ForAll.Case random) {
    int halfCycle = random.random().nextInt(2, 20);
    double into = random.uniform(0.2, 0.7);
    SyntheticCell cell = new SyntheticCell(random.seed());
    cell.shortTime = 3600 * (halfCycle + into);
    cell.leak = 3;
    for (int k = 0; k < 20; k++) {
      cell.halfCycle(k % 2 == 0 ? 5 : -5, 3600, 60);
    }
    LifeToShort life = LifeToShort.of(cell.record());
    assertThat(life.isShorted()).isTrue();
    // The leak is complete 300 s after the crossing; rows come every 60 s.
    assertThat(life.time()).isBetween(cell.shortTime - 120, cell.shortTime + 300);
    assertThat(life.cycle()).isEqualTo(halfCycle / 2 + 1);
    assertThat(life.cyclesWithout()).isEqualTo(halfCycle / 2);
    assertThat(life.scans()).isNaN();
    assertThat(life.cleanScans()).isNaN();
  }

  @Test
  void isABoundWithoutAShortAndARestMakesNoCycle() {
    SyntheticCell cell = new SyntheticCell(1);
    for (int k = 0; k < 6; k++) {
      cell.halfCycle(k % 2 == 0 ? 5 : -5, 3600, 60);
    }
    cell.rest(1800);
    LifeToShort life = LifeToShort.of(cell.record());
    assertThat(life.isShorted()).isFalse();
    assertThat(life.time()).isEqualTo(cell.time());
    assertThat(life.cycle()).isEqualTo(3);
    assertThat(life.cyclesWithout()).isEqualTo(3);
  }

  /** A triangle of period 2000 s; the last scan is left after a part of it. */
  @ForAll
  void countsTheScansThatWereSwept(ForAll.Case random) {
    int whole = random.random().nextInt(1, 7);
    double part = random.random().nextBoolean() ? 0 : random.uniform(0.05, 0.95);
    int rows = (int) Math.round(100 * (whole + part));
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.SWEEP, "", 1);
    for (int k = 0; k <= rows; k++) {
      double phase = (k % 100) / 100.0;
      double e = 0.1 * (phase < 0.25 ? 4 * phase : phase < 0.75 ? 2 - 4 * phase : 4 * phase - 4);
      builder.row(20.0 * k, e, e / 35);
    }
    LifeToShort life = LifeToShort.of(builder.endStep("end of the sweep").build());
    assertThat(life.isShorted()).isFalse();
    assertThat(life.scans()).isCloseTo(rows / 100.0, within(1e-9));
    assertThat(life.cleanScans()).isEqualTo(Math.floorDiv(rows, 100));
  }
}
