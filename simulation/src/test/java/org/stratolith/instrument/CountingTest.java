package org.stratolith.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

  private static final int DRAWS = 200_000;

  /** All three cumulants of a Poisson distribution are its mean; each within five deviations. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 4, 9.99, 10, 11, 37, 500, 3e4, 2e6})
  void cumulantsAreTheMean(double mean) {
    double[] expected = new double[DRAWS];
    Arrays.fill(expected, mean);
    double[] counts = Counting.measured(expected, 11);
    double average = Arrays.stream(counts).average().orElseThrow();
    double second = 0;
    double third = 0;
    for (double count : counts) {
      double off = count - average;
      second += off * off / DRAWS;
      third += off * off * off / DRAWS;
    }
    double root = Math.sqrt(DRAWS);
    assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(mean) / root + 1e-12));
    // Variances of the sample's second and third central moments: 2 m² + m and about 15 m³.
    assertThat(second)
        .isCloseTo(mean, within(5 * Math.sqrt(2 * mean * mean + mean) / root + 1e-12));
    assertThat(third)
        .isCloseTo(mean, within(5 * Math.sqrt(15 * Math.pow(mean, 3) + 50 * mean) / root + 1e-12));
  }

  /**
   * Every count has its own probability: χ² over the counts that are expected ten times or more.
   */
  @ParameterizedTest
  @ValueSource(doubles = {2, 10, 24})
  void countsHaveTheirProbabilities(double mean) {
    double[] expected = new double[DRAWS];
    Arrays.fill(expected, mean);
    int[] seen = new int[200];
    for (long count : Counting.counted(expected, 12)) {
      seen[(int) count]++;
    }
    double probability = Math.exp(-mean);
    double chi = 0;
    int classes = 0;
    for (int k = 0; k < seen.length; k++) {
      double wanted = DRAWS * probability;
      if (wanted >= 10) {
        chi += (seen[k] - wanted) * (seen[k] - wanted) / wanted;
        classes++;
      }
      probability *= mean / (k + 1);
    }
    // Mean and deviation of χ²; five deviations are passed by chance once in a million.
    assertThat(chi).isLessThan(classes + 5 * Math.sqrt(2.0 * classes));
  }
}
