package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayScaleTest {

  /** Powers of two scale without rounding. */
  @ParameterizedTest
  @EnumSource(
      value = OverlayScale.class,
      names = {"STRONGEST", "AREA"})
  void aCurveTimesAFactorGivesTheFactor(OverlayScale scale) {
    double[] x = {0, 1, 2, 4, 4, 7};
    double[] model = {1, 3, 2, 5, 1, 0};
    double[] measured = model.clone();
    for (int k = 0; k < measured.length; k++) {
      measured[k] *= 16;
    }
    assertThat(scale.factor(x, measured, x, model)).isEqualTo(16);
    assertThat(OverlayScale.NONE.factor(x, measured, x, model)).isEqualTo(1);
  }

  /** Only what lies in the overlap counts: y = x over 0 to 4 against y = 1 over 1 to 3. */
  @Test
  void onlyTheOverlapCounts() {
    double[] line = {0, 4};
    double[] inside = {1, 2, 3};
    double[] ones = {1, 1, 1};
    // The area of y = x from 1 to 3 is 4, that of y = 1 is 2.
    assertThat(OverlayScale.AREA.factor(line, line, inside, ones)).isEqualTo(2, within(1e-15));
    assertThat(OverlayScale.AREA.factor(inside, ones, line, line)).isEqualTo(0.5, within(1e-15));
    double[] far = {100, 2, 100};
    double[] beside = {0, 2, 5};
    assertThat(OverlayScale.STRONGEST.factor(beside, far, inside, ones)).isEqualTo(2);
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    double[] x = {0, 1, 2, 3};
    double[] model = {1, 1, 1, 1};
    double[] measured = {2, Double.POSITIVE_INFINITY, Double.NaN, 2};
    assertThat(OverlayScale.STRONGEST.factor(x, measured, x, model)).isEqualTo(2);
    assertThat(OverlayScale.AREA.factor(x, measured, x, model)).isEqualTo(2);
  }

  @Test
  void nothingPositiveHasNoScale() {
    double[] x = {0, 1};
    double[] none = {0, 0};
    double[] some = {1, 1};
    for (OverlayScale scale : new OverlayScale[] {OverlayScale.STRONGEST, OverlayScale.AREA}) {
      assertThat(scale.factor(x, none, x, some)).isNaN();
      assertThat(scale.factor(x, some, x, none)).isNaN();
      assertThat(scale.factor(new double[0], new double[0], x, some)).isNaN();
    }
  }
}
