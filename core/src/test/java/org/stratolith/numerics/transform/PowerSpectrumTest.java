package org.stratolith.numerics.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerSpectrumTest {

  /** The defining sum, term by term. */
  @Test
  void isTheSumOfItsDefinition() {
    int columns = 8;
    int rows = 4;
    SplittableRandom dice = new SplittableRandom(5);
    double[] picture = dice.doubles(32).toArray();
    double[] power = PowerSpectrum.centred(picture, columns, rows);
    for (int v = -rows / 2; v < rows / 2; v++) {
      for (int u = -columns / 2; u < columns / 2; u++) {
        double re = 0;
        double im = 0;
        for (int y = 0; y < rows; y++) {
          for (int x = 0; x < columns; x++) {
            double phase = -2 * Math.PI * (u * x / (double) columns + v * y / (double) rows);
            re += picture[y * columns + x] * Math.cos(phase);
            im += picture[y * columns + x] * Math.sin(phase);
          }
        }
        assertThat(power[(v + rows / 2) * columns + u + columns / 2])
            .isCloseTo(re * re + im * im, within(1e-12 * 32 * 32));
      }
    }
  }

  /** Parseval: the powers add up to the sum of squares times the number of points. */
  @Test
  void keepsTheSumOfSquares() {
    double[] picture = new SplittableRandom(6).doubles(64 * 128).toArray();
    double sum = 0;
    for (double value : picture) {
      sum += value * value;
    }
    double power = 0;
    for (double value : PowerSpectrum.centred(picture, 64, 128)) {
      power += value;
    }
    assertThat(power / picture.length).isCloseTo(sum, within(1e-12 * sum));
  }

  @Test
  void refusesSidesThatAreNoPowersOfTwo() {
    assertThatThrownBy(() -> PowerSpectrum.centred(new double[60], 6, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("60 values in 6 columns and 10 rows")
        .hasMessageContaining("Maybe");
  }
}
