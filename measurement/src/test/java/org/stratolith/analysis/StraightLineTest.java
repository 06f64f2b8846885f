package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StraightLineTest {

  /**
   * Anscombe's first set: slope 0.5001, intercept 3.0001, standard errors 0.1179 and 1.1247, R2
   * 0.6665 (Am. Stat. 27, 17).
   */
  @Test
  void anscombe() {
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5, Double.NaN};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68, 1};
    StraightLine line = StraightLine.fit(x, y);
    assertThat(line.points()).isEqualTo(11);
    assertThat(line.slope()).isCloseTo(0.5001, within(5e-5));
    assertThat(line.intercept()).isCloseTo(3.0001, within(5e-5));
    assertThat(line.slopeError()).isCloseTo(0.1179, within(5e-5));
    assertThat(line.interceptError()).isCloseTo(1.1247, within(5e-5));
    assertThat(line.determination()).isCloseTo(0.6665, within(5e-5));
  }

  @Test
  void needsTwoAbscissas() {
    double[] same = {1, 1};
    assertThatThrownBy(() -> StraightLine.fit(same, same)).hasMessageContaining("Maybe the window");
  }
}
