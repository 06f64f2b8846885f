package org.stratolith.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlurTest {

  /** A point keeps its sum and gets the variance of the beam along both axes. */
  @Test
  void aPointBecomesTheBeam() {
    int n = 61;
    double[] point = new double[n * n];
    point[30 * n + 30] = 1;
    double sigma = 3.7;
    double[] blurred = Blur.of(point, n, n, sigma);
    double sum = 0;
    double across = 0;
    double down = 0;
    for (int i = 0; i < blurred.length; i++) {
      sum += blurred[i];
      across += blurred[i] * Math.pow(i % n - 30, 2);
      down += blurred[i] * Math.pow(Math.floorDiv(i, n) - 30, 2);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    // The kernel ends at four deviations, where it has lost 1e-3 of its variance.
    assertThat(across).isCloseTo(sigma * sigma, within(2e-3 * sigma * sigma));
    assertThat(down).isCloseTo(across, within(1e-12));
  }

  /** A flat picture stays flat up to its edges, and no beam changes nothing. */
  @Test
  void flatStaysFlat() {
    double[] flat = new double[12];
    Arrays.fill(flat, 7);
    assertThat(Blur.of(flat, 4, 3, 2.5))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(flat);
    double[] steps = {1, 2, 3, 4, 5, 6};
    assertThat(Blur.of(steps, 3, 2, 0)).containsExactly(steps);
  }
}
