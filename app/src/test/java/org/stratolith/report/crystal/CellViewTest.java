package org.stratolith.report.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.Supercell;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.phase.PhaseLibrary;

class CellViewTest {

  private static Crystal phase(String name) {
    return PhaseLibrary.of(name).crystal();
  }

  /**
   * By hand: rock salt has (2n+1)³ atoms in n cells a side and as many bonds as a grid of them; a
   * body-centred cell has its corners and its centres, each centre joined to eight corners.
   */
  @ParameterizedTest
  @CsvSource({"LiCl, 1, 27, 54", "LiCl, 2, 125, 300", "Li, 1, 9, 8", "Li, 2, 35, 64"})
  void boundaryAtomsStandOnEveryFace(String name, int repeats, int atoms, int bonds) {
    CellView view = CellView.of(phase(name), repeats);
    assertThat(view.atoms()).hasSize(atoms);
    assertThat(view.bonds()).hasSize(bonds);
    assertThat(view.stubs()).isEmpty();
    assertThat(view.atoms().stream().distinct()).hasSize(atoms);
  }

  @Test
  void theAtomAtTheOriginStandsAtAllEightCorners() {
    CellView view = CellView.of(phase("Li"), 1);
    double half = 3.51 / 2;
    for (int corner = 0; corner < 8; corner++) {
      double x = corner % 2 == 0 ? -half : half;
      double y = corner / 2 % 2 == 0 ? -half : half;
      double z = corner / 4 == 0 ? -half : half;
      assertThat(view.atoms())
          .anyMatch(atom ->
              Math.abs(atom.x() - x) + Math.abs(atom.y() - y) + Math.abs(atom.z() - z) < 1e-9);
    }
  }

  /** No bond runs through the cell to the other side: each is as long as one of the crystal's. */
  @ParameterizedTest
  @MethodSource("org.stratolith.matter.phase.PhaseLibrary#names")
  void drawnBondsAreAsLongAsTheCrystals(String name) {
    Crystal crystal = phase(name);
    List<Position> positions = Position.of(crystal);
    List<Bonds.Bond> bonds = Bonds.of(crystal.cell(), positions);
    CellView view = CellView.of(crystal.cell(), positions, bonds, 1);
    double longest = bonds.stream().mapToDouble(Bonds.Bond::length).max().orElse(0);
    for (int[] bond : view.bonds()) {
      CellView.Atom p = view.atoms().get(bond[0]);
      CellView.Atom q = view.atoms().get(bond[1]);
      assertThat(length(p.x() - q.x(), p.y() - q.y(), p.z() - q.z()))
          .isBetween(1.5, longest + 1e-9);
    }
    for (CellView.Stub stub : view.stubs()) {
      CellView.Atom p = view.atoms().get(stub.atom());
      assertThat(length(p.x() - stub.x(), p.y() - stub.y(), p.z() - stub.z()))
          .isBetween(0.75, longest / 2 + 1e-9);
    }
  }

  /** An inner atom shows all its bonds, whole or cut. */
  @ParameterizedTest
  @CsvSource({"Li6PS5Cl", "Li9Al4", "NCM811", "AlCl3", "Li13In3"})
  void innerAtomsShowAllTheirBonds(String name) {
    Crystal crystal = phase(name);
    List<Position> positions = Position.of(crystal);
    List<Bonds.Bond> bonds = Bonds.of(crystal.cell(), positions);
    CellView view = CellView.of(crystal.cell(), positions, bonds, 1);
    Map<Integer, Integer> shown = new HashMap<>();
    view.bonds()
        .forEach(bond -> {
          shown.merge(bond[0], 1, Integer::sum);
          shown.merge(bond[1], 1, Integer::sum);
        });
    view.stubs().forEach(stub -> shown.merge(stub.atom(), 1, Integer::sum));
    List<List<Bonds.Bond>> each = Bonds.ofEach(positions.size(), bonds);
    int inner = 0;
    for (int p = 0; p < positions.size(); p++) {
      Position position = positions.get(p);
      double[] at = {position.x(), position.y(), position.z()};
      if (at[0] > 0.02 && at[1] > 0.02 && at[2] > 0.02 && max(at) < 0.98) {
        double[] e = view.edges();
        double[] xyz = new double[3];
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            xyz[j] += (at[i] - 0.5) * e[3 * i + j];
          }
        }
        int drawn = index(view, xyz);
        assertThat(shown.getOrDefault(drawn, 0)).isEqualTo(each.get(p).size());
        inner++;
      }
    }
    assertThat(inner).isPositive();
  }

  /** The same crystal in a larger cell has the same neighbours. */
  @ParameterizedTest
  @CsvSource({"Li", "LiCl", "Li9Al4", "NCM811", "Li6PS5Cl"})
  void neighboursDoNotDependOnTheCell(String name) {
    Crystal crystal = phase(name);
    Crystal larger = Supercell.of(crystal, 2, 1, 1);
    assertThat(lengths(larger)).hasSize(2 * lengths(crystal).size());
    assertThat(lengths(larger).getFirst()).isCloseTo(lengths(crystal).getFirst(), within(1e-6));
    assertThat(lengths(larger).getLast()).isCloseTo(lengths(crystal).getLast(), within(1e-6));
  }

  /** The hexagonal cell is drawn with the angle it has. */
  @Test
  void edgesAreThoseOfTheCell() {
    double[] e = CellView.of(phase("Li3P"), 1).edges();
    UnitCell cell = phase("Li3P").cell();
    assertThat(length(e[3], e[4], e[5])).isCloseTo(cell.b(), within(1e-9));
    assertThat(e[0] * e[3] + e[1] * e[4] + e[2] * e[5])
        .isCloseTo(-cell.a() * cell.b() / 2, within(1e-9));
  }

  private static List<Double> lengths(Crystal crystal) {
    return Bonds.of(crystal.cell(), Position.of(crystal)).stream()
        .map(Bonds.Bond::length)
        .sorted()
        .toList();
  }

  private static int index(CellView view, double[] xyz) {
    for (int i = 0; i < view.atoms().size(); i++) {
      CellView.Atom atom = view.atoms().get(i);
      if (length(atom.x() - xyz[0], atom.y() - xyz[1], atom.z() - xyz[2]) < 1e-6) {
        return i;
      }
    }
    throw new AssertionError("an atom of the cell is not drawn");
  }

  private static double max(double[] at) {
    return Math.max(at[0], Math.max(at[1], at[2]));
  }

  private static double length(double x, double y, double z) {
    return Math.hypot(Math.hypot(x, y), z);
  }
}
