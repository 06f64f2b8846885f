package org.stratolith.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stratolith.report.chart.Mark.Band;
import org.stratolith.report.chart.Mark.Bars;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Mark.Shape;
import org.stratolith.report.markup.Markup;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.ForAll.Case;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FigureWriterTest {

  private static final double[] X = {1, 2, 3, 4};
  private static final double[] Y = {1, 4, 2, 8};

  private static Panel everything(Axis x, Axis y) {
    Curve curve = Curve.of(X, Y);
    Panel panel = Panel.of("all <marks> & more", x, y);
    for (Shape shape : Shape.values()) {
      panel = panel.with(new Points(shape.name(), Style.of(shape.name().length()), shape, curve));
    }
    return panel
        .with(new Band("5–95 %", Style.of(1), curve.scaled(1, 0.5), curve.scaled(1, 2)))
        .with(new Bars("bars", Style.of(2), curve.scaled(1, 0.5), curve.scaled(1, 2)))
        .with(new Line("line", Style.of(0).dashed(), curve))
        .with(new Rule("paper", Style.of(Style.INK), Orientation.VERTICAL, 2.5, "paper: 2.5"))
        .with(new Rule("paper", Style.of(Style.INK), Orientation.HORIZONTAL, 5, "paper: 5"))
        .with(new Note(Style.of(0), 4, 8, "short at 4 h"));
  }

  private static Figure figure(Panel... panels) {
    return new Figure("test", "A \"title\" <x>", "A caption & more.", "Fig. 4", List.of(panels));
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  /** Labels stand in the order of their importance; one that would lie on another is left out. */
  @Test
  void labelsDoNotLieOnEachOther() {
    Panel panel =
        Panel.of("", Axis.linear("x", ""), Axis.linear("y", "").from(0).to(12))
            .with(new Line("line", Style.of(0), Curve.of(X, Y)))
            .with(new Mark.Label(Style.of(Style.INK), 2, 4, "first"))
            .with(new Mark.Label(Style.of(Style.INK), 2.02, 4, "second"))
            .with(new Mark.Label(Style.of(Style.INK), 3, 2, "third"));
    assertThat(FigureWriter.file(figure(panel)))
        .contains(">first<", ">third<")
        .doesNotContain("second");
  }

  @Test
  void aFileIsWellFormedAndTellsWhatItShows() throws Exception {
    String file =
        FigureWriter.file(
            figure(
                everything(Axis.linear("Time", "h"), Axis.linear("Voltage", "mV")),
                everything(Axis.logarithmic("f", "Hz"), Axis.logarithmic("|Z|", "Ω")),
                Panel.nyquist("EIS", "Ω cm²").with(new Line("a", Style.of(0), Curve.of(X, Y)))));
    Document document = parse(file);
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("A \"title\" <x>");
    assertThat(root.getTextContent()).contains("short at 4 h", "Time (h)", "−Z″ (Ω cm²)", "5–95 %");
    assertThat(file).doesNotContain("NaN", "Infinity", "null");
    for (int i = 0; i < root.getElementsByTagName("svg").getLength(); i++) {
      Element svg = (Element) root.getElementsByTagName("svg").item(i);
      if (!svg.getAttribute("class").equals("plot")) {
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      }
    }
  }

  @Test
  void theSameFigureIsTheSameText() {
    Panel panel = everything(Axis.linear("Time", "h"), Axis.linear("Voltage", "mV"));
    assertThat(FigureWriter.file(figure(panel))).isEqualTo(FigureWriter.file(figure(panel)));
  }

  @Test
  void emptyFlatAndUndrawableDataStillMakeAPanel() throws Exception {
    double[] nowhere = {Double.NaN, Double.NaN};
    double[] flat = {3, 3};
    for (Axis y : List.of(Axis.linear("y", ""), Axis.logarithmic("y", ""))) {
      Panel axes = Panel.of("", Axis.linear("x", "s"), y);
      parse(FigureWriter.file(figure(axes)));
      parse(
          FigureWriter.file(
              figure(axes.with(new Line("a", Style.of(0), Curve.of(nowhere, nowhere))))));
      parse(FigureWriter.file(figure(axes.with(new Line("a", Style.of(0), Curve.of(flat, flat))))));
      parse(
          FigureWriter.file(
              figure(axes.with(new Points("a", Style.of(0), Shape.CIRCLE, Curve.point(0, 0))))));
    }
  }

  @ForAll
  void aUnitIsEquallyLongOnBothAxesOfANyquistPlot(Case random) {
    double[] across = {0, random.logUniform(1e-3, 1e5)};
    double[] up = {0, random.logUniform(1e-3, 1e5)};
    double needed = up[1];
    double height = EqualScales.fit(across, up, 380, 150, 300);
    assertThat(height).isBetween(150.0, 300.0);
    // Four roundings of double.
    assertThat(380 / (across[1] - across[0]) / (height / (up[1] - up[0])))
        .isBetween(1 - 1e-12, 1 + 1e-12);
    assertThat(up[1]).isGreaterThanOrEqualTo(needed * (1 - 1e-12));
  }

  @Test
  void everyColourHasAValueForLightAndForDark() {
    String css = Palette.css();
    String light = css.substring(0, css.indexOf("@media"));
    String dark = css.substring(css.indexOf("@media"));
    Markup out = new Markup();
    FigureWriter.panels(out, figure(everything(Axis.linear("x", "s"), Axis.linear("y", "V"))));
    assertThat(out.toString()).doesNotContain("#", "rgb(");
    Matcher used = Pattern.compile("var\\((--\\w+)\\)").matcher(Palette.chartRules());
    TreeSet<String> names = new TreeSet<>();
    while (used.find()) {
      names.add(used.group(1));
    }
    names.remove("--c");
    assertThat(names).contains("--s0", "--s6", "--ink", "--bg");
    for (String name : names) {
      assertThat(light).contains(name + ":#");
      assertThat(dark).contains(name + ":#");
    }
  }

  @Test
  void wordsDoNotLieOnEachOther() throws Exception {
    Panel panel =
        Panel.of("", Axis.linear("x", "").from(0).to(10), Axis.linear("y", "").from(0).to(10));
    for (int i = 0; i < 5; i++) {
      panel =
          panel.with(
              new Rule(
                  "", Style.of(i), Orientation.VERTICAL, 9 + 0.1 * i, "a label of length " + i));
    }
    Element root = parse(FigureWriter.file(figure(panel))).getDocumentElement();
    TreeSet<String> places = new TreeSet<>();
    int words = 0;
    for (int i = 0; i < root.getElementsByTagName("text").getLength(); i++) {
      Element text = (Element) root.getElementsByTagName("text").item(i);
      if (text.getAttribute("class").startsWith("w")) {
        words++;
        places.add(text.getAttribute("y"));
      }
    }
    assertThat(words).isEqualTo(5);
    assertThat(places).hasSize(5);
  }

  @Test
  void anUnusableNameIsRefused() {
    assertThatThrownBy(() -> new Figure("../x", "t", "c", "", List.of()))
        .hasMessageContaining("../x");
  }
}
