package org.stratolith.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Palette;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.Page.Tally;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PageWriterTest {

  private static final String HOSTILE =
      "</title></style><script>alert(1)</script><img src=x onerror=alert(2)> \" ' & ]]> \u0000";

  private static Page page(String text) {
    Panel panel =
        Panel.of(text, Axis.linear(text, text), Axis.linear("Voltage", "mV"))
            .with(new Line(text, Style.of(0), Curve.of(new double[] {0, 1}, new double[] {0, 1})));
    Figure figure = new Figure("one", text, text, text, List.of(panel));
    List<Block> blocks =
        List.of(
            new Block.Paragraph(text),
            new Block.Heading(text),
            new Block.Points(List.of(text, "b")),
            new Block.Drawing(figure),
            new Block.Table(
                text,
                List.of(text, "Value", "Result"),
                List.of(
                    List.of(
                        Cell.code(text).noted(text),
                        Cell.number("1.5"),
                        Cell.judged(false, "not met")))),
            new Block.Folded(text, List.of(new Block.Paragraph(text))));
    return new Page(
        text,
        List.of(text),
        List.of(new Tally(text, "1 of 2", Cell.Tone.UNMET)),
        List.of(new Section("all", text, blocks)),
        text);
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  @Test
  void aHostileTitleStaysATitle() throws Exception {
    Document document = parse(PageWriter.write(page(HOSTILE)));
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo(HOSTILE.replace('\u0000', '\uFFFD'));
    assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
  }

  @Test
  void thePageAsksForNothingFromAnywhere() {
    String page = PageWriter.write(page("Text"));
    assertThat(page).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link");
    Matcher reference = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    while (reference.find()) {
      assertThat(reference.group(1)).startsWith("#");
    }
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void linksLeadToSections() throws Exception {
    String page = PageWriter.write(page("Text"));
    assertThat(page).contains("<a href=\"#all\">", "<section id=\"all\">");
    assertThat(parse(page).getElementsByTagName("figure").getLength()).isEqualTo(1);
  }

  @Test
  void everyColourIsNamedAndHasAValueForLightAndForDark() {
    String page = PageWriter.write(page("Text"));
    String css = Palette.css();
    String light = css.substring(0, css.indexOf("@media"));
    String dark = css.substring(css.indexOf("@media"));
    Matcher used = Pattern.compile("var\\((--[\\w-]+)\\)").matcher(page);
    TreeSet<String> names = new TreeSet<>();
    while (used.find()) {
      names.add(used.group(1));
    }
    names.remove("--c");
    assertThat(names).contains("--bg", "--ink", "--met", "--unmet-bg", "--link");
    for (String name : names) {
      assertThat(light).contains(name + ":#");
      assertThat(dark).contains(name + ":#");
    }
    String rules = page.substring(page.indexOf(css) + css.length(), page.indexOf("</style>"));
    assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb(");
  }

  @Test
  void viewsBringTheirStyleAndScriptOnce() throws Exception {
    Block.Extra extra = new Block.Extra("view", ".view{color:red}\n", "if (1 < 2 && true) {}\n");
    Block.View view = new Block.View("<div class=\"view\">seen</div>", extra);
    String page =
        PageWriter.write(
            new Page(
                "t",
                List.of(),
                List.of(),
                List.of(new Section("s", "S", List.of(view, new Block.Folded("f", List.of(view))))),
                ""));
    Document document = parse(page);
    assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
    assertThat(page.split("seen", -1)).hasSize(3);
    assertThat(page.split("color:red", -1)).hasSize(2);
    assertThat(page.split("1 < 2 && true", -1)).hasSize(2);
  }

  @Test
  void theSamePageIsTheSameText() {
    assertThat(PageWriter.write(page("Text"))).isEqualTo(PageWriter.write(page("Text")));
  }

  @Test
  void aRowThatDoesNotFitItsHeadingsIsRefused() {
    assertThatThrownBy(
            () -> new Block.Table("", List.of("a", "b"), List.of(List.of(Cell.of("one")))))
        .hasMessageContaining("1 cells under 2 headings");
  }
}
