package org.stratolith.matter.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.CellContents;
import org.stratolith.matter.crystal.Crystal;

/** Every cell of the library against what its type and chemistry say. */
class LibraryCellsTest {

  /**
   * Formula, formula units and volume (Å³) by hand from the lattice parameters; shortest distances
   * by closed forms where symmetry fixes them (√3/2 a, a/2, √3/4 a, √3/8 a, √2/4 a, a/√3), else
   * within the usual ranges: Al-Al 2.6 to 2.9 (metal 2.86), Li-Al and Li-Li 2.65 to 3.1 (metal
   * 3.04), bridging Al-Cl 2.2 to 2.4, P-S 2.0 to 2.1, Li-S 2.3 to 2.7. Li17Sn4: computed apart from
   * this program with the general position of F-43m written out.
   */
  @ParameterizedTest
  @CsvSource({
    "Li, Li=1, 2, 43.2436, Li-Li 3.0398 3.0398",
    "LiCl, Li=1 Cl=1, 4, 135.797, Li-Cl 2.57 2.57; Li-Li 3.6345 3.6345; Cl-Cl 3.6345 3.6345",
    "Li9Al4, Li=9 Al=4, 2, 432.829, Al-Al 2.6 2.9; Li-Al 2.65 3.1; Li-Li 2.65 3.1",
    "Li9Al4-I2m, Li=9 Al=4, 2, 432.829, Al-Al 2.6 2.9; Li-Al 2.65 3.1; Li-Li 2.65 3.1",
    "Li9Al4-experiment, Li=9 Al=4, 2, 445.789, Al-Al 2.6 2.9; Li-Al 2.65 3.1; Li-Li 2.65 3.1",
    "LiAl, Li=1 Al=1, 8, 258.475, Al-Al 2.7583 2.7583; Li-Al 2.7583 2.7583; Li-Li 2.7583 2.7583",
    "Li3Al2, Li=3 Al=2, 3, 250.968, Al-Al 2.6 2.9; Li-Al 2.65 3.1; Li-Li 2.65 3.1",
    "Li13In3, Li=13 In=3, 8, 2491.12, Li-In 2.935 2.935; Li-Li 2.935 2.935; In-In 4.7928 4.7928",
    "Li17Sn4, Li=17 Sn=4, 20, 7633.74, Li-Sn 2.7991 2.7991; Li-Li 2.5169 2.5169; Sn-Sn 4.6399 4.6399",
    "AlCl3, Al=1 Cl=3, 4, 353.384, Al-Cl 2.2 2.4; Al-Al 3.3 3.5; Cl-Cl 3.1 3.6",
    "Li6PS5Cl, Li=6 P=1 S=5 Cl=1, 4, 958.294, P-S 2.0 2.1; Li-S 2.3 2.7; S-S 3.2 3.5",
    "Li5.5PS4.5Cl1.5, Li=5.5 P=1 S=4.5 Cl=1.5, 4, 941.192, P-S 2.0 2.1; Li-S 2.3 2.7; S-S 3.2 3.5",
    "Li2S, Li=2 S=1, 4, 187.149, Li-S 2.4768 2.4768; Li-Li 2.86 2.86; S-S 4.0447 4.0447",
    "Li3P, Li=3 P=1, 2, 120.079, Li-P 2.467 2.467; Li-Li 2.5 2.6; P-P 4.2 4.6",
    "NCM83125, Li=1 Ni=0.83 Co=0.12 Mn=0.05 O=2, 3, 101.364, Ni-O 1.96 1.98; Li-O 2.1 2.12; O-O 2.6 2.8; Ni-Ni 2.872 2.872",
    "NCM811, Li=1 Ni=0.8 Co=0.1 Mn=0.1 O=2, 3, 101.435, Ni-O 1.96 1.98; Li-O 2.1 2.12; O-O 2.6 2.8; Ni-Ni 2.872 2.872",
    "Li0.9Mg0.1, Li=0.9 Mg=0.1, 2, 43.0592, Li-Li 3.0354 3.0354"
  })
  void cellsAreWhatTheirTypeSays(
      String name, String formula, int units, double volume, String distances) {
    Crystal crystal = PhaseLibrary.of(name).crystal();
    Map<String, Double> composition = new LinkedHashMap<>(crystal.composition());
    for (String amount : formula.split(" ", -1)) {
      String[] parts = amount.split("=", -1);
      assertThat(composition.remove(parts[0]))
          .describedAs(parts[0])
          .isCloseTo(units * Double.parseDouble(parts[1]), within(1e-3));
    }
    assertThat(composition).isEmpty();
    // The last digit printed.
    assertThat(crystal.cell().volume()).isCloseTo(volume, within(6e-6 * volume));
    Matcher matcher = Pattern.compile("(\\w+)-(\\w+) ([\\d.]+) ([\\d.]+)").matcher(distances);
    while (matcher.find()) {
      double shortest = Distances.nearest(crystal, matcher.group(1), matcher.group(2));
      assertThat(shortest)
          .describedAs("%s-%s", matcher.group(1), matcher.group(2))
          .isBetween(
              Double.parseDouble(matcher.group(3)) - 1e-4,
              Double.parseDouble(matcher.group(4)) + 1e-4);
    }
  }

  /** The rows above leave out no phase. */
  @Test
  void noPhaseIsLeftOut() {
    CsvSource rows;
    try {
      rows =
          LibraryCellsTest.class
              .getDeclaredMethod(
                  "cellsAreWhatTheirTypeSays",
                  String.class,
                  String.class,
                  int.class,
                  double.class,
                  String.class)
              .getAnnotation(CsvSource.class);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
    TreeSet<String> names = new TreeSet<>(PhaseLibrary.names());
    for (String row : rows.value()) {
      names.remove(row.split(",", 2)[0]);
    }
    assertThat(names).isEmpty();
  }

  /** Li+, P5+, S2-, Cl- sum to nothing, and no place is filled more or less than it should be. */
  @ParameterizedTest
  @ValueSource(strings = {"Li6PS5Cl", "Li5.5PS4.5Cl1.5"})
  void argyroditesAreNeutralAndTheirAnionSitesFull(String name) {
    Map<String, Integer> charges = Map.of("Li", 1, "P", 5, "S", -2, "Cl", -1);
    Crystal crystal = PhaseLibrary.of(name).crystal();
    CellContents contents = crystal.contents();
    double charge = 0;
    Map<String, Double> filled = new LinkedHashMap<>();
    for (int s = 0; s < crystal.sites().size(); s++) {
      AtomSite site = crystal.sites().get(s);
      charge +=
          charges.getOrDefault(site.element().symbol(), 99)
              * site.occupancy()
              * contents.multiplicity(s);
      filled.merge(site.x() + " " + site.y() + " " + site.z(), site.occupancy(), Double::sum);
    }
    // 48 lithium with an occupancy of six digits.
    assertThat(charge).isCloseTo(0, within(48 * 5e-7));
    filled.remove("0.024 0.1835 0.8165");
    assertThat(filled.values())
        .hasSize(4)
        .allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
  }
}
