package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class OverlayTest {

  /** Model a + b x, measured zero: the mean square over [0, 1] is a^2 + a b + b^2/3. */
  @ForAll
  void isTheIntegralWhateverTheSampling(ForAll.Case random) {
    double a = random.uniform(-2, 2);
    double b = random.uniform(-2, 2);
    double[] x = random.random().doubles(20_000).toArray();
    // Half of the points crowd in a tenth of the range.
    for (int k = 0; k < x.length / 2; k++) {
      x[k] *= 0.1;
    }
    x[0] = 0;
    x[1] = 1;
    Arrays.sort(x);
    Overlay found =
        Overlay.of(x, new double[x.length], new double[] {-1, 3}, new double[] {a - b, a + 3 * b});
    // The trapezoidal rule over 1e4 points.
    assertThat(found.rootMeanSquare())
        .isCloseTo(Math.sqrt(a * a + a * b + b * b / 3), within(1e-5));
    assertThat(found.mean()).isCloseTo(a + b / 2, within(1e-5));
    assertThat(found.largest()).isCloseTo(Math.max(Math.abs(a), Math.abs(a + b)), within(1e-9));
    assertThat(found.points()).isEqualTo(x.length);
  }

  /** Half cycles turn at one time: before it is compared with before, after it with after. */
  @Test
  void aJumpIsComparedOnBothSides() {
    double[] x = {0, 1, 1, 2};
    double[] y = {1, 2, -2, -1};
    Overlay same = Overlay.of(x, y, x, y);
    assertThat(same.points()).isEqualTo(4);
    assertThat(same.rootMeanSquare()).isZero();
    Overlay above = Overlay.of(x, y, x, new double[] {1.5, 2.5, -1.5, -0.5});
    assertThat(above.rootMeanSquare()).isCloseTo(0.5, within(1e-15));
    assertThat(above.mean()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void comparesWhereBothExist() {
    Overlay found =
        Overlay.of(
            new double[] {0, 1, 2, 3, 4},
            new double[] {5, 5, Double.NaN, 5, 5},
            new double[] {1, 1, 3, 3.5},
            new double[] {0, 6, 6, 6});
    // At 1 the model jumps and the measurement does not; at 2 nothing was measured.
    assertThat(found.from()).isEqualTo(3);
    assertThat(found.points()).isEqualTo(1);
    assertThat(found.rootMeanSquare()).isNaN();
    Overlay apart =
        Overlay.of(
            new double[] {0, 1}, new double[] {0, 1}, new double[] {2, 3}, new double[] {0, 1});
    assertThat(apart.points()).isZero();
    assertThat(apart.rootMeanSquare()).isNaN();
    assertThat(Overlay.of(new double[0], new double[0], new double[0], new double[0]).points())
        .isZero();
  }
}
