package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.stratolith.record.Voltammogram;
import org.stratolith.testing.ForAll;

class SweepPeaksTest {

  /** 0 -> 1 -> 0 V twice, 400 rows each way; the current is a function of potential, direction. */
  private static Voltammogram sweep(
      ForAll.Case random, double noise, DoubleBinaryOperator current) {
    double[] time = new double[1600];
    double[] potential = new double[1600];
    double[] values = new double[1600];
    for (int k = 0; k < 1600; k++) {
      double x = k % 800 / 400.0;
      time[k] = k;
      potential[k] = x < 1 ? x : 2 - x;
      values[k] =
          current.applyAsDouble(potential[k], x < 1 ? 1 : -1)
              + noise * random.random().nextGaussian();
    }
    return Voltammogram.of(time, potential, values, null, 1e-4);
  }

  private static double bell(double e, double middle) {
    return Math.exp(-0.5 * Math.pow((e - middle) / 0.06, 2));
  }

  /** A couple with its peaks 59 mV apart on a charging current, as a reversible one has them. */
  @ForAll
  void findsBothPeaksOfEveryScan(ForAll.Case random) {
    double middle = random.uniform(0.3, 0.7);
    Voltammogram sweep =
        sweep(
            random,
            random.uniform(0, 0.01),
            (e, way) -> way * (0.1 + bell(e, middle + 0.0295 * way)));
    List<SweepPeaks.Peak> peaks = SweepPeaks.of(sweep);
    assertThat(peaks).extracting(SweepPeaks.Peak::rising).containsExactly(true, false, true, false);
    for (SweepPeaks.Peak peak : peaks) {
      double way = peak.rising() ? 1 : -1;
      // The top of a bell is flat: 1 % of noise moves it by about a sixth of its width.
      assertThat(peak.potential()).isCloseTo(middle + 0.0295 * way, within(0.015));
      assertThat(way * peak.current()).isCloseTo(1.1, within(0.04));
    }
  }

  @ForAll
  void aResistorHasNone(ForAll.Case random) {
    Voltammogram sweep = sweep(random, random.uniform(0, 0.03), (e, way) -> e);
    assertThat(SweepPeaks.of(sweep)).isEmpty();
  }
}
