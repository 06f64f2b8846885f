package org.stratolith.instrument.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.instrument.Structures;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.ElectronFactors;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.structure.DepthStructure;

class RingPatternTest {

  private static final DepthStructure SALT = DepthStructure.uniform("LiCl", 1e-7, 1e9);

  /** Rock salt: d = a/√3, a/2, a/√8; intensities m |F|² d with |F| = 4 (f_Cl ± f_Li). */
  @Test
  void ringsOfRockSaltStandWhereTheyShould() {
    List<RingPattern.Ring> rings = RingPattern.of(SALT, 0.01, beam(1.5), RingPatternTest::crystal);
    double a = 2 * rings.get(1).spacing();
    assertThat(rings.stream().limit(3).map(RingPattern.Ring::hkl))
        .containsExactly("(111)", "(200)", "(220)");
    assertThat(rings.get(0).spacing()).isCloseTo(a / Math.sqrt(3), within(1e-9));
    assertThat(rings.get(2).spacing()).isCloseTo(a / Math.sqrt(8), within(1e-9));
    Reflections planes =
        Reflections.of(
            PhaseLibrary.of("LiCl").crystal(), new ElectronFactors(), Radiation.of("1"), 0, 0.4);
    // De Graef and McHenry's fits at 1/(2 d) of (200), written out: |F| = 4 (f_Cl + f_Li).
    double q = 1 / (5.14 * 5.14);
    double chlorine =
        1.452 * Math.exp(-30.935 * q)
            + 2.292 * Math.exp(-9.98 * q)
            + 0.787 * Math.exp(-2.234 * q)
            + 0.322 * Math.exp(-0.323 * q);
    double lithium =
        1.611 * Math.exp(-107.638 * q)
            + 1.246 * Math.exp(-30.48 * q)
            + 0.326 * Math.exp(-4.533 * q)
            + 0.099 * Math.exp(-0.495 * q);
    assertThat(Math.sqrt(square(planes, 2, 0, 0)))
        .isCloseTo(4 * (chlorine + lithium), within(1e-9));
    double odd = 8 * square(planes, 1, 1, 1) * rings.get(0).spacing();
    double even = 6 * square(planes, 2, 0, 0) * rings.get(1).spacing();
    double ratio = rings.get(0).intensity() / rings.get(1).intensity();
    assertThat(ratio).isCloseTo(odd / even, within(1e-4 * odd / even));
  }

  /** Lithium is seen in the bulk and not in the dense layer. */
  @Test
  void regionsShowThePhasesTheyHold() {
    DepthStructure structure = Structures.stratified(1);
    assertThat(RingPattern.of(structure.slice(0, 50e-9), 0.01, beam(2), RingPatternTest::crystal))
        .noneMatch(ring -> ring.phase().equals("Li"));
    assertThat(
            RingPattern.of(
                structure.slice(200e-9, 300e-9), 0.01, beam(2), RingPatternTest::crystal))
        .extracting(RingPattern.Ring::phase)
        .contains("Li", "Li9Al4", "LiCl");
  }

  /**
   * Spots lie on rings, but for the tilt of planes that the beam does not hit quite at Bragg's
   * angle.
   */
  @Test
  void spotsLieAtTheirRings() {
    List<RingPattern.Ring> rings = RingPattern.of(SALT, 0.01, beam(1.5), RingPatternTest::crystal);
    List<RingPattern.Spot> spots =
        RingPattern.spots(SALT, 50, 2e-8, beam(2.0), RingPatternTest::crystal, 6);
    assertThat(spots).hasSizeGreaterThan(50);
    // A beam of a² > 1e-3 has s ξ < 32, and ξ = 351 Å for (200): s < 0.09/Å. What leans out of the
    // plane by s looks shorter by s²/(2 g).
    for (RingPattern.Spot spot : spots) {
      double g = Math.hypot(spot.x(), spot.y());
      assertThat(rings)
          .anyMatch(ring ->
              1 / ring.spacing() - g > -1e-9 && 1 / ring.spacing() - g < 0.09 * 0.09 / (2 * g));
    }
    assertThat(RingPattern.spots(SALT, 50, 2e-8, beam(2.0), RingPatternTest::crystal, 6))
        .isEqualTo(spots);
  }

  private static ElectronBeam beam(double smallest) {
    return new ElectronBeam(ElectronBeam.wavelength(200e3), smallest, 0);
  }

  private static double square(Reflections planes, int h, int k, int l) {
    for (int i = 0; i < planes.size(); i++) {
      if (planes.h(i) == h && planes.k(i) == k && planes.l(i) == l) {
        return planes.meanSquare(i);
      }
    }
    return Double.NaN;
  }

  private static Crystal crystal(String phase) {
    return PhaseLibrary.of(phase).crystal();
  }
}
