package org.stratolith.foil.separation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Particles that wander along interfaces (D as R^-4), coalesce and stay at the face leave a layer
 * that is proportional to {@code sqrt(phi) R}, whatever the time. Like particles of D(t) and {@code
 * R dR/dt = 2 D phi} would leave {@code h = 2 phi sqrt(int D dt/pi) = sqrt(phi/pi) R = 0.56
 * sqrt(phi) R}; sizes that spread put more volume into slow particles and leave less.
 */
class BrownianLayerTest {

  private static final double START = 10e-9;

  @ParameterizedTest
  @CsvSource({"0.02,3e4", "0.1,3e3", "0.1,3e4", "0.3,3e3"})
  void theLayerIsThinnerThanItsParticles(double phi, double seconds) {
    CollisionKernel.Mobility wandering = CollisionKernel.Mobility.alongInterfaces(1e-10, 2.16e-29);
    DepthGrid grid = DepthGrid.graded(40e-9, 40, 2e-6, 30);
    ParticleField field = new ParticleField(grid, SizeGrid.of(START, 2, 14));
    field.addBand(0, phi, grid.length());
    double before = field.amount(0);
    Coalescence coalescence = new Coalescence(field.sizes(0), CollisionKernel.brownian(wandering));
    AbsorbingFace face = new AbsorbingFace(grid);
    double layer = 0;
    double time = 1e-3;
    double last = 0;
    while (last < seconds) {
      double step = Math.min(time, seconds) - last;
      coalescence.advance(field, 0, step);
      layer += face.advance(field, 0, wandering, true, step);
      last += step;
      time *= 1.1;
    }
    double radius = meanVolumeRadius(field, grid.cells() - 1);
    assertThat(radius).isGreaterThan(2 * START);
    double ratio = layer / (Math.sqrt(phi) * radius);
    // 0.46 with sizes that double in volume, 0.47 with 1.5, 0.48 with 1.25: towards 0.49; less
    // while the beginning is remembered. The band
    // holds the same number for all fractions and times, and lies below that of like particles.
    assertThat(ratio).isBetween(0.43, 0.48).isLessThan(1 / Math.sqrt(Math.PI));
    assertThat((field.amount(0) + layer) / before).isBetween(1 - 1e-12, 1 + 1e-12);
  }

  private static double meanVolumeRadius(ParticleField field, int cell) {
    double number = 0;
    for (int bin = 0; bin < field.bins(); bin++) {
      number += field.number(0, bin, cell);
    }
    return Math.cbrt(3 * field.fraction(0, cell) / (4 * Math.PI * number));
  }
}
