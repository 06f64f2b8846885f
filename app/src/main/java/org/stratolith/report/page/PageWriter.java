package org.stratolith.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.FigureWriter;
import org.stratolith.report.markup.Markup;
import org.stratolith.report.page.Page.Section;
import org.stratolith.report.page.Page.Tally;

/**
 * Writes a page as one HTML file that is well-formed XML too. It asks for nothing from anywhere,
 * and a content security policy holds the browser to that; without script it is complete.
 */
public final class PageWriter {

  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  /** A table of so few columns is not stretched to the width of the page. */
  private static final int FEW = 3;

  private final Markup out = new Markup();
  private int figures;

  private PageWriter() {}

  /** The text of the file, in UTF-8. */
  public static String write(Page page) {
    PageWriter writer = new PageWriter();
    writer.out.trusted("<!DOCTYPE html>\n").open("html", "lang", "en");
    writer.head(page);
    writer.body(page);
    return writer.out.close().line().toString();
  }

  private void head(Page page) {
    out.open("head").empty("meta", "charset", "utf-8");
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.empty("meta", "name", "color-scheme", "content", "light dark");
    out.element("title", page.title());
    out.open("style").trusted(PageStyle.css());
    extras(page).forEach(extra -> out.trusted(extra.css()));
    out.close().close().line();
  }

  private void body(Page page) {
    out.open("body").open("header");
    out.element("h1", page.title());
    for (String paragraph : page.lead()) {
      out.element("p", paragraph, "class", "lead");
    }
    out.open("dl", "class", "tallies");
    for (Tally tally : page.tallies()) {
      out.open("div").element("dt", tally.label());
      out.element("dd", tally.value(), "class", tally.tone().cssClass()).close();
    }
    out.close().close().line();
    out.open("nav", "aria-label", "Contents").open("ul");
    for (Section section : page.sections()) {
      out.open("li").element("a", section.heading(), "href", "#" + section.id()).close();
    }
    out.close().close().line().open("main");
    for (Section section : page.sections()) {
      out.open("section", "id", section.id()).element("h2", section.heading());
      section.blocks().forEach(this::block);
      out.close().line();
    }
    out.close().element("footer", page.footer()).line();
    out.open("script").trusted(PageScript.SCRIPT);
    extras(page)
        .forEach(extra -> out.trusted("//<![CDATA[\n").trusted(extra.script()).trusted("//]]>\n"));
    out.close().close();
  }

  /** Style and script of the views, each kind once. */
  private static List<Block.Extra> extras(Page page) {
    return page.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(PageWriter::unfolded)
        .flatMap(block -> block instanceof Block.View view ? Stream.of(view.extra()) : Stream.of())
        .distinct()
        .toList();
  }

  private static Stream<Block> unfolded(Block block) {
    return block instanceof Block.Folded folded
        ? folded.blocks().stream().flatMap(PageWriter::unfolded)
        : Stream.of(block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> out.element("p", paragraph.text());
      case Block.Heading heading -> out.element("h3", heading.text());
      case Block.Points points -> {
        out.open("ul");
        points.items().forEach(item -> out.element("li", item));
        out.close();
      }
      case Block.Drawing drawing -> figure(drawing.figure());
      case Block.Pictures pictures -> pictures(pictures);
      case Block.Table table -> table(table);
      case Block.View view -> out.trusted(view.markup());
      case Block.Folded folded -> {
        out.open("details").element("summary", folded.summary());
        folded.blocks().forEach(this::block);
        out.close();
      }
    }
    out.line();
  }

  private void figure(Figure figure) {
    figures++;
    out.open("figure", "id", "figure-" + figure.id());
    out.open("div", "class", figure.panels().size() == 1 ? "panels one" : "panels");
    FigureWriter.panels(out, figure);
    out.close().open("figcaption");
    out.element("b", "Figure " + figures + ". " + figure.title() + ".");
    out.text(" " + figure.caption());
    if (!figure.source().isEmpty()) {
      out.text(" ").element("span", "Beside the paper’s " + figure.source() + ".", "class", "soft");
    }
    out.close().close();
  }

  private void pictures(Block.Pictures pictures) {
    out.open("figure").open("div", "class", "tiles");
    for (Block.Pictures.Tile tile : pictures.tiles()) {
      out.open("div").empty("img", "src", tile.address(), "alt", tile.label());
      out.element("small", tile.label()).close();
    }
    out.close().element("figcaption", pictures.caption()).close();
  }

  private void table(Block.Table table) {
    out.open("div", "class", "scroll");
    out.open("table", "class", table.headings().size() <= FEW ? "few" : "");
    if (!table.caption().isEmpty()) {
      out.element("caption", table.caption());
    }
    out.open("thead").open("tr");
    for (int i = 0; i < table.headings().size(); i++) {
      int column = i;
      boolean number =
          table.rows().stream().anyMatch(row -> row.get(column).tone() == Cell.Tone.NUMBER);
      out.element("th", table.headings().get(i), "scope", "col", "class", number ? "num" : "");
    }
    out.close().close().line().open("tbody");
    for (var row : table.rows()) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), table.headings().get(i));
      }
      out.close().line();
    }
    out.close().close().close();
  }

  private void cell(Cell cell, String heading) {
    out.open("td", "class", cell.tone().cssClass(), "data-label", heading);
    switch (cell.tone()) {
      case MET, UNMET, WORD, CODE -> out.element("span", cell.text());
      case PLAIN, NUMBER -> out.text(cell.text());
    }
    if (!cell.note().isEmpty()) {
      out.open("small").text(cell.note()).close();
    }
    out.close();
  }
}
