package org.stratolith.foil.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.foil.FoilParameters;
import org.stratolith.testing.ForAll;

class RollingTest {

  private static final RollingProperties MILL =
      FoilParameters.of(FoilParameters.resource()).rolling();

  @Test
  void eightTurnsNeedEightPasses() {
    Rolling rolling = Rolling.of(MILL, 800.0 / 60, 60e-6);
    assertThat(rolling.strain()).isCloseTo(2.590, within(0.001));
    assertThat(rolling.passes()).isEqualTo(8);
    assertThat(rolling.pressure()).isBetween(3e6, 4e6);
  }

  @Test
  void aFoilOfItsFinalThicknessNeedsNoPass() {
    Rolling rolling = Rolling.of(MILL, 1, 100e-6);
    assertThat(rolling.passes()).isZero();
    assertThat(rolling.pressure()).isZero();
  }

  @Test
  void slabMethodByHand() {
    // 80 to 60 um under rolls of 50 mm: L = 1 mm, h = 70 um, 1.155 (1 + 0.3/0.14).
    assertThat(Rolling.pressure(MILL, 80e-6, 60e-6))
        .isCloseTo(1.155e6 * (1 + 0.3 * 1e-3 / 140e-6), within(1.0));
  }

  @Test
  void densityFollowsItsDifferentialEquation() {
    double rho = 0.6;
    int steps = 200_000;
    double step = 2.59 / steps;
    for (int k = 0; k < steps; k++) {
      double middle = rho + step / 2 * rho * (1 - rho * rho);
      rho += step * middle * (1 - middle * middle);
    }
    // Midpoint rule in steps of 1e-5.
    assertThat(Rolling.density(0.6, 2.59)).isCloseTo(rho, within(1e-10));
    assertThat(Rolling.density(0.6, 0)).isCloseTo(0.6, within(1e-15));
  }

  @Test
  void coilsAreMirroredAndStacksAreNot() {
    assertThat(Layup.of(Layup.Arrangement.COIL, 8, 1, true).deposits())
        .containsExactly(1, 1, 1, 1, 0, 1, 1, 1, 1);
    assertThat(Layup.of(Layup.Arrangement.COIL, 8, 1, false).deposits())
        .containsExactly(0, 1, 1, 1, 2, 1, 1, 1, 0);
    assertThat(Layup.of(Layup.Arrangement.STACK, 3, 1, true).deposits())
        .containsExactly(1, 1, 1, 0);
    assertThat(Layup.of(Layup.Arrangement.COIL, 1, 1, true).deposits()).containsExactly(1, 0);
    assertThat(Layup.of(Layup.Arrangement.COIL, 2, 2, true).deposits()).containsExactly(1, 2, 1);
  }

  @ForAll
  void noDepositIsLost(ForAll.Case random) {
    int turns = random.random().nextInt(1, 40);
    int faces = random.random().nextInt(0, 3);
    for (Layup.Arrangement arrangement : Layup.Arrangement.values()) {
      Layup layup = Layup.of(arrangement, turns, faces, random.random().nextBoolean());
      assertThat(layup.layers()).isEqualTo(turns);
      assertThat(layup.total()).isEqualTo(turns * faces);
    }
  }
}
