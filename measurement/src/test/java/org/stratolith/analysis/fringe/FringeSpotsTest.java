package org.stratolith.analysis.fringe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stratolith.record.Column;
import org.stratolith.record.Micrograph;

class FringeSpotsTest {

  private static final double EDGE = 20e-9;

  /** Fringes of given frequencies (1/Å) and strengths in Gaussian noise of deviation one. */
  private static Micrograph image(int n, long seed, double[]... waves) {
    SplittableRandom dice = new SplittableRandom(seed);
    double[] values = new double[n * n];
    double pixel = 200.0 / n; // Å
    for (int i = 0; i < values.length; i++) {
      values[i] = 50 + dice.nextGaussian();
      for (double[] wave : waves) {
        double phase = 2 * Math.PI * pixel * (wave[0] * (i % n) + wave[1] * Math.floorDiv(i, n));
        values[i] += wave[2] * Math.cos(phase + 0.7);
      }
    }
    return Micrograph.of(Column.of("Electrons", "1"), n, n, EDGE, EDGE, values);
  }

  /** Two rows of fringes are found where they are, to a tenth of a frequency's width. */
  @Test
  void fringesAreFoundWhereTheyAre() {
    Micrograph image =
        image(256, 1, new double[] {0.3123, 0.1417, 0.5}, new double[] {-0.2011, 0.0603, 0.2});
    FringeSpots.Transform transform = FringeSpots.of(image, 1e-3);
    assertThat(transform.spots()).hasSize(2);
    FringeSpot first = transform.spots().get(0);
    assertThat(first.x()).isCloseTo(0.3123, within(0.1 * transform.stepX()));
    assertThat(first.y()).isCloseTo(0.1417, within(0.1 * transform.stepY()));
    assertThat(first.spacing()).isCloseTo(1 / Math.hypot(0.3123, 0.1417), within(2e-3));
    FringeSpot second = transform.spots().get(1);
    assertThat(second.x()).isCloseTo(-0.2011, within(0.1 * transform.stepX()));
    // Power of a cosine under Hann's window over the noise: (A n²/8)² / (σ² n² (3/8)²); between
    // two frequencies up to a half of it is lost.
    double expected = Math.pow(0.5 * 256 / 3.0, 2);
    assertThat(first.power()).isBetween(0.45 * expected, 1.2 * expected);
  }

  /** Noise alone has a spot in fewer than twice as many images as the alarm says. */
  @Test
  void noiseMakesNoSpots() {
    int spots = 0;
    for (int seed = 0; seed < 200; seed++) {
      spots += FringeSpots.of(image(64, 100 + seed), 0.05).spots().size();
    }
    // Ten are expected of 200; neighbours under the window's main lobe depend on each other.
    assertThat(spots).isLessThan(25);
  }

  /** A side that is no power of two is cut, frequencies stay what they are. */
  @Test
  void imagesOfOtherSizesAreCut() {
    FringeSpots.Transform transform =
        FringeSpots.of(image(300, 4, new double[] {0.21, -0.17, 0.6}), 1e-3);
    assertThat(transform.columns()).isEqualTo(256);
    assertThat(transform.spots().getFirst().x()).isCloseTo(-0.21, within(0.1 * transform.stepX()));
  }

  @Test
  void smallImagesAreRefused() {
    assertThatThrownBy(() -> FringeSpots.of(image(16, 5), 1e-3))
        .hasMessageContaining("16 by 16 pixels")
        .hasMessageContaining("Maybe");
  }
}
