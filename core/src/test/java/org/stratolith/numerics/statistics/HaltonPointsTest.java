package org.stratolith.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HaltonPointsTest {

  /** Halton 1960: 1/2, 1/4, 3/4, 1/8 in base 2; 1/3, 2/3, 1/9, 4/9 in base 3. */
  @Test
  void radicalInverses() {
    double[] two = {0.5, 0.25, 0.75, 0.125};
    double[] three = {1 / 3.0, 2 / 3.0, 1 / 9.0, 4 / 9.0};
    for (int k = 0; k < 4; k++) {
      assertThat(HaltonPoints.radicalInverse(k + 1, 2)).isEqualTo(two[k]);
      assertThat(HaltonPoints.radicalInverse(k + 1, 3)).isCloseTo(three[k], within(1e-15));
    }
  }

  /** Of 3^5 points each third of the axis of base 3 holds 81 (one more or less for the shift). */
  @Test
  void pointsAreEvenAndGivenByTheSeed() {
    HaltonPoints points = new HaltonPoints(6, 42);
    HaltonPoints again = new HaltonPoints(6, 42);
    int[] count = new int[3];
    for (int k = 0; k < 243; k++) {
      double[] point = points.next();
      assertThat(point).containsExactly(again.next());
      assertThat(Arrays.stream(point)).allMatch(value -> value >= 0 && value < 1);
      count[(int) (3 * point[1])]++;
    }
    assertThat(Arrays.stream(count)).allMatch(value -> Math.abs(value - 81) <= 1);
    assertThat(new HaltonPoints(6, 43).next()).isNotEqualTo(new HaltonPoints(6, 42).next());
  }
}
