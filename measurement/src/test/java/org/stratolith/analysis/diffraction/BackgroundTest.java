package org.stratolith.analysis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stratolith.record.Diffractogram;

class BackgroundTest {

  @Test
  void runsUnderTheLines() {
    SyntheticPattern synthetic = new SyntheticPattern(10, 90, 0.02);
    for (double angle = 15; angle < 90; angle += 7) {
      synthetic.line(angle, 400, 0.15, 1);
    }
    Diffractogram pattern = synthetic.measured(1);
    double[] background = Background.of(pattern, 1.5);
    double sum = 0;
    for (int k = 0; k < background.length; k++) {
      double truth = SyntheticPattern.background(pattern.twoTheta(k));
      // Below by the clipped noise of smoothed counts (a quarter of sqrt(60) at most), above by the
      // feet of the lines; a line itself is ten times the background.
      assertThat(background[k])
          .isBetween(truth - 2 * Math.sqrt(truth), truth + 2 * Math.sqrt(truth));
      sum += (background[k] - truth) / Math.sqrt(truth) / background.length;
    }
    // What the description says: low by about one deviation.
    assertThat(sum).isBetween(-1.5, -0.5);
  }

  @Test
  void keepsAConstant() {
    double[] angle = new double[200];
    double[] counts = new double[200];
    for (int k = 0; k < 200; k++) {
      angle[k] = 10 + 0.05 * k;
      counts[k] = 123;
    }
    double[] background =
        Background.of(Diffractogram.ofCounts(angle, counts, SyntheticPattern.COPPER), 1);
    for (double value : background) {
      // Logarithms and exponentials back and forth: rounding.
      assertThat(value).isBetween(123 - 1e-9, 123 + 1e-9);
    }
  }
}
