package org.stratolith.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.record.Diffractogram;
import org.stratolith.testing.ForAll;

class PeakSearchTest {

  /** Far from any other line, at angles where Kα2 is merged, half resolved and resolved. */
  @ForAll(cases = 20)
  void findsEveryLineOnceWithItsAreaAndPlace(ForAll.Case random) {
    double[] places = new double[9];
    double[] areas = new double[9];
    SyntheticPattern synthetic = new SyntheticPattern(15, 110, 0.02);
    for (int i = 0; i < places.length; i++) {
      places[i] = 20 + 10 * i + random.uniform(-1, 1);
      areas[i] = random.logUniform(40, 3000);
      synthetic.line(places[i], areas[i], 0.12, 1e-7);
    }
    List<Peak> peaks = PeakSearch.find(synthetic.measured(random.seed()), 5);
    assertThat(peaks).hasSize(9);
    for (int i = 0; i < places.length; i++) {
      Peak peak = peaks.get(i);
      // Five deviations: 180 numbers each, of which none is beyond in 10^4 runs of pure noise. The
      // floors are what a pseudo-Voigt that a neighbour's tail lifts, and the straight background
      // under a curved one, may cost.
      assertThat(peak.twoTheta()).isCloseTo(places[i], within(5 * peak.twoThetaDeviation() + 2e-4));
      assertThat(peak.area())
          .isCloseTo(areas[i], within(5 * peak.areaDeviation() + 0.01 * areas[i]));
    }
  }

  @Test
  void takesNoNoiseForLines() {
    for (int seed = 0; seed < 10; seed++) {
      Diffractogram noise = new SyntheticPattern(10, 110, 0.02).measured(seed);
      assertThat(PeakSearch.find(noise, 5)).isEmpty();
    }
  }

  @Test
  void separatesNeighbours() {
    Diffractogram pattern =
        new SyntheticPattern(25, 45, 0.02)
            .line(28, 300, 0.15, 1)
            .line(41, 300, 0.15, 1)
            .line(35, 300, 0.15, 1)
            .line(35.25, 150, 0.15, 1)
            .measured(3);
    List<Peak> peaks = PeakSearch.find(pattern, 5);
    assertThat(peaks).hasSize(4);
    assertThat(peaks.get(1).twoTheta()).isCloseTo(35, within(0.01));
    assertThat(peaks.get(2).twoTheta()).isCloseTo(35.25, within(0.02));
    assertThat(peaks.get(2).area() / peaks.get(1).area()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void wantsToKnowTheRadiation() {
    Diffractogram unknown =
        Companions.with(new SyntheticPattern(10, 40, 0.02).measured(1), List.of());
    assertThatThrownBy(() -> PeakSearch.find(unknown, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("radiation")
        .hasMessageContaining("Maybe");
  }
}
