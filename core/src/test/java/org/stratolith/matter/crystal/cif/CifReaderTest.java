package org.stratolith.matter.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;
import org.stratolith.text.Problem;

class CifReaderTest {

  /** Old tags, uncertainties, quotes, comments, a text field, two elements on one site. */
  private static final String GOOD =
      """
      #\\#CIF_1.1
      data_good
      _chemical_name_common 'Li''s argyrodite'   # a comment
      _publ_section_title
      ;
       data_not_a_block loop_
       'open
      ;
      _symmetry_space_group_name_H-M "F -4 3 m"
      _symmetry_space_group_name_Hall 'F -4 2 3'
      _cell_length_a 9.8598(2)
      _cell_length_b 9.8598(2)
      _cell_length_c 9.8598(2)
      _cell_angle_alpha 90
      _cell_angle_beta 90.0
      _cell_angle_gamma 90.
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
      _atom_site_occupancy
      _atom_site_B_iso_or_equiv
      P1 P5+ 0 0 .5 1 .
      S1 S2- 0.1195(3) 0.1195(3) 3.805e-1 . 1.5
      Cl4a Cl1- 0 0 0 0.385(5) ?
      S4a S2- 0 0 0 0.615(5) ?
      """;

  private static Crystal one(String cif) {
    List<Crystal> crystals = CifReader.read(cif, "x.cif");
    assertThat(crystals).hasSize(1);
    return crystals.getFirst();
  }

  @Test
  void aGoodFileIsRead() {
    Crystal crystal = one(GOOD);
    assertThat(crystal.name()).isEqualTo("Li''s argyrodite");
    assertThat(crystal.spaceGroup()).isEqualTo("F -4 3 m");
    assertThat(crystal.cell().a()).isEqualTo(9.8598);
    assertThat(crystal.operations()).hasSize(96);
    AtomSite sulfur = crystal.sites().get(1);
    assertThat(sulfur.x()).isEqualTo(0.1195);
    assertThat(sulfur.z()).isEqualTo(0.3805);
    assertThat(sulfur.charge()).isEqualTo(-2);
    assertThat(sulfur.occupancy()).isEqualTo(1);
    // U = B / (8 pi^2)
    assertThat(sulfur.displacement()).isCloseTo(1.5 / 78.95683521, within(1e-9));
    assertThat(crystal.sites().get(0).displacement()).isNaN();
    assertThat(crystal.composition()).containsEntry("Cl", 4 * 0.385).containsEntry("P", 4.0);
  }

  @Test
  void lineEndsOfEverySystemAreRead() {
    assertThat(one(GOOD.replace("\n", "\r\n"))).isEqualTo(one(GOOD));
    assertThat(one(GOOD.replace("\n", "\r"))).isEqualTo(one(GOOD));
    assertThat(one("\uFEFF" + GOOD.stripTrailing())).isEqualTo(one(GOOD));
  }

  @Test
  void operationsAreReadUnderBothNames() {
    String loop =
        "loop_\n_symmetry_equiv_pos_site_id\n_symmetry_equiv_pos_as_xyz\n1 -x,-y,-z\n2 'x, y, z'\n";
    String old = GOOD.replace("_symmetry_space_group_name_Hall 'F -4 2 3'\n", loop);
    assertThat(one(old).operations()).hasToString("[x,y,z, -x,-y,-z]");
    String fresh = old.replace("_symmetry_equiv_pos_as_xyz", "_space_group_symop_operation_xyz");
    assertThat(one(fresh)).isEqualTo(one(old));
  }

  @Test
  void blocksWithoutAtomsArePassedOver() {
    assertThat(one("data_global\n_journal_year 2024\n" + GOOD)).isEqualTo(one(GOOD));
  }

  @Test
  void pymatgenFilesAreRead() throws IOException {
    Crystal crystal = CifReader.read(Samples.file("Li6PS5Cl_24g.cif")).getFirst();
    assertThat(crystal.composition()).isEqualTo(Map.of("Li", 24.0, "P", 4.0, "S", 20.0, "Cl", 4.0));
    // The file states its volume, 958.29362678 Å3.
    assertThat(crystal.cell().volume()).isCloseTo(958.29362678, within(1e-7));
  }

