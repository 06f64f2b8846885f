package org.stratolith.instrument.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.instrument.Structures;
import org.stratolith.matter.structure.DepthStructure;

class RingPatternTest {

  private static final DepthStructure SALT = DepthStructure.uniform("LiCl", 1e-7, 1e9);

  /** Rock salt: d = a/√3, a/2, a/√8; intensities m |F|² d with |F| = 4 (f_Cl ± f_Li). */
  @Test
  void ringsOfRockSaltStandWhereTheyShould() {
    List<RingPattern.Ring> rings = RingPattern.of(SALT, 0.01, 1.5);
    double a = 2 * rings.get(1).spacing();
    assertThat(rings.stream().limit(3).map(RingPattern.Ring::hkl))
        .containsExactly("(111)", "(200)", "(220)");
    assertThat(rings.get(0).spacing()).isCloseTo(a / Math.sqrt(3), within(1e-9));
    assertThat(rings.get(2).spacing()).isCloseTo(a / Math.sqrt(8), within(1e-9));
    List<ElectronDiffraction.Spot> spots =
        ElectronDiffraction.spots(
            org.stratolith.matter.phase.PhaseLibrary.of("LiCl").crystal(), 0, 1, -1, 2.5);
    double odd = 8 * Math.pow(spots.get(0).structureFactor(), 2) * rings.get(0).spacing();
    double even = 6 * Math.pow(spots.get(2).structureFactor(), 2) * rings.get(1).spacing();
    double ratio = rings.get(0).intensity() / rings.get(1).intensity();
    assertThat(ratio).isCloseTo(odd / even, within(1e-4 * odd / even));
  }

  /** The paper's fringes: all its spacings are named, (100) of Li9Al4 by no allowed reflection. */
  @Test
  void measuredSpacingsAreNamed() {
    DepthStructure face =
        DepthStructure.of(
            new double[] {0, 1e-7},
            List.of("Li9Al4-I2m", "LiCl"),
            new double[][] {{0.4}, {0.6}},
            new double[][] {{1e-8}, {1e-8}},
            1e9);
    List<RingPattern.Ring> rings = RingPattern.of(face, 0.01, 2);
    // (111), (200) of LiCl; (-101), (400), (200), (-611) and (100) of Li9Al4.
    List<List<SpacingIndex.Candidate>> named =
        SpacingIndex.of(List.of(2.968, 2.570, 5.18, 4.51, 9.02, 2.280, 18.03), rings, 0.002);
    assertThat(named.get(0)).anyMatch(c -> is(c, "LiCl", 1, 1, 1));
    assertThat(named.get(1)).anyMatch(c -> is(c, "LiCl", 2, 0, 0));
    assertThat(named.get(2)).anyMatch(c -> is(c, "Li9Al4-I2m", 1, 0, -1));
    assertThat(named.get(3)).anyMatch(c -> is(c, "Li9Al4-I2m", 4, 0, 0));
    assertThat(named.get(4)).anyMatch(c -> is(c, "Li9Al4-I2m", 2, 0, 0));
    assertThat(named.get(5)).anyMatch(c -> is(c, "Li9Al4-I2m", 6, 1, -1));
    assertThat(named.get(6)).isEmpty();
  }

  private static boolean is(SpacingIndex.Candidate c, String phase, int h, int k, int l) {
    var family = c.ring().family();
    return c.ring().phase().equals(phase) && family.h() == h && family.k() == k && family.l() == l;
  }

  /** Lithium is seen in the bulk and not in the dense layer. */
  @Test
  void regionsShowThePhasesTheyHold() {
    DepthStructure structure = Structures.stratified(1);
    assertThat(RingPattern.of(structure.slice(0, 50e-9), 0.01, 2))
        .noneMatch(ring -> ring.phase().equals("Li"));
    assertThat(RingPattern.of(structure.slice(200e-9, 300e-9), 0.01, 2))
        .extracting(RingPattern.Ring::phase)
        .contains("Li", "Li9Al4", "LiCl");
  }

  /** Spots lie on their ring, as many as n m d/D says. */
  @Test
  void spotsLieOnTheirRings() {
    List<RingPattern.Ring> rings = RingPattern.of(SALT, 0.01, 2.5);
    List<RingPattern.Spot> spots = RingPattern.spots(rings, SALT, 400, 2e-8, 6);
    for (RingPattern.Spot spot : spots) {
      assertThat(Math.hypot(spot.x(), spot.y()))
          .isCloseTo(1 / spot.ring().spacing(), within(1e-12));
    }
    double expected = 400 * 8 * 2.968e-10 / 2e-8;
    long first = spots.stream().filter(s -> s.ring().equals(rings.getFirst())).count();
    assertThat((double) first).isCloseTo(expected, within(1.0));
    assertThat(RingPattern.spots(rings, SALT, 400, 2e-8, 6)).isEqualTo(spots);
  }
}
