package org.stratolith.matter.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.HallSymbol;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.element.Element;
import org.stratolith.matter.element.Elements;
import org.stratolith.testing.ForAll;

/** A crystal survives writing and reading to the last bit. */
class CifRoundTripTest {

  private static final List<Element> ELEMENTS = List.copyOf(Elements.all());
  private static final String[] CUBIC = {
    "-F 4 2 3", "F -4 2 3", "-F 4vw 2vw 3", "-I 4 2 3", "P 2ac 2ab 3"
  };
  private static final String[] HEXAGONAL = {"-R 3 2\"", "-P 6c 2c", "P 31 2\"", "-P 3 2"};
  private static final String[] MONOCLINIC = {"-C 2y", "-P 2ybc", "C -2yc", "-I 2y"};
  private static final String[] TRICLINIC = {"P 1", "-P 1", "-C 1"};
  private static final String NAME_LETTERS = "Li9Al4 -_'\";#$.?()[]äµ\n,:/\\data_loop_";

  @ForAll(cases = 1000)
  void aRandomCrystalComesBackEqual(ForAll.Case random) {
    Crystal crystal = crystal(random);
    assertThat(CifReader.read(CifWriter.write(crystal), "random.cif")).containsExactly(crystal);
  }

  private static Crystal crystal(ForAll.Case random) {
    SplittableRandom dice = random.random();
    double a = random.uniform(2, 20);
    double b = random.uniform(2, 20);
    double c = random.uniform(2, 20);
    String[] symbols;
    UnitCell cell;
    switch (dice.nextInt(4)) {
      case 0 -> {
        symbols = CUBIC;
        cell = UnitCell.cubic(a);
      }
      case 1 -> {
        symbols = HEXAGONAL;
        cell = UnitCell.hexagonal(a, c);
      }
      case 2 -> {
        symbols = MONOCLINIC;
        cell = UnitCell.monoclinic(a, b, c, random.uniform(70, 130));
      }
      default -> {
        symbols = TRICLINIC;
        cell =
            new UnitCell(
                a, b, c, random.uniform(70, 110), random.uniform(70, 110), random.uniform(70, 110));
      }
    }
    List<SymmetryOperation> operations =
        HallSymbol.operations(symbols[dice.nextInt(symbols.length)]);
    List<AtomSite> sites = new ArrayList<>();
    int positions = 1 + dice.nextInt(6);
    for (int p = 0; p < positions; p++) {
      double x = coordinate(random);
      double y = coordinate(random);
      // Positions are kept apart, so that none is filled twice.
      double z = (p + 0.5 * dice.nextDouble()) / positions - dice.nextInt(2);
      int elements = 1 + dice.nextInt(3);
      for (int e = 0; e < elements; e++) {
        Element element = ELEMENTS.get(dice.nextInt(ELEMENTS.size()));
        double occupancy =
            dice.nextInt(3) == 0 ? 1.0 / elements : random.uniform(1e-3, 1) / elements;
        double displacement = dice.nextBoolean() ? Double.NaN : random.logUniform(1e-7, 0.2);
        sites.add(
            new AtomSite(
                element.symbol() + (sites.size() + 1) + (dice.nextInt(5) == 0 ? "'" : ""),
                element,
                dice.nextInt(5) - 2,
                x,
                y,
                z,
                occupancy,
                displacement));
      }
    }
    String group = dice.nextInt(3) == 0 ? null : "F m -3 m";
    return new Crystal(name(dice), cell, group, operations, sites);
  }

  private static double coordinate(ForAll.Case random) {
    return switch (random.random().nextInt(5)) {
      case 0 -> 0;
      case 1 -> 0.5;
      case 2 -> random.logUniform(1e-12, 1);
      case 3 -> random.random().nextInt(10001) / 10000.0;
      default -> random.uniform(-2, 2);
    };
  }

  private static String name(SplittableRandom dice) {
    StringBuilder name = new StringBuilder("c");
    int length = dice.nextInt(20);
    for (int i = 0; i < length; i++) {
      name.append(NAME_LETTERS.charAt(dice.nextInt(NAME_LETTERS.length())));
    }
    // CIF 1.1 has no way to write a line that begins with a semicolon.
    return name.toString().replaceAll("\n;+", "\n");
  }
}