  /** One replacement each breaks the good file: line, column, reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "S1 S2- 0.1195(3)|S1 S2- .|24:8|_atom_site_fract_x is missing ('.'), and no crystal can do without",
        "S1 S2- 0.1195(3)|S1 S2- ?|24:8|_atom_site_fract_x is missing ('?'), and no crystal can do without",
        "S1 S2- 0.1195(3)|S1 S2- 0,1195|24:8|_atom_site_fract_x is '0,1195', which is no number",
        "0.385(5)|?|25:17|_atom_site_occupancy is missing ('?'), and no crystal can do without",
        "0.385(5)|38.5|25:1|site Cl4a has occupancy 38.5, but it must lie in (0, 1]",
        "0.385(5)|0.9|2:1|the position of site Cl4a is filled 1.515 times over",
        "P1 P5+|P1 Qq|23:4|'Qq' names no element",
        "9.8598(2)|9.8598(2) A|11:26|the value 'A' belongs to no tag",
        "_cell_angle_beta 90.0|_cell_angle_beta 190|2:1|cell angle beta is 190.0 degrees, but must lie between 0 and 180",
        "_cell_angle_beta 90.0|_cell_angle_beta|15:1|_cell_angle_beta has no value",
        "_cell_angle_beta 90.0|~ ~|2:1|data_good has no _cell_angle_beta",
        "_cell_angle_beta|_cell_length_a|15:1|_cell_length_a is given twice in one block",
        "_atom_site_fract_x|_atom_site_cartn_x|2:1|data_good has no _atom_site_fract_x",
        "'F -4 2 3'|'F -4 3 m'|10:33|the Hall symbol 'F -4 3 m' cannot be read: 'm' does not begin with a rotation of order 1, 2, 3, 4 or 6",
        "'F -4 2 3'|?|2:1|data_good lists no symmetry operations",
        "Cl4a Cl1- 0|Cl4a Cl1-|26:24|the loop of line 17 has 7 columns but ends after 27 values, in the middle of a row",
        "\"F -4 3 m\"|\"F -4 3 m|9:32|a value opened with \" is not closed on its line",
        "'open|open|0:0|",
        "data_good|good|2:1|'good' stands before the first data_ block",
        "_cell_angle_gamma 90.|_cell_angle_gamma 90. stop_|16:23|'stop_' does not belong into a CIF of crystal data",
      })
  void brokenFilesAreRefusedWithPlaceAndReason(
      String from, String to, String place, String message) {
    String broken = GOOD.replaceFirst(java.util.regex.Pattern.quote(from), to);
    if (message == null) {
      assertThat(one(broken)).isEqualTo(one(GOOD));
      return;
    }
    InputException refused =
        catchThrowableOfType(InputException.class, () -> CifReader.read(broken, "x.cif"));
    Problem first = refused.problems().getFirst();
    assertThat(first.message()).isEqualTo(message);
    assertThat(first.place()).hasToString("x.cif:" + place);
  }

  @Test
  void everyProblemIsListed() {
    String broken = GOOD.replace("0.1195(3)", "?").replace("P5+", "Zz");
    InputException refused =
        catchThrowableOfType(InputException.class, () -> CifReader.read(broken, "x.cif"));
    assertThat(refused.problems()).hasSize(3);
    assertThat(refused.getMessage()).contains("Maybe the row is a placeholder");
  }

  @Test
  void otherBrokenFilesAreRefused() {
    assertThatThrownBy(() -> CifReader.read("", "x.cif"))
        .hasMessageContaining("no data block of this CIF has atom sites");
    assertThatThrownBy(() -> CifReader.read(GOOD + GOOD, "x.cif"))
        .hasMessageContaining("a second block data_good, the first is in line 2");
    assertThatThrownBy(() -> CifReader.read("data_a\n_b\n;text\n", "x.cif"))
        .hasMessageContaining("x.cif:3:1: a text opened with a semicolon");
    assertThatThrownBy(() -> CifReader.read("data_a\n_b\n;text\n;_c 1\n", "x.cif"))
        .hasMessageContaining("x.cif:4:2: the semicolon that closes a text");
    assertThatThrownBy(() -> CifReader.read("data_a\nloop_\n1 2\n", "x.cif"))
        .hasMessageContaining("x.cif:2:1: a loop_ has no tags");
    assertThatThrownBy(() -> CifReader.read("data_a\nloop_\n_b\n_c\n", "x.cif"))
        .hasMessageContaining("x.cif:4:1: the loop that ends its tags with _c has no values");
  }

  @ParameterizedTest
  @CsvSource({
    "0.25(1), 0.25, 0.01",
    "-.5(12), -0.5, 1.2",
    "12(3), 12, 3",
    "1.25(3)e-2, 0.0125, 0.0003",
    "1.25e-2(3), 0.0125, 0.0003",
    "+4., 4, NaN",
    "1E3, 1000, NaN"
  })
  void numbersCarryTheirUncertainty(String text, double value, double uncertainty) {
    CifNumber number = Objects.requireNonNull(CifNumber.parse(text));
    assertThat(number.value()).isEqualTo(value);
    if (Double.isNaN(uncertainty)) {
      assertThat(number.uncertainty()).isNaN();
    } else {
      assertThat(number.uncertainty()).isCloseTo(uncertainty, within(1e-15));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "abc",
    "1.2.3",
    "0.25(",
    "0.25()",
    "0.25(-1)",
    "0.25(1)(2)",
    "1e",
    "NaN",
    "0x1F",
    "1e999",
    "."
  })
  void whatIsNoNumberIsNone(String text) {
    assertThat(CifNumber.parse(text)).isNull();
  }
}
