package org.stratolith.report.chart;

import static org.stratolith.report.markup.Numbers.coordinate;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.report.markup.Markup;

/** Writes figures as SVG: panel by panel for a page, or all in one file of its own. */
public final class FigureWriter {

  private static final double GAP = 16;

  private FigureWriter() {}

  /** Writes each panel as an {@code svg} element that scales with the page. */
  public static void panels(Markup out, Figure figure) {
    for (Panel panel : figure.panels()) {
      new PanelWriter(panel).write(out, describe(figure, panel));
    }
  }

  /** A file of its own, two panels to a row, with its colours in it. */
  public static String file(Figure figure) {
    int columns = Math.min(2, Math.max(1, figure.panels().size()));
    List<PanelWriter> writers = figure.panels().stream().map(PanelWriter::new).toList();
    List<Double> tops = new ArrayList<>();
    double top = GAP;
    for (int i = 0; i < writers.size(); i += columns) {
      tops.add(top);
      double tallest = 0;
      for (int k = i; k < Math.min(i + columns, writers.size()); k++) {
        tallest = Math.max(tallest, writers.get(k).height());
      }
      top += tallest + GAP;
    }
    String width = coordinate(columns * (PanelWriter.WIDTH + GAP) + GAP);
    Markup out = new Markup();
    out.trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart",
        "width",
        width,
        "height",
        coordinate(top),
        "viewBox",
        "0 0 " + width + " " + coordinate(top));
    out.element("title", figure.title());
    out.element("desc", figure.caption());
    out.open("style").trusted(Palette.css() + Palette.chartRules()).close();
    out.empty("rect", "class", "paper", "width", width, "height", coordinate(top));
    for (int i = 0; i < writers.size(); i++) {
      PanelWriter writer = writers.get(i);
      writer.write(
          out,
          describe(figure, figure.panels().get(i)),
          "x",
          coordinate(GAP + i % columns * (PanelWriter.WIDTH + GAP)),
          "y",
          coordinate(tops.get(i / columns)),
          "width",
          coordinate(PanelWriter.WIDTH),
          "height",
          coordinate(writer.height()));
    }
    return out.close().line().toString();
  }

  private static String describe(Figure figure, Panel panel) {
    List<String> labels =
        panel.marks().stream().map(Mark::label).filter(l -> !l.isEmpty()).distinct().toList();
    return figure.title()
        + ": "
        + panel.y().title()
        + " against "
        + panel.x().title()
        + (labels.isEmpty() ? "" : ", for " + String.join(", ", labels))
        + ".";
  }
}
