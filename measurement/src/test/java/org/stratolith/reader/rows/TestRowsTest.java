package org.stratolith.reader.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.Remark;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.testing.ForAll;

class TestRowsTest {

  private static TestRecord build(TestRows rows, List<Remark> remarks) {
    return rows.build(1e-4, CycleNumbers.STORED, "a", remarks);
  }

  private static List<StepType> types(TestRecord test) {
    return test.cycling().steps().stream().map(Step::type).toList();
  }

  @Test
  void aStepBeginsWhereAnyMarkChanges() {
    double[] time = {0, 1, 2, 3, 4, 5};
    double[] current = {1, 1, 1, 1, -1, -1};
    TestRows rows = new TestRows(time, new double[6], current);
    rows.mark(new double[] {0, 0, 1, 1, 1, 1}).markAt(new int[] {3, 99}).markDirections();
    TestRecord test = build(rows, new ArrayList<>());
    assertThat(test.cycling().steps().stream().map(Step::from)).containsExactly(0, 2, 3, 4);
    assertThat(types(test))
        .containsExactly(StepType.CHARGE, StepType.CHARGE, StepType.CHARGE, StepType.DISCHARGE);
  }

  @Test
  void typesFollowControlAndCurrent() {
    double[] current = {1e-6, -1e-6, 0.5, 0.4, 1, 1, 0, 0};
    double[] set = {9, 9, 0.1, 0.1, 0, 0.1, 0.2, 0.3};
    Control[] controls = new Control[8];
    Arrays.fill(controls, 0, 2, Control.CURRENT);
    Arrays.fill(controls, 2, 4, Control.VOLTAGE);
    Arrays.fill(controls, 4, 8, Control.VOLTAGE);
    TestRows rows = new TestRows(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, set.clone(), current);
    rows.controls(controls).setPoints(set).markAt(new int[] {4});
    assertThat(types(build(rows, new ArrayList<>())))
        .containsExactly(StepType.REST, StepType.HOLD, StepType.SWEEP);
  }

  @Test
  void aTimeThatFallsIsMovedOnAndRemarked() {
    double[] time = {0, 10, 20, 0, 10, Double.NaN};
    List<Remark> remarks = new ArrayList<>();
    CyclingRecord record =
        build(new TestRows(time, new double[6], new double[6]), remarks).cycling();
    assertThat(record.times()).containsExactly(0, 10, 20, 20, 30);
    assertThat(remarks).hasSize(2).allMatch(remark -> remark.weight() == Remark.Weight.WARNING);
    assertThat(remarks.getFirst().problem().message()).contains("falls 1 times", "20", "0 s");
    assertThat(remarks.getLast().problem().message()).contains("1 rows have no time");
  }

  @Test
  void aChargeThatIsNoIntegralOfTheCurrentIsRemarked() {
    double[] time = {0, 1, 2, 3, 4};
    double[] current = {1, 1, 1, 1, 1};
    TestRows rows = new TestRows(time, new double[5], current);
    List<Remark> remarks = new ArrayList<>();
    rows.checkCharge(new double[] {0, 1, 2, 3, 4}, "a", remarks);
    assertThat(remarks).isEmpty();
    rows.checkCharge(new double[] {0, 1000, 2000, 3000, 4000}, "a", remarks);
    assertThat(remarks).hasSize(1);
  }

  /** Sweeps up or down, of any length, with rows of the time series between them or not. */
  @ForAll
  void sweepsAreFoundAsTheyWereMade(ForAll.Case random) {
    int wanted = 1 + random.random().nextInt(5);
    boolean down = random.random().nextBoolean();
    int points = 2 + random.random().nextInt(40);
    double factor = random.uniform(1.05, 2);
    List<Double> made = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int sweep = 1; sweep <= wanted; sweep++) {
      boolean between = random.random().nextBoolean();
      if (between) {
        made.add(0.0);
        numbers.add(0);
      }
      for (int k = 0; k < points; k++) {
        made.add(1000 * Math.pow(factor, down ? -k : k));
        numbers.add(sweep);
      }
    }
    double[] frequency = made.stream().mapToDouble(Double::doubleValue).toArray();
    int[] loop = new int[frequency.length];
    // Sweeps of few points span less than what tells a jump back from noise: a loop tells then.
    boolean told = Math.pow(factor, points - 1) < 1.25;
    for (int row = 0; row < loop.length && told; row++) {
      loop[row] = numbers.get(row);
    }
    FrequencySweeps found =
        FrequencySweeps.find(
            frequency, new double[frequency.length], new double[frequency.length], loop);
    assertThat(found.count()).isEqualTo(wanted);
    for (int row = 0; row < frequency.length; row++) {
      assertThat(found.sweepOf(row)).isEqualTo(numbers.get(row));
    }
  }
}
