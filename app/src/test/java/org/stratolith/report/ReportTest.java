package org.stratolith.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.RunResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {

  private static final LithiumDesign BARE = LithiumDesign.given(1e-4, null, null, Set.of());

  private static Document parse(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static String page(RunResult run) {
    return Report.files(run).getOrDefault(Report.PAGE, "");
  }

  private static Element section(Document page, String id) {
    NodeList sections = page.getElementsByTagName("section");
    for (int i = 0; i < sections.getLength(); i++) {
      Element section = (Element) sections.item(i);
      if (section.getAttribute("id").equals(id)) {
        return section;
      }
    }
    throw new AssertionError("no section " + id);
  }

  private static List<String> row(Element section, int row) {
    Element body = (Element) section.getElementsByTagName("tbody").item(0);
    NodeList cells =
        ((Element) body.getElementsByTagName("tr").item(row)).getElementsByTagName("td");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells.getLength(); i++) {
      texts.add(cells.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void everyKindOfTestGetsItsFigure() {
    assertThat(Report.figures(SyntheticRun.everything()).stream().map(Figure::id))
        .containsExactly(
            "cyclic-voltammetry",
            "linear-sweep",
            "critical-current-density",
            "symmetric-cycling",
            "impedance",
            "cycling",
            "rate",
            "titration",
            "curves",
            "voltage-components",
            "inside");
  }

  @Test
  void aStudyOfOnesOwnGetsOnlyTheFiguresThatFit() {
    RunResult run =
        SyntheticRun.of(
            SyntheticRun.study("mine", "Mine", BARE, SyntheticRecords.symmetric(20), true));
    assertThat(Report.figures(run).stream().map(Figure::id))
        .containsExactly("symmetric-cycling", "voltage-components", "inside");
  }

  @Test
  void likeTestsStandSideBySideUnderTheirShortNames() {
    Figure stairs = Report.figures(SyntheticRun.everything()).get(2);
    assertThat(stairs.panels().stream().map(p -> p.title())).containsExactly("Bare Li", "LACSS");
  }

  @Test
  void voltageComponentsAddUpToTheTotal() {
    Figure figure = Report.figures(SyntheticRun.everything()).get(9);
    List<Mark> marks = figure.panels().getFirst().marks();
    assertThat(marks.stream().map(Mark::label))
        .containsExactly("charge transfer", "SEI", "separator", "total");
    Curve total = ((Mark.Line) marks.getLast()).curve();
    for (int row = 0; row < total.size(); row++) {
      double sum = 0;
      for (Mark part : marks.subList(0, 3)) {
        sum += ((Mark.Line) part).curve().y(row);
      }
      // Rounding of three sums of some ten millivolts.
      assertThat(sum).isCloseTo(total.y(row), within(1e-11));
    }
  }

  @Test
  void everyFileIsWellFormedAndWithoutNumbersThatAreNone() throws Exception {
    Map<String, String> files = Report.files(SyntheticRun.everything());
    assertThat(files).hasSize(12).containsKey("report.html").containsKey("figure-rate.svg");
    for (Map.Entry<String, String> file : files.entrySet()) {
      parse(file.getValue());
      assertThat(file.getValue())
          .as(file.getKey())
          .doesNotContainPattern("=\"[^\"]*(NaN|Infinity)")
          .doesNotContainPattern("[A-Z]\\w+\\[\\w+="); // a record that was printed whole
    }
    assertThat(page(SyntheticRun.everything()).length()).isLessThan(200_000);
  }

  @Test
  void theScoreboardShowsWhatIsMetAndWhatIsNot() throws Exception {
    Document page = parse(page(SyntheticRun.everything()));
    Element scoreboard = section(page, "scoreboard");
    assertThat(row(scoreboard, 0))
        .containsExactly(
            "critical current density",
            "ccd-bare",
            "1",
            "1",
            "0.7 to ≥ 1.4the protocol ended",
            "mA/cm²",
            "predicted",
            "metwithin 5 %",
            "Fig. 4c: textA note with <b>marks</b>");
    assertThat(row(scoreboard, 1).get(7)).startsWith("not met");
    assertThat(row(scoreboard, 2)).contains("> 155", "160", "metas a bound");
    Element unmet = section(page, "not-met");
    assertThat(row(unmet, 2))
        .contains("none", "the pulses are too short. A note with <b>marks</b>");
    assertThat(page.getElementsByTagName("header").item(0).getTextContent())
        .contains("10 tests", "4 ended in a short", "5 are met and 3 are not", "5 of 8 met")
        .contains("1 broken");
  }

  @Test
  void balancesParametersAndProvenanceAreThere() throws Exception {
    Document page = parse(page(SyntheticRun.everything()));
    assertThat(row(section(page, "balances"), 0))
        .containsExactly("ccd-bare", "charge", "3 × 10⁻¹⁶", "10⁻⁹", "holds");
    assertThat(section(page, "balances").getTextContent()).contains("broken");
    assertThat(row(section(page, "parameters"), 0))
        .containsExactly(
            "sei.growth-constant",
            "8 × 10⁻²⁰",
            "m²/s",
            "calibrated",
            "≥ 3 × 10⁻²⁰",
            "Somebody & others, J. <Made up> 1 (2020)a remark");
    assertThat(section(page, "provenance").getTextContent()).contains("00ff00ff", "a.b=1 um");
    assertThat(row(section(page, "ablation"), 1))
        .containsExactly("voids as bare", "noneit did not start");
  }

  @Test
  void aStudyThatCouldNotBeginStillHasItsReport() throws Exception {
    RunResult run = SyntheticRun.of(SyntheticRun.study("mine", "Mine", BARE, null, false));
    Document page = parse(page(run));
    assertThat(page.getElementsByTagName("figure").getLength()).isZero();
    assertThat(section(page, "studies").getTextContent())
        .contains("not solved to the end", "the state left its bounds. Maybe lower the current");
  }

  @Test
  void theWeaknessesOfThePartsUsedAreSaid() throws Exception {
    RunResult run = SyntheticRun.everything();
    Document page = parse(page(run));
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo("Studies <made up>");
    assertThat(section(page, "weaknesses").getTextContent())
        .contains("Filaments are still microns long", "Every number is made up.");
    assertThat(section(page, "citation").getTextContent())
        .contains("10.1038/s41467-024-48585-7", "0.0.0-test");
    String staircase = "how long each step of the staircase takes";
    String positive = "The break-in and the fade";
    assertThat(Weaknesses.of(run.studies())).anyMatch(s -> s.contains(staircase));
    assertThat(Weaknesses.of(run.studies())).anyMatch(s -> s.contains(positive));
    List<String> ofOne =
        Weaknesses.of(List.of(SyntheticRun.study("life", "Mine", BARE, null, false)));
    assertThat(ofOne).noneMatch(s -> s.contains(staircase)).noneMatch(s -> s.contains(positive));
    assertThat(ofOne).anyMatch(s -> s.contains("The stack pressure decides"));
  }

  @Test
  void theSameRunGivesTheSameFiles() {
    assertThat(Report.files(SyntheticRun.everything()))
        .isEqualTo(Report.files(SyntheticRun.everything()));
  }
}
