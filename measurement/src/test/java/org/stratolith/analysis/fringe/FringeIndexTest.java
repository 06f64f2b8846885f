package org.stratolith.analysis.fringe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;

class FringeIndexTest {

  private static final FringeIndex INDEX =
      new FringeIndex(
          Stream.of("Li", "Li9Al4-I2m", "LiCl")
              .map(name -> PhaseLibrary.of(name).crystal())
              .toList());

  private static FringeIndex.Named name(double spacing, double tolerance) {
    return INDEX.name(List.of(new FringeSpot(1 / spacing, 0, 0, 100)), tolerance).getFirst();
  }

  private static void isNamed(double spacing, String phase, int h, int k, int l) {
    FringeIndex.Candidate best = name(spacing, 0.002).candidates().getFirst();
    assertThat(best.phase()).startsWith(phase);
    assertThat(List.of(best.family().h(), best.family().k(), best.family().l()))
        .containsExactly(h, k, l);
  }

  /** The planes that Su 2024 names in Fig. 2f-h, by their spacings; I2/m for Li9Al4. */
  @Test
  void thePapersPlanesAreNamed() {
    isNamed(5.14 / Math.sqrt(3), "LiCl", 1, 1, 1);
    isNamed(5.14 / 2, "LiCl", 2, 0, 0);
    isNamed(5.1797, "Li9Al4", 1, 0, -1);
    isNamed(4.5082, "Li9Al4", 4, 0, 0);
    isNamed(9.0164, "Li9Al4", 2, 0, 0);
    isNamed(3.51 / Math.sqrt(2), "Li", 1, 1, 0);
  }

  /** (-611) shares its spacing with (-512)-like planes within 0.2 %: both are proposed. */
  @Test
  void crowdedSpacingsKeepAllTheirPlanes() {
    assertThat(name(2.2803, 0.002).candidates())
        .anyMatch(plane -> plane.family().h() == 6 && plane.family().k() == 1);
    assertThat(name(2.2803, 0.002).candidates()).hasSizeGreaterThan(1);
  }

  /** No plane of a body-centred cell is 18 Å apart, not by double diffraction either. */
  @Test
  void theLongSpacingOfThePaperHasNoPlane() {
    assertThat(name(18.04, 0.01).candidates()).isEmpty();
    assertThat(name(18.04, 0.01).best()).isNull();
  }

  /** A plane with a twentieth of another's strength is not proposed beside it. */
  @Test
  void weakPlanesGiveWay() {
    FringeIndex.Named wide = name(2.575, 0.01);
    assertThat(wide.candidates().getFirst().phase()).isEqualTo("LiCl");
    assertThat(wide.isCertain()).isTrue();
  }

  /** A spot's own uncertainty widens what fits: 3 σ d of the spacing. */
  @Test
  void uncertainSpotsFitMore() {
    double off = 3.51 / Math.sqrt(2) * 1.01;
    FringeSpot vague = new FringeSpot(1 / off, 0, 0.004 / off, 100);
    assertThat(INDEX.name(List.of(vague), 0.001).getFirst().candidates().getFirst().misfit())
        .isCloseTo(0.01, within(1e-6));
    assertThat(name(off, 0.001).best()).isNull();
  }

  @Test
  void noCrystalsNameNothing() {
    List<Crystal> none = List.of();
    assertThat(new FringeIndex(none).name(List.of(new FringeSpot(0.3, 0, 0, 9)), 0.1))
        .allMatch(named -> named.candidates().isEmpty());
  }
}
