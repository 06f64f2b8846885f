package org.stratolith.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.record.Column;
import org.stratolith.record.DepthProfile;
import org.stratolith.testing.ForAll;

class DepthReductionTest {

  /** A plateau to 100 s, then a decay of known length; a rise with its half at a known place. */
  @ForAll
  void findsDecaysAndHalves(ForAll.Case random) {
    double length = random.uniform(10, 60);
    double half = random.uniform(80, 200);
    int rows = 400;
    double[] time = new double[rows];
    double[][] values = new double[3][rows];
    for (int k = 0; k < rows; k++) {
      time[k] = k;
      values[0][k] = 1e5 * Math.exp(-Math.max(0, k - 100) / length);
      values[1][k] = 300 / (1 + Math.exp(-(k - half) / 8));
    }
    Column axis = Column.of("Sputter Time", "s");
    DepthReduction found =
        DepthReduction.of(
            DepthProfile.of(
                axis,
                time,
                List.of(Column.of("Cl", "1"), Column.of("Al", "1"), Column.of("nothing", "1")),
                values));
    assertThat(found.signals()).extracting(DepthReduction.Signal::name).containsExactly("Cl", "Al");
    DepthReduction.Signal falling = found.signals().getFirst();
    assertThat(falling.decay()).isCloseTo(length, within(1e-6 * length));
    // A straight line between rows instead of an exponential: less than a tenth of a row.
    assertThat(falling.halfFall()).isCloseTo(100 + length * Math.log(2), within(0.1));
    assertThat(falling.halfRise()).isNaN();
    DepthReduction.Signal rising = found.signals().getLast();
    assertThat(rising.halfRise()).isCloseTo(half, within(0.1));
    assertThat(rising.decay()).isNaN();
  }

  @Test
  void anEmptyProfileHasNoSignals() {
    DepthProfile empty =
        DepthProfile.of(Column.of("Depth", "m"), new double[0], List.of(), new double[0][]);
    assertThat(DepthReduction.of(empty).signals()).isEmpty();
  }
}
