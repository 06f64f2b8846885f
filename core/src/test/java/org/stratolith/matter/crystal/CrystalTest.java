package org.stratolith.matter.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.element.Element;
import org.stratolith.matter.element.Elements;

class CrystalTest {

  private static final Element LI = Elements.of("Li");
  private static final Element CL = Elements.of("Cl");
  private static final Element AL = Elements.of("Al");

  static Crystal lithiumChloride() {
    return new Crystal(
        "LiCl",
        UnitCell.cubic(5.14),
        "F m -3 m",
        HallSymbol.operations("-F 4 2 3"),
        List.of(AtomSite.of("Li1", LI, 0, 0, 0), AtomSite.of("Cl1", CL, 0.5, 0.5, 0.5)));
  }

  /** Four of the sites of Li9Al4; enough to tell settings apart. */
  static Crystal monoclinic() {
    return new Crystal(
        "Li9Al4",
        UnitCell.monoclinic(18.690068, 4.471006, 5.368439, 105.239845),
        "C 1 2/m 1",
        HallSymbol.operations("-C 2y"),
        List.of(
            AtomSite.of("Li1", LI, 0.767105, 0, 0.157406),
            AtomSite.of("Li4", LI, 0, 0, 0),
            AtomSite.of("Al1", AL, 0.88571, 0.5, 0.06594)));
  }

  @Test
  void multiplicitiesAreThoseOfTheWyckoffPositions() {
    Crystal crystal =
        new Crystal(
            "argyrodite sites",
            UnitCell.cubic(9.859),
            "F -4 3 m",
            HallSymbol.operations("F -4 2 3"),
            List.of(
                AtomSite.of("a", LI, 0, 0, 0),
                AtomSite.of("e", LI, 0.1195, 0.1195, 0.3805),
                AtomSite.of("h", LI, 0.024, 0.1835, 0.8165),
                AtomSite.of("i", LI, 0.1, 0.2, 0.35)));
    CellContents contents = crystal.contents();
    assertThat(contents.multiplicity(0)).isEqualTo(4);
    assertThat(contents.multiplicity(1)).isEqualTo(16);
    assertThat(contents.multiplicity(2)).isEqualTo(48);
    assertThat(contents.multiplicity(3)).isEqualTo(96);
    assertThat(contents.size()).isEqualTo(164);
  }

  @Test
  void roundedCoordinatesFallOnTheirSpecialPosition() {
    Crystal crystal =
        new Crystal(
            "Li3P",
            UnitCell.hexagonal(4.273, 7.594),
            null,
            HallSymbol.operations("-P 6c 2c"),
            List.of(AtomSite.of("P1", Elements.of("P"), 0.333, 0.667, 0.25)));
    CellContents contents = crystal.contents();
    assertThat(contents.size()).isEqualTo(2);
    assertThat(contents.coordinate(0, 0)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(contents.coordinate(0, 1)).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void densitiesFollowFromMassAndVolume() {
    // 4 (6.94 + 35.45) g/mol / (6.02214076e23 /mol * (5.14e-8 cm)^3) = 2.0734 g/cm3
    assertThat(lithiumChloride().density()).isCloseTo(2073.4, within(0.1));
    assertThat(lithiumChloride().composition()).isEqualTo(Map.of("Li", 4.0, "Cl", 4.0));
  }

  @Test
  void aSupercellIsTheSameMaterial() {
    Crystal cell = monoclinic();
    Crystal supercell = Supercell.of(cell, 2, 1, 3);
    assertThat(supercell.contents().size()).isEqualTo(6 * cell.contents().size());
    assertThat(supercell.density()).isCloseTo(cell.density(), within(1e-9 * cell.density()));
    assertThat(supercell.cell().spacing(2, 0, 3))
        .isCloseTo(cell.cell().spacing(1, 0, 1), within(1e-12));
    assertThatThrownBy(() -> Supercell.of(cell, 0, 1, 1)).hasMessageContaining("0 by 1 by 1");
  }

  /** The body-centred setting in which electron diffraction of Li9Al4 was indexed. */
  @Test
  void theBodyCentredSettingNamesTheSamePlanes() {
    ChangeOfBasis change = ChangeOfBasis.of(-1, 0, 0, 0, -1, 0, -1, 0, 1);
    Crystal body = change.apply(monoclinic(), "Li9Al4, I2/m", "I 1 2/m 1");
    assertThat(body.cell().a()).isCloseTo(18.0386, within(5e-5));
    assertThat(body.cell().beta()).isCloseTo(91.447, within(5e-4));
    assertThat(body.operations())
        .containsExactlyInAnyOrderElementsOf(HallSymbol.operations("-I 2y"));
    assertThat(change.indices(5, 1, 1)).containsExactly(-6, -1, 1);
    assertThat(body.cell().spacing(-6, 1, 1)).isCloseTo(2.2803, within(5e-5));
    assertThat(body.cell().spacing(-1, 0, 1)).isCloseTo(5.1797, within(5e-5));
    assertThat(body.cell().spacing(2, 0, 0)).isCloseTo(9.0164, within(5e-5));
    assertThat(body.density()).isCloseTo(monoclinic().density(), within(1e-6));
    assertThatThrownBy(() -> ChangeOfBasis.of(2, 0, 0, 0, 1, 0, 0, 0, 1))
        .hasMessageContaining("Maybe a supercell is meant");
  }

  @Test
  void brokenCrystalsAreRefused() {
    UnitCell cell = UnitCell.cubic(4);
    List<SymmetryOperation> p1 = List.of(SymmetryOperation.IDENTITY);
    assertThatThrownBy(() -> new Crystal("x", cell, null, p1, List.of()))
        .hasMessage("x has no atom site");
    assertThatThrownBy(() ->
            new Crystal(
                "x",
                cell,
                null,
                List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("-y,x,z")),
                List.of(AtomSite.of("Li1", LI, 0, 0, 0))))
        .hasMessageContaining("no group: -y,x,z after -y,x,z is -x,-y,z, which is missing");
    assertThatThrownBy(() ->
            new Crystal(
                "x",
                cell,
                null,
                p1,
                List.of(AtomSite.of("Li1", LI, 0, 0, 0), AtomSite.of("Li1", LI, 0.5, 0, 0))))
        .hasMessageContaining("the label Li1");
    assertThatThrownBy(() ->
            new Crystal(
                "x",
                cell,
                null,
                p1,
                List.of(
                    AtomSite.of("Li1", LI, 0, 0, 0, 0.8), AtomSite.of("Al1", AL, 1, 0, 0, 0.4))))
        .hasMessageContaining("filled 1.2");
    assertThatThrownBy(() -> AtomSite.of("Li1", LI, Double.NaN, 0, 0))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> AtomSite.of("Li1", LI, 0, 0, 0, 50))
        .hasMessageContaining("percentage");
  }
}
