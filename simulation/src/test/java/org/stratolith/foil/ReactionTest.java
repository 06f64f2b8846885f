package org.stratolith.foil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.foil.reaction.Reaction;

class ReactionTest {

  private static final Reaction REACTION = FoilParameters.of(FoilParameters.resource()).reaction();
  private static final double MILLIAMPERE_HOUR = 36_000;

  @Test
  void atomsBalance() {
    assertThat(Reaction.ALUMINIDE * Reaction.ALUMINIUM_IN_ALUMINIDE).isEqualTo(1);
    assertThat(Reaction.CHLORIDE).isEqualTo(3);
    assertThat(Reaction.ALUMINIDE * Reaction.LITHIUM_IN_ALUMINIDE + Reaction.CHLORIDE)
        .isEqualTo(Reaction.LITHIUM);
  }

  @Test
  void volumesFollowFromDensities() {
    assertThat(REACTION.aluminide() * 1e6).isCloseTo(33.55, within(0.01));
    assertThat(REACTION.chloride() * 1e6).isCloseTo(61.44, within(0.01));
    assertThat(REACTION.product() * 1e6).isCloseTo(95.00, within(0.01));
    assertThat(REACTION.chloride() / REACTION.aluminide()).isCloseTo(1.83, within(0.005));
    assertThat(REACTION.volumeChange()).isCloseTo(-0.221, within(0.001));
  }

  /** The table of loadings that the measured capacity allows, computed by hand. */
  @Test
  void capacityBoundsTheLoading() {
    double[][] table = {{11, 0.934, 1.126, 1.349}, {11.5, 0.593, -1, -1}, {12, 0.253, -1, -1}};
    for (double[] row : table) {
      LoadingBounds bounds = LoadingBounds.of(REACTION, row[0] * MILLIAMPERE_HOUR, 60e-6);
      // The table has three digits, and 12.998 instead of 13.0 cm3 per mole of lithium.
      assertThat(bounds.none() * 100).isCloseTo(row[1], within(0.005));
      if (row[2] > 0) {
        assertThat(bounds.toLiAl() * 100).isCloseTo(row[2], within(0.005));
        assertThat(bounds.all() * 100).isCloseTo(row[3], within(0.005));
      }
    }
  }
}
