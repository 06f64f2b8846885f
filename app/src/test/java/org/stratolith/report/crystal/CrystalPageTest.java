package org.stratolith.report.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.AtomSite;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.SymmetryOperation;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.diffraction.PowderDiffraction;
import org.stratolith.matter.element.Elements;
import org.stratolith.matter.phase.Phase;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CrystalPageTest {

  private static final String HOSTILE = "</title><script>alert(1)</script>\" ' & ]]>";

  private static CrystalPage.Entry entry(Crystal crystal, @Nullable Phase phase) {
    return new CrystalPage.Entry(
        crystal,
        phase,
        PowderDiffraction.of(crystal, new WaasmaierKirfel(), Radiation.of("CuKa")).peaks(10, 90));
  }

  private static String page(String... names) {
    List<CrystalPage.Entry> entries = new ArrayList<>();
    for (String name : names) {
      Phase phase = PhaseLibrary.of(name);
      entries.add(entry(phase.crystal(), phase));
    }
    return CrystalPage.html(entries, 10, 90, "test");
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static Element stage(Document document) {
    for (int i = 0; i < document.getElementsByTagName("div").getLength(); i++) {
      if (document.getElementsByTagName("div").item(i) instanceof Element div
          && div.getAttribute("class").equals("stage")) {
        return div;
      }
    }
    throw new AssertionError("nothing to turn");
  }

  @Test
  void theStillDrawingHasEveryAtom() throws Exception {
    String page = page("LiCl", "Li6PS5Cl");
    parse(page);
    assertThat(page.split("<use href=\"#cell-1-", -1)).hasSize(27 + 1);
    assertThat(page)
        .contains("<title>Unit cell of LiCl</title>")
        .contains("S 0.615, Cl 0.385")
        .contains("6 Cl 2.57")
        .contains("4 S 2.04")
        .contains("Source")
        .contains(">220<");
  }

  /**
   * What the script draws from: the same atoms, whole bonds by their ends, for one and two cells.
   */
  @Test
  void theScriptFindsItsData() throws Exception {
    Document document = parse(page("LiCl"));
    Element stage = stage(document);
    assertThat(stage.getAttribute("data-atoms1").split(" ", -1)).hasSize(4 * 27);
    assertThat(stage.getAttribute("data-bonds1").split(" ", -1)).hasSize(2 * 54);
    assertThat(stage.getAttribute("data-atoms2").split(" ", -1)).hasSize(4 * 125);
    assertThat(stage.getAttribute("data-kinds").split(";", -1)).hasSize(2);
    String[] turn = stage.getAttribute("data-turn").split(" ", -1);
    double length = 0;
    for (int i = 0; i < 3; i++) {
      length += Double.parseDouble(turn[i]) * Double.parseDouble(turn[i]);
    }
    assertThat(length).isBetween(0.999, 1.001);
  }

  @Test
  void thePageAsksForNothingFromAnywhere() {
    String page = page("LiCl", "Li");
    assertThat(page).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link");
    Matcher reference = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    while (reference.find()) {
      assertThat(reference.group(1)).startsWith("#");
      assertThat(page).contains("id=\"" + reference.group(1).substring(1) + "\"");
    }
    // Style and script of the view stand once, however many crystals there are.
    assertThat(page.split("function ball", -1)).hasSize(2);
    assertThat(page.split("\\.cell-bond\\{", -1)).hasSize(2);
  }

  @Test
  void aHostileNameStaysAName() throws Exception {
    Crystal crystal =
        new Crystal(
            HOSTILE,
            UnitCell.cubic(4),
            HOSTILE,
            List.of(SymmetryOperation.IDENTITY),
            List.of(AtomSite.of(HOSTILE, Elements.of("Fe"), 0, 0, 0)));
    Document document = parse(CrystalPage.html(List.of(entry(crystal, null)), 10, 90, "test"));
    assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(HOSTILE);
  }

  /**
   * The drawing of a large cell leaves its bonds out and says so; two by two by two is not offered.
   */
  @Test
  void largeCellsStayReadable() {
    String page = page("Li17Sn4");
    assertThat(page).contains("would hide them").doesNotContain("data-atoms2");
    assertThat(page).doesNotContain("class=\"cell-bond");
    assertThat(page.length()).isLessThan(350_000);
  }

  /** The crystals of a report stay a few tens of kilobytes. */
  @Test
  void thePhasesOfAnElectrodeAreLight() {
    int size = 0;
    for (String name : List.of("Li", "Li9Al4", "LiCl")) {
      size +=
          ((org.stratolith.report.page.Block.View)
                  CellFigure.of(PhaseLibrary.of(name).crystal(), "x"))
              .markup()
              .length();
    }
    assertThat(size).isLessThan(80_000);
  }
}
