package org.stratolith.foil.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class MixingTest {

  private static final double DIFFUSIVITY = 1e-15;
  private static final CollisionKernel.Mobility NONE = radius -> 0;

  private static ParticleField run(
      int cells, int steps, double band, double fraction, double saturation, double jamming) {
    DepthGrid grid = DepthGrid.uniform(1e-6, cells);
    ParticleField field = new ParticleField(grid, SizeGrid.of(10e-9, 2, 2));
    field.addBand(0, fraction, band);
    double[] common = new double[cells];
    Arrays.fill(common, DIFFUSIVITY);
    ImplicitMixing mixing = new ImplicitMixing(grid);
    for (int k = 0; k < steps; k++) {
      mixing.advance(field, common, NONE, saturation, jamming, 1.0 / steps);
    }
    return field;
  }

  private static double fractionAt(ParticleField field, double depth) {
    int cell = (int) (depth / field.grid().width(0));
    return field.fraction(0, cell);
  }

  /** A band below a wall: (phi/2) [erf((d - z)/s) + erf((d + z)/s)], s = 2 sqrt(D t). */
  @Test
  void aSoakedBandSpreadsAsTheErrorFunction() {
    double spread = 2 * Math.sqrt(DIFFUSIVITY);
    ParticleField field = run(1000, 400, 200e-9, 0.6, 1, 0.64);
    for (int cell : new int[] {0, 150, 200, 250, 300}) {
      double z = (cell + 0.5) * 1e-9;
      double exact = 0.3 * (erf((200e-9 - z) / spread) + erf((200e-9 + z) / spread));
      // Implicit Euler in 400 steps: a few 1e-4.
      assertThat(field.fraction(0, cell)).isCloseTo(exact, within(1e-3));
    }
  }

  /**
   * A dry bed melts away from below: with its front at -2 beta sqrt(D t), (1 - phi_j) beta sqrt(pi)
   * exp(beta^2) erfc(-beta) = phi_j (a one-phase Stefan problem).
   */
  @Test
  void aDryBedIsEatenAwayAsStefanSays() {
    double jam = 0.64;
    double beta = 0.5;
    for (int k = 0; k < 100; k++) {
      double f =
          (1 - jam) * beta * Math.sqrt(Math.PI) * Math.exp(beta * beta) * (1 + erf(beta)) - jam;
      beta -= 0.3 * f;
    }
    assertThat(beta).isBetween(0.45, 0.55);
    double eaten = 2 * beta * Math.sqrt(DIFFUSIVITY);
    ParticleField field = run(2000, 4000, 300e-9, 1, 0, jam);
    double front = 0;
    for (int cell = 0; cell < 2000 && field.fraction(0, cell) > 0.82; cell++) {
      front = field.grid().edge(cell + 1);
    }
    // The front is one cell (0.5 nm) wide, and the steps are of first order.
    assertThat(front).isCloseTo(300e-9 - eaten, within(1e-9));
    double beyond = 300e-9 + 20e-9;
    double similar = jam / (1 + erf(beta)) * (1 - erf(20e-9 / (2 * Math.sqrt(DIFFUSIVITY))));
    assertThat(fractionAt(field, beyond)).isCloseTo(similar, within(0.01));
  }

  @Test
  void isOfSecondOrderInDepth() {
    double spread = 2 * Math.sqrt(DIFFUSIVITY);
    double[] error = new double[2];
    for (int k = 0; k < 2; k++) {
      int cells = k == 0 ? 50 : 100;
      ParticleField field = run(cells, 20_000, 200e-9, 0.6, 1, 0.64);
      for (int cell = 0; cell < cells; cell++) {
        double z = (cell + 0.5) * 1e-6 / cells;
        double exact = 0.3 * (erf((200e-9 - z) / spread) + erf((200e-9 + z) / spread));
        error[k] = Math.max(error[k], Math.abs(field.fraction(0, cell) - exact));
      }
    }
    assertThat(error[0] / error[1]).isBetween(3.3, 4.7);
  }

  @ForAll(cases = 30)
  void keepsVolumeAndBounds(ForAll.Case random) {
    DepthGrid grid = DepthGrid.graded(300e-9, 60, random.uniform(1e-6, 5e-6), 20);
    ParticleField field = new ParticleField(grid, SizeGrid.of(10e-9, 2, 2));
    double fraction = random.uniform(0.1, 0.9);
    field.addBand(0, fraction, random.uniform(50e-9, 250e-9));
    field.addPores(1 - fraction, 50e-9);
    double before = field.amount(0);
    double pores = field.poreAmount();
    double[] common = new double[grid.cells()];
    Arrays.fill(common, random.logUniform(1e-18, 1e-13));
    ImplicitMixing mixing = new ImplicitMixing(grid);
    double own = random.logUniform(1e-18, 1e-14);
    double saturation = random.uniform(0, 1);
    for (int k = 0; k < 50; k++) {
      mixing.advance(field, common, radius -> own, saturation, 0.64, 0.02);
    }
    assertThat(field.amount(0)).isCloseTo(before, within(1e-12 * before));
    assertThat(field.poreAmount()).isCloseTo(pores, within(1e-12 * pores));
    for (int cell = 0; cell < grid.cells(); cell++) {
      assertThat(field.fraction(0, cell)).isNotNegative();
    }
  }

  // Series and continued fraction, Abramowitz and Stegun 7.1.5 and 7.1.14.
  static double erf(double x) {
    if (x < 0) {
      return -erf(-x);
    }
    if (x > 6) {
      return 1;
    }
    double term = x;
    double sum = x;
    for (int k = 1; k < 400 && Math.abs(term) > 1e-18; k++) {
      term *= -x * x / k;
      sum += term / (2 * k + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }
}
