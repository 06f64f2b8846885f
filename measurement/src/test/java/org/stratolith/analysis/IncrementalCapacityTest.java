package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.CyclingRecordBuilder;
import org.stratolith.record.StepType;
import org.stratolith.testing.ForAll;

class IncrementalCapacityTest {

  /** Q(V) = 100 C of logistic steps at 3.5 and 3.8 V, charged with 10 mA, plus noise. */
  private static CyclingRecord charge(ForAll.Case random, double noise) {
    CyclingRecordBuilder builder = CyclingRecord.builder(1e-4);
    builder.beginStep(StepType.CHARGE, "", 1);
    int rows = random.random().nextInt(500, 3000);
    for (int k = 0; k <= rows; k++) {
      double v = 3.2 + 0.9 * k / rows;
      double q = 60 * logistic(v - 3.5, 0.02) + 40 * logistic(v - 3.8, 0.03);
      builder.row(100 * q, v + noise * random.random().nextGaussian(), 0.01);
    }
    return builder.build();
  }

  private static double logistic(double x, double width) {
    return 1 / (1 + Math.exp(-x / width));
  }

  private static double integral(IncrementalCapacity curve) {
    return curve.capacity().stream().mapToDouble(c -> c * curve.binWidth()).sum();
  }

  /** Whatever the noise and the smoothing, the integral is the charge of the step. */
  @ForAll
  void keepsTheCharge(ForAll.Case random) {
    CyclingRecord record = charge(random, random.uniform(0, 0.01));
    double exact = CapacityTable.of(record).cycles().getFirst().charge();
    IncrementalCapacity curve =
        IncrementalCapacity.of(
            record,
            record.steps().getFirst(),
            random.logUniform(5e-4, 0.02),
            random.uniform(0, 0.02));
    assertThat(integral(curve)).isCloseTo(exact, within(1e-9 * exact));
  }

  /**
   * Within the noise of the row spacing and a few bins. Heights Q/(4 w): a logistic's slope at its
   * middle; noise of a third of the rows' distance makes 5 %.
   */
  @ForAll(cases = 30)
  void findsThePeaks(ForAll.Case random) {
    CyclingRecord record = charge(random, 1e-4);
    IncrementalCapacity curve = IncrementalCapacity.of(record, record.steps().getFirst());
    assertThat(curve.peaks()).hasSize(2);
    int first = curve.peaks().getFirst();
    int second = curve.peaks().getLast();
    assertThat(curve.voltage().get(first)).isCloseTo(3.5, within(0.007));
    assertThat(curve.voltage().get(second)).isCloseTo(3.8, within(0.007));
    assertThat(curve.capacity().get(first)).isCloseTo(60 / 0.08, within(0.08 * 60 / 0.08));
    assertThat(curve.capacity().get(second)).isCloseTo(40 / 0.12, within(0.08 * 40 / 0.12));
  }

  @Test
  void anEmptyStepHasNone() {
    CyclingRecord record =
        CyclingRecord.builder(1).beginStep(StepType.CHARGE, "", 1).row(0, Double.NaN, 1).build();
    assertThat(IncrementalCapacity.of(record, record.steps().getFirst()).voltage()).isEmpty();
  }
}
