package org.stratolith.instrument.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;

class OrientedGrainTest {

  private static final double WAVE = ElectronBeam.wavelength(200e3);

  /** Textbook values: 2.508 pm at 200 kV, 1.969 pm at 300 kV. */
  @Test
  void wavelengthsAreRelativistic() {
    assertThat(WAVE).isCloseTo(0.02508, within(5e-6));
    assertThat(ElectronBeam.wavelength(300e3)).isCloseTo(0.01969, within(5e-6));
  }

  /**
   * At Bragg's angle all is diffracted at half the extinction distance and nothing at the whole.
   */
  @Test
  void beamsSwingWithTheThickness() {
    assertThat(OrientedGrain.intensity(250, 0, 500)).isCloseTo(1, within(1e-12));
    assertThat(OrientedGrain.intensity(500, 0, 500)).isCloseTo(0, within(1e-12));
  }

  /** A thin crystal diffracts kinematically: (π t/ξ)² sinc²(π t s). */
  @Test
  void thinCrystalsAreKinematical() {
    double t = 5;
    double extinction = 5000;
    for (double s : new double[] {0.01, 0.05, 0.13}) {
      double argument = Math.PI * t * s;
      double kinematical =
          Math.pow(Math.PI * t / extinction, 2) * Math.pow(Math.sin(argument) / argument, 2);
      // The next term of the series is (π t/ξ)²/3 and 1/(s ξ)² of the first.
      assertThat(OrientedGrain.intensity(t, s, extinction))
          .isCloseTo(kinematical, within(1e-3 * kinematical));
    }
  }

  /** A beam's plane is one of the crystal's, no longer than its g and shorter by the tilt only. */
  @Test
  void beamsAreThoseOfPlanes() {
    Crystal crystal = PhaseLibrary.of("Li9Al4").crystal();
    OrientedGrain grain = new OrientedGrain(crystal, new ElectronBeam(WAVE, 2, 5));
    SplittableRandom dice = new SplittableRandom(3);
    int seen = 0;
    for (int k = 0; k < 50; k++) {
      for (OrientedGrain.Beam beam : grain.beams(300, dice)) {
        double g = 1 / crystal.cell().spacing(beam.h(), beam.k(), beam.l());
        assertThat(Math.hypot(beam.x(), beam.y())).isLessThan(g * (1 + 1e-12));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(100);
  }

  /**
   * Orientations are all alike: the mean of a beam's direction vanishes, and its square is the same
   * across and down.
   */
  @Test
  void orientationsAreIsotropic() {
    OrientedGrain grain =
        new OrientedGrain(PhaseLibrary.of("LiCl").crystal(), new ElectronBeam(WAVE, 2.2, 5));
    SplittableRandom dice = new SplittableRandom(4);
    double x = 0;
    double xx = 0;
    double yy = 0;
    int count = 0;
    for (int k = 0; k < 4000; k++) {
      List<OrientedGrain.Beam> beams = grain.beams(100, dice);
      for (OrientedGrain.Beam beam : beams) {
        x += beam.x();
        xx += beam.x() * beam.x();
        yy += beam.y() * beam.y();
        count++;
      }
    }
    double rms = Math.sqrt(xx / count);
    assertThat(x / count).isCloseTo(0, within(5 * rms / Math.sqrt(count / 4.0)));
    assertThat(xx / yy).isCloseTo(1, within(5 * Math.sqrt(2 / (count / 4.0))));
  }

  /** Rough faces take away what is far from Bragg's angle, and nothing at it. */
  @Test
  void roughFacesHaveNoFarTails() {
    Crystal crystal = PhaseLibrary.of("LiCl").crystal();
    double sharp = farthest(new OrientedGrain(crystal, new ElectronBeam(WAVE, 2, 0)));
    double rough = farthest(new OrientedGrain(crystal, new ElectronBeam(WAVE, 2, 5)));
    // exp(-(2π 5 s)²) is 1e-6 at s = 0.118/Å, where g of (200), 0.389/Å, has sunk to 0.371.
    assertThat(sharp).isLessThan(0.2);
    assertThat(rough).isGreaterThan(0.31);
  }

  private static double farthest(OrientedGrain grain) {
    SplittableRandom dice = new SplittableRandom(8);
    double least = 1;
    for (int k = 0; k < 300; k++) {
      for (OrientedGrain.Beam beam : grain.beams(1000, dice)) {
        least = Math.min(least, Math.hypot(beam.x(), beam.y()));
      }
    }
    return least;
  }

  /** The Ewald sphere is curved: a plane's two sides are not excited alike. */
  @Test
  void theTwoSidesOfAPlaneDiffer() {
    OrientedGrain grain =
        new OrientedGrain(PhaseLibrary.of("LiCl").crystal(), new ElectronBeam(WAVE, 2, 5));
    SplittableRandom dice = new SplittableRandom(9);
    int pairs = 0;
    double largest = 1;
    for (int k = 0; k < 50; k++) {
      List<OrientedGrain.Beam> beams = grain.beams(800, dice);
      for (OrientedGrain.Beam one : beams) {
        for (OrientedGrain.Beam other : beams) {
          if (one.h() == -other.h() && one.k() == -other.k() && one.l() == -other.l()) {
            pairs++;
            largest = Math.max(largest, one.intensity() / other.intensity());
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(20);
    // λ g²/2 is 0.002/Å, a sizeable part of a fringe's width 1/t of 0.00125/Å.
    assertThat(largest).isGreaterThan(2);
  }
}
