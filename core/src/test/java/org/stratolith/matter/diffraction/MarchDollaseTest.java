package org.stratolith.matter.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.UnitCell;

class MarchDollaseTest {

  /** The mean over the sphere is the integral over cos α from 0 to 1; closed form 1 for every r. */
  @Test
  void isADensityOnTheSphere() {
    for (double ratio : new double[] {0.2, 0.5, 0.9, 1, 1.3, 2, 5}) {
      int n = 200_000;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double cosine = (i + 0.5) / n;
        sum += MarchDollase.density(ratio, cosine * cosine) / n;
      }
      // The midpoint rule errs by h²/24 times the change of slope, 4e4 at r = 0.2.
      assertThat(sum).isCloseTo(1, within(1e-7));
    }
  }

  @Test
  void hasItsLimits() {
    for (double cosineSquared : new double[] {0, 0.3, 1}) {
      assertThat(MarchDollase.density(1, cosineSquared)).isEqualTo(1);
    }
    // Plates that lie flat show their face, r⁻³, needles that lie flat their sides, r^(3/2).
    assertThat(MarchDollase.density(0.5, 1)).isCloseTo(8, within(1e-12));
    assertThat(MarchDollase.density(0.5, 0)).isCloseTo(Math.pow(0.5, 1.5), within(1e-12));
    assertThat(MarchDollase.density(2, 1)).isCloseTo(0.125, within(1e-12));
    assertThat(MarchDollase.density(2, 0)).isCloseTo(Math.pow(2, 1.5), within(1e-12));
  }

  @Test
  void hasTheDerivativeOfItsDifferences() {
    for (double ratio : new double[] {0.4, 1, 2.5}) {
      for (double c : new double[] {0, 0.25, 1}) {
        double h = 1e-5;
        double difference =
            (MarchDollase.density(ratio + h, c) - MarchDollase.density(ratio - h, c)) / (2 * h);
        // Third derivatives, up to 4000 at r = 0.4, times h²/6.
        assertThat(MarchDollase.densityByRatio(ratio, c)).isCloseTo(difference, within(1e-6));
      }
    }
  }

  @Test
  void measuresAnglesBetweenPlanes() {
    UnitCell cubic = UnitCell.cubic(4);
    assertThat(new PlaneNormal(1, 1, 0).cosineSquared(cubic, 1, 0, 0))
        .isCloseTo(0.5, within(1e-12));
    UnitCell hexagonal = UnitCell.hexagonal(3, 5);
    PlaneNormal basal = PlaneNormal.parse("001");
    assertThat(basal.cosineSquared(hexagonal, 1, 0, 0)).isCloseTo(0, within(1e-12));
    assertThat(new PlaneNormal(1, 0, 0).cosineSquared(hexagonal, 0, 1, 0))
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void readsPlanes() {
    assertThat(PlaneNormal.parse("1-10")).isEqualTo(new PlaneNormal(1, -1, 0));
    assertThat(PlaneNormal.parse("0,0,12"))
        .isEqualTo(new PlaneNormal(0, 0, 12))
        .hasToString("0,0,12");
    assertThat(new PlaneNormal(1, -1, 0)).hasToString("1-10");
    assertThatThrownBy(() -> PlaneNormal.parse("11"))
        .hasMessageContaining("\"11\"")
        .hasMessageContaining("Maybe 110");
    assertThatThrownBy(() -> PlaneNormal.parse("000")).hasMessageContaining("Maybe 001");
  }
}
