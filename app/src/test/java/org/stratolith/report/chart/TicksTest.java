package org.stratolith.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.report.chart.Ticks.Tick;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.ForAll.Case;

class TicksTest {

  @ForAll
  void linearTicksFillTheRangeInEqualSteps(Case random) {
    double span = random.logUniform(1e-12, 1e12);
    double low = random.uniform(-2, 2) * span;
    double high = low + span;
    int most = 3 + (int) random.uniform(0, 9);
    List<Tick> ticks = Ticks.linear(low, high, most);

    assertThat(ticks).hasSizeBetween(1, most);
    // At most one of the steps 1, 2, 2.5, 5, 10 is skipped, each at most twice the one before.
    assertThat(ticks.size()).isGreaterThanOrEqualTo((most - 1) / 2);
    double step = span / (most - 1) * 2.0001;
    assertThat(ticks.getFirst().value()).isBetween(low - 1e-6 * span, low + step);
    assertThat(ticks.getLast().value()).isBetween(high - step, high + 1e-6 * span);
    for (int i = 2; i < ticks.size(); i++) {
      double before = ticks.get(i - 1).value() - ticks.get(i - 2).value();
      double here = ticks.get(i).value() - ticks.get(i - 1).value();
      assertThat(here).isPositive();
      // Rounding of values up to twice the span.
      assertThat(Math.abs(here - before)).isLessThan(1e-9 * span);
    }
    assertThat(ticks.stream().map(Tick::label).distinct()).hasSameSizeAs(ticks);
  }

  @ForAll
  void logarithmicTicksAscendWithinTheRange(Case random) {
    double low = random.logUniform(1e-9, 1e3);
    double high = low * random.logUniform(1.5, 1e9);
    List<Tick> ticks = Ticks.logarithmic(low, high, 7);
    assertThat(ticks).hasSizeBetween(2, 9);
    for (int i = 0; i < ticks.size(); i++) {
      assertThat(ticks.get(i).value()).isBetween(low * (1 - 1e-6), high * (1 + 1e-6));
      if (i > 0) {
        assertThat(ticks.get(i).value()).isGreaterThan(ticks.get(i - 1).value());
      }
    }
    assertThat(ticks.stream().map(Tick::label).distinct()).hasSameSizeAs(ticks);
  }

  @Test
  void labelsReadAsPeopleWriteThem() {
    assertThat(Ticks.linear(-0.12, 0.32, 6).stream().map(Tick::label))
        .containsExactly("−0.1", "0.0", "0.1", "0.2", "0.3");
    assertThat(Ticks.linear(0, 20_000, 5).stream().map(Tick::label))
        .containsExactly("0", "5000", "10\u202F000", "15\u202F000", "20\u202F000");
    assertThat(Ticks.logarithmic(0.1, 1e6, 9).stream().map(Tick::label))
        .containsExactly("0.1", "1", "10", "100", "1000", "10⁴", "10⁵", "10⁶");
    assertThat(Ticks.logarithmic(40, 3000, 8).stream().map(Tick::label))
        .containsExactly("50", "100", "200", "500", "1000", "2000");
  }
}
