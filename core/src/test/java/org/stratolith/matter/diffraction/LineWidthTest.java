package org.stratolith.matter.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineWidthTest {

  @Test
  void hasTheLimitsOfItsParts() {
    LineWidth width = new LineWidth();
    width.evaluate(0.1, 0);
    assertThat(width.width()).isCloseTo(0.1, within(1e-12));
    assertThat(width.share()).isZero();
    width.evaluate(0, 0.1);
    assertThat(width.width()).isCloseTo(0.1, within(1e-12));
    // The polynomial of the source ends at 1.36603 - 0.47719 + 0.11116.
    assertThat(width.share()).isCloseTo(1, within(1e-12));
  }

  @Test
  void hasTheDerivativesOfItsDifferences() {
    double h = 1e-6;
    LineWidth up = new LineWidth();
    LineWidth down = new LineWidth();
    LineWidth at = new LineWidth();
    for (double[] gl : new double[][] {{0.1, 0.05}, {0.02, 0.2}, {0.3, 0.01}}) {
      at.evaluate(gl[0], gl[1]);
      up.evaluate(gl[0] + h, gl[1]);
      down.evaluate(gl[0] - h, gl[1]);
      assertThat(at.widthByGauss()).isCloseTo((up.width() - down.width()) / (2 * h), within(1e-7));
      assertThat(at.shareByGauss()).isCloseTo((up.share() - down.share()) / (2 * h), within(1e-6));
      up.evaluate(gl[0], gl[1] + h);
      down.evaluate(gl[0], gl[1] - h);
      assertThat(at.widthByLorentz())
          .isCloseTo((up.width() - down.width()) / (2 * h), within(1e-7));
      assertThat(at.shareByLorentz())
          .isCloseTo((up.share() - down.share()) / (2 * h), within(1e-6));
    }
  }
}
