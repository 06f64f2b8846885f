package org.stratolith.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoltammogramTest {

  /** Triangle of {@code scans} periods, 400 rows each, 0 -> 0.1 -> -0.1 -> 0 V. */
  private static double triangle(int row) {
    double x = (row % 400) / 100.0;
    return 0.1 * (x < 1 ? x : x < 3 ? 2 - x : x - 4);
  }

  private static Voltammogram of(double[] potential) {
    double[] zero = new double[potential.length];
    return Voltammogram.of(zero, potential, zero, null, 1);
  }

  @Test
  void findsTheScansOfACyclicSweep() {
    Voltammogram sweep =
        of(IntStream.rangeClosed(0, 6 * 400).mapToDouble(k -> triangle(k)).toArray());
    assertThat(sweep.lastScan()).isEqualTo(6);
    for (int row = 0; row < 6 * 400; row++) {
      assertThat(sweep.scan(row)).as("row %d", row).isEqualTo(row / 400 + 1);
    }
  }

  /** 0.2 mV of noise moves the border between scans by a few rows, never their number. */
  @Test
  void findsThemWithNoise() {
    SplittableRandom random = new SplittableRandom(1);
    double[] noisy =
        IntStream.range(0, 6 * 400)
            .mapToDouble(k -> triangle(k) + 2e-4 * random.nextGaussian())
            .toArray();
    Voltammogram sweep = of(noisy);
    for (int row = 0; row < noisy.length; row++) {
      if (row % 400 > 5 && row % 400 < 395) {
        assertThat(sweep.scan(row)).as("row %d", row).isEqualTo(row / 400 + 1);
      }
    }
  }

  @Test
  void aLinearSweepIsOneScan() {
    Voltammogram sweep = of(IntStream.rangeClosed(-100, 100).mapToDouble(k -> k * 1e-3).toArray());
    assertThat(sweep.lastScan()).isEqualTo(1);
    assertThat(of(new double[0]).lastScan()).isZero();
  }

  @Test
  void takesTheSweepStepsOfARecord() {
    CyclingRecordBuilder builder = CyclingRecord.builder(2e-4);
    builder.beginStep(StepType.REST, "", 1).row(0, 0, 0);
    builder.beginStep(StepType.SWEEP, "", 1).row(0, 0.01, 4e-4).row(1, 0.02, 8e-4);
    Voltammogram sweep = Voltammogram.ofSweeps(builder.build());
    assertThat(sweep.size()).isEqualTo(2);
    assertThat(sweep.currentDensity(1)).isEqualTo(4);
  }

  @Test
  void columnsMustMatch() {
    assertThatThrownBy(() -> Voltammogram.of(new double[2], new double[1], new double[2], null, 1))
        .hasMessageContaining("Maybe a row is incomplete");
    assertThatThrownBy(
            () -> ImpedanceSpectrum.of(new double[] {0}, new double[1], new double[1], 1))
        .hasMessageContaining("Maybe the columns are mixed up");
  }
}
