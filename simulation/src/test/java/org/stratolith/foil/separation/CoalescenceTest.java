package org.stratolith.foil.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class CoalescenceTest {

  private static final double RADIUS = 20e-9;

  private static ParticleField cell(double fraction, double ratio, int bins) {
    ParticleField field =
        new ParticleField(DepthGrid.uniform(1e-6, 1), SizeGrid.of(RADIUS, ratio, bins));
    field.addBand(0, fraction, 1e-6);
    return field;
  }

  /** Golovin 1963: with K = k (v_1 + v_2), N = N_0 exp(-k phi t), whatever the sizes. */
  @Test
  void sumKernelThinsExponentially() {
    ParticleField field = cell(0.3, 2, 24);
    double before = field.count(0);
    new Coalescence(field.sizes(0), CoalescenceTest::sumOfVolumes).advance(field, 0, 2);
    // Heun in steps that lose a tenth at most; pivots keep number and volume of every pair.
    assertThat(field.count(0) / before).isCloseTo(Math.exp(-2 * 0.3), within(2e-4));
  }

  /** Smoluchowski 1917: with a constant kernel N = N_0/(1 + K N_0 t/2). */
  @Test
  void constantKernelThinsHyperbolically() {
    ParticleField field = cell(0.3, 2, 24);
    double before = field.number(0, 0, 0);
    double kernel = 4 / before;
    new Coalescence(field.sizes(0), (a, b) -> kernel).advance(field, 0, 1);
    assertThat(field.count(0) / 1e-6 / before).isCloseTo(1.0 / 3, within(2e-3));
  }

  /** R = R_0 exp[(4/(3 pi)) phi E gamma] of like particles, gamma = sqrt(3) eps; by its slope. */
  @Test
  void likeParticlesGrowWithShearAsTheClosedFormSays() {
    double phi = 0.4;
    double capture = 0.5;
    double strain = 1e-4;
    ParticleField field = cell(phi, 2, 12);
    double before = field.count(0);
    new Coalescence(field.sizes(0), CollisionKernel.orthokinetic(capture))
        .advance(field, 0, strain);
    double growth = -Math.log(field.count(0) / before) / 3;
    double expected = 4 / (3 * Math.PI) * phi * capture * Math.sqrt(3) * strain;
    // Particles of two sizes appear at once; over this strain that is of relative order 1e-4.
    assertThat(growth).isCloseTo(expected, within(1e-3 * expected));
  }

  /** The same over a whole rolling, where sizes spread: faster than like particles would. */
  @Test
  void convergesWithTheNumberOfSizes() {
    double coarse = finalCount(2, 14);
    double fine = finalCount(Math.sqrt(2), 28);
    double finer = finalCount(Math.pow(2, 0.25), 56);
    double first = Math.abs(coarse - fine);
    double second = Math.abs(fine - finer);
    // Fixed pivots are of second order in the ratio's logarithm for smooth sizes; monodisperse
    // beginnings cost a little.
    assertThat(first / second).isGreaterThan(2.5);
    assertThat(second / finer).isLessThan(0.02);
  }

  private static double finalCount(double ratio, int bins) {
    ParticleField field = cell(0.4, ratio, bins);
    new Coalescence(field.sizes(0), CollisionKernel.orthokinetic(0.5)).advance(field, 0, 2.6);
    return field.count(0);
  }

  @ForAll(cases = 40)
  void volumeIsKeptEvenBeyondTheLastSize(ForAll.Case random) {
    ParticleField field = cell(random.uniform(0.01, 1), 2, 5);
    double before = field.amount(0);
    double factor = random.logUniform(0.1, 100);
    new Coalescence(field.sizes(0), (a, b) -> factor * sumOfVolumes(a, b)).advance(field, 0, 3);
    assertThat(field.amount(0)).isCloseTo(before, within(1e-12 * before));
    for (int bin = 0; bin < field.bins(); bin++) {
      assertThat(field.number(0, bin, 0)).isNotNegative();
    }
  }

  private static double sumOfVolumes(double first, double second) {
    return 4 * Math.PI / 3 * (first * first * first + second * second * second);
  }
}
