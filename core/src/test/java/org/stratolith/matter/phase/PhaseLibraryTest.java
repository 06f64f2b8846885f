package org.stratolith.matter.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratolith.matter.crystal.ChangeOfBasis;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.cif.CifReader;
import org.stratolith.matter.crystal.cif.CifWriter;

class PhaseLibraryTest {

  /**
   * Formula units in the cell, and density in g/cm3: textbook values at room temperature where
   * there are any (Li 0.534, LiCl 2.07, AlCl3 2.48, Li2S 1.66, LiAl 1.73, Li3P 1.43, NCM about
   * 4.8); of Li13In3 and Li17Sn4 the mass of the cell's atoms over its volume, by hand.
   */
  @ParameterizedTest
  @CsvSource({
    "Li, Li=2, 0.534, 0.003",
    "LiCl, Li=4 Cl=4, 2.07, 0.01",
    "Li9Al4, Li=18 Al=8, 1.31, 0.01",
    "Li9Al4-I2m, Li=18 Al=8, 1.31, 0.01",
    "Li9Al4-experiment, Li=18 Al=8, 1.27, 0.01",
    "LiAl, Li=8 Al=8, 1.73, 0.02",
    "Li3Al2, Li=9 Al=6, 1.48, 0.01",
    "Li13In3, Li=104 In=24, 2.318, 0.001",
    "Li17Sn4, Li=340 Sn=80, 2.579, 0.001",
    "AlCl3, Al=4 Cl=12, 2.48, 0.03",
    "Li6PS5Cl, Li=24 P=4 S=20 Cl=4, 1.86, 0.01",
    "Li5.5PS4.5Cl1.5, Li=22 P=4 S=18 Cl=6, 1.88, 0.01",
    "Li2S, Li=8 S=4, 1.66, 0.03",
    "Li3P, Li=6 P=2, 1.43, 0.02",
    "NCM83125, Li=3 Ni=2.49 Co=0.36 Mn=0.15 O=6, 4.78, 0.02",
    "NCM811, Li=3 Ni=2.4 Co=0.3 Mn=0.3 O=6, 4.77, 0.02",
    "Li0.9Mg0.1, Li=1.8 Mg=0.2, 0.67, 0.01"
  })
  void cellsHoldTheirFormula(String name, String atoms, double density, double tolerance) {
    Crystal crystal = PhaseLibrary.of(name).crystal();
    Map<String, Double> composition = crystal.composition();
    for (String amount : atoms.split(" ", -1)) {
      String[] parts = amount.split("=", -1);
      assertThat(composition.remove(parts[0]))
          .describedAs(parts[0])
          .isCloseTo(Double.parseDouble(parts[1]), within(1e-4));
    }
    assertThat(composition).isEmpty();
    assertThat(crystal.density() / 1000).isCloseTo(density, within(tolerance));
  }

  @ParameterizedTest
  @MethodSource("org.stratolith.matter.phase.PhaseLibrary#names")
  void everyPhaseIsSoundAndHasASource(String name) {
    Phase phase = PhaseLibrary.of(name);
    assertThat(phase.source()).hasSizeGreaterThan(40);
    assertThat(phase.setting()).isNotBlank();
    assertThat(CifReader.read(CifWriter.write(phase.crystal()), "x"))
        .containsExactly(phase.crystal());
    // No two full atoms of any phase come closer than 1.8 angstrom; split sites may.
    assertThat(Distances.shortest(phase.crystal())).isGreaterThan(1.8);
  }

  /** Bond lengths tell a swapped coordinate at once. */
  @ParameterizedTest
  @CsvSource({
    "LiCl, Li, Cl, 2.57, 0.001",
    "Li2S, Li, S, 2.477, 0.001",
    "Li6PS5Cl, P, S, 2.04, 0.005",
    "AlCl3, Al, Cl, 2.28, 0.03",
    "NCM83125, Ni, O, 1.97, 0.01",
    "NCM83125, Li, O, 2.11, 0.02"
  })
  void nearestNeighboursAreAsFarAsTheyShould(
      String name, String first, String second, double expected, double tolerance) {
    Crystal crystal = PhaseLibrary.of(name).crystal();
    assertThat(Distances.nearest(crystal, first, second)).isCloseTo(expected, within(tolerance));
  }

  @Test
  void theTwoSettingsOfLi9Al4AreOneCrystal() {
    Crystal body =
        ChangeOfBasis.of(-1, 0, 0, 0, -1, 0, -1, 0, 1)
            .apply(PhaseLibrary.of("Li9Al4").crystal(), "Li9Al4 (I2/m)", "I 1 2/m 1");
    Crystal stored = PhaseLibrary.of("Li9Al4-I2m").crystal();
    assertThat(body.cell().a()).isCloseTo(stored.cell().a(), within(1e-6));
    assertThat(body.cell().beta()).isCloseTo(stored.cell().beta(), within(1e-6));
    assertThat(body.operations()).containsExactlyInAnyOrderElementsOf(stored.operations());
    for (int i = 0; i < body.sites().size(); i++) {
      double x = body.sites().get(i).x() - stored.sites().get(i).x();
      double z = body.sites().get(i).z() - stored.sites().get(i).z();
      assertThat(x - Math.rint(x)).isCloseTo(0, within(2e-6));
      assertThat(z - Math.rint(z)).isCloseTo(0, within(2e-6));
    }
  }

  @Test
  void unknownNamesAreAnswered() {
    assertThat(PhaseLibrary.of("ncm").name()).isEqualTo("NCM83125");
    assertThatThrownBy(() -> PhaseLibrary.of("LiCI"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no phase is called 'LiCI'; the library has Li, LiCl, Li9Al4,")
        .hasMessageContaining("\n  Maybe 'Li");
    assertThat(PhaseLibrary.of("li17sn4").name()).isEqualTo("Li17Sn4");
  }
}
