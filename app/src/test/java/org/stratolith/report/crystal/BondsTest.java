package org.stratolith.report.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.element.Elements;
import org.stratolith.matter.phase.PhaseLibrary;

class BondsTest {

  /** Coordination numbers of the structure types, from textbooks. */
  @ParameterizedTest
  @CsvSource({
    "Li, Li, Li, 8",
    "LiCl, Li, Cl, 6",
    "LiCl, Cl, Li, 6",
    "LiCl, Li, Li, 0",
    "LiAl, Li, Al, 4",
    "LiAl, Al, Al, 4",
    "Li2S, S, Li, 8",
    "Li2S, Li, S, 4",
    "Li2S, Li, Li, 0",
    "AlCl3, Al, Cl, 6",
    "AlCl3, Cl, Al, 2",
    "AlCl3, Cl, Cl, 0",
    "NCM811, Ni, O, 6",
    "NCM811, Ni, Ni, 0",
    "NCM811, Li, O, 6",
    "NCM811, O, O, 0",
    "Li6PS5Cl, P, S, 4",
    "Li6PS5Cl, P, Li, 0",
    "Li6PS5Cl, Li, Li, 0",
    "Li5.5PS4.5Cl1.5, P, S, 4",
    "Li9Al4, Al, Al, 2",
    "Li13In3, In, Li, 8",
    "Li13In3, In, In, 0",
    "Li17Sn4, Sn, Sn, 0"
  })
  void coordinationIsThatOfTheType(String phase, String of, String by, int number) {
    Crystal crystal = PhaseLibrary.of(phase).crystal();
    List<Position> positions = Position.of(crystal);
    List<List<Bonds.Bond>> bonds =
        Bonds.ofEach(positions.size(), Bonds.of(crystal.cell(), positions));
    int looked = 0;
    for (int i = 0; i < positions.size(); i++) {
      if (holds(positions.get(i), of)) {
        assertThat(bonds.get(i).stream().filter(b -> holds(positions.get(b.to()), by)))
            .describedAs("%s %d of %s", of, i, phase)
            .hasSize(number);
        looked++;
      }
    }
    assertThat(looked).isPositive();
  }

  @Test
  void tetrahedraOfSulphurHaveTheirBonds() {
    Crystal crystal = PhaseLibrary.of("Li6PS5Cl").crystal();
    List<Position> positions = Position.of(crystal);
    List<Double> lengths =
        Bonds.of(crystal.cell(), positions).stream()
            .filter(b -> holds(positions.get(b.from()), "P") || holds(positions.get(b.to()), "P"))
            .map(Bonds.Bond::length)
            .toList();
    assertThat(lengths).hasSize(16).allSatisfy(d -> assertThat(d).isBetween(2.0, 2.1));
  }

  /** Both carbons have a short bond to hydrogen, which must not hide the one between them. */
  @Test
  void moleculesKeepBondsOfAllLengths() {
    List<AtomSite> sites =
        List.of(
            AtomSite.of("H1", Elements.of("H"), 0.5, 0.5, 0.39),
            AtomSite.of("C1", Elements.of("C"), 0.5, 0.5, 0.5),
            AtomSite.of("C2", Elements.of("C"), 0.5, 0.5, 0.654),
            AtomSite.of("H2", Elements.of("H"), 0.5, 0.5, 0.764));
    Crystal crystal =
        new Crystal(
            "molecule", UnitCell.cubic(10), "P 1", List.of(SymmetryOperation.IDENTITY), sites);
    assertThat(Bonds.of(crystal.cell(), Position.of(crystal))).hasSize(3);
  }

  /** Two half-filled places a short way apart are one atom in two minds, not a bond. */
  @Test
  void alternativesAreNotBonded() {
    List<AtomSite> sites =
        List.of(
            AtomSite.of("Li1", Elements.of("Li"), 0, 0, 0, 0.5),
            AtomSite.of("Li2", Elements.of("Li"), 0.1, 0, 0, 0.5),
            AtomSite.of("S1", Elements.of("S"), 0.05, 0.24, 0, 1));
    Crystal crystal =
        new Crystal("split", UnitCell.cubic(10), "P 1", List.of(SymmetryOperation.IDENTITY), sites);
    assertThat(Bonds.of(crystal.cell(), Position.of(crystal)))
        .hasSize(2)
        .allMatch(bond -> bond.from() == 2 || bond.to() == 2);
  }

  @Test
  void mixedSitesAreOnePlaceWithShares() {
    Crystal crystal = PhaseLibrary.of("Li6PS5Cl").crystal();
    List<Position> positions = Position.of(crystal);
    assertThat(positions).hasSize(4 + 16 + 4 + 4 + 48);
    assertThat(Kind.of(positions).stream().distinct().map(Kind::label))
        .containsExactlyInAnyOrder(
            "P", "S", "S 0.615, Cl 0.385", "Cl 0.615, S 0.385", "Li 0.5, empty 0.5");
    assertThat(
            Kind.of(positions).stream()
                .flatMap(kind -> kind.shares().stream())
                .map(Kind.Share::colour)
                .distinct())
        .hasSize(4);
  }

  private static boolean holds(Position position, String symbol) {
    return position.sites().stream().anyMatch(site -> site.element().symbol().equals(symbol));
  }
}
