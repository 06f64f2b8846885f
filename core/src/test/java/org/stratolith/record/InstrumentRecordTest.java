package org.stratolith.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Diffractograms, depth profiles and micrographs refuse arrays that do not belong together. */
class InstrumentRecordTest {

  private static final Column COUNTS = Column.of("Li3+", "1");

  @Test
  void countsHaveTheDeviationOfPoisson() {
    Diffractogram pattern =
        Diffractogram.ofCounts(new double[] {10, 10.02}, new double[] {400, 0}, List.of());
    assertThat(pattern.deviation(0)).isEqualTo(20);
    assertThat(pattern.deviation(1)).isEqualTo(1);
  }

  @Test
  void anglesMustRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Diffractogram.ofCounts(new double[] {10, 10}, new double[] {1, 2}, List.of()))
        .withMessageContaining("the angle 10.0 follows 10.0 degrees in row 1")
        .withMessageContaining("\nMaybe two scans were joined");
  }

  @Test
  void everySignalHasAValueAtEveryPosition() {
    Column axis = Column.of("Sputter Time", "s");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DepthProfile.of(axis, new double[] {0, 1}, List.of(COUNTS), new double[][] {{7}}))
        .withMessageContaining("the signal 'Li3+' has 1 values at 2 positions");
    DepthProfile profile =
        DepthProfile.of(axis, new double[] {0, 1}, List.of(COUNTS), new double[][] {{7, 8}});
    assertThat(profile.value(profile.signalIndex("Li3+"), 1)).isEqualTo(8);
    assertThat(profile.signalIndex("Li2Cl+")).isEqualTo(-1);
  }

  @Test
  void stacksHoldAnImageOfEverySignalAtEveryPosition() {
    Column axis = Column.of("Sputter Time", "s");
    double[][][] values = {{{1, 2, 3, 4}, {5, 6, 7, 8}}};
    ImageStack stack =
        ImageStack.of(axis, new double[] {25, 75}, List.of(COUNTS), 2, 2, 1e-5, 1e-5, values);
    values[0][1][2] = 99;
    assertThat(stack.value(0, 1, 0, 1)).isEqualTo(7);
    assertThat(stack.position(1)).isEqualTo(75);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ImageStack.of(axis, new double[] {25}, List.of(COUNTS), 2, 2, 1e-5, 1e-5, values))
        .withMessageContaining("1 signals in 1 images of 2 x 2 pixels")
        .withMessageContaining("\nMaybe an image is missing");
  }

  @Test
  void pixelsStandRowByRow() {
    Micrograph image =
        Micrograph.of(Column.of("Modulus", "GPa"), 2, 2, 1e-6, 1e-6, new double[] {1, 2, 3, 4});
    assertThat(image.value(1, 0)).isEqualTo(2);
    assertThat(image.value(0, 1)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Micrograph.of(COUNTS, 1 << 16, 1 << 16, 1, 1, new double[0]))
        .withMessageContaining("65536 x 65536");
  }
}
