package org.stratolith.report.page;

import java.util.List;
import org.stratolith.report.chart.Figure;

/** A piece of a section. */
public sealed interface Block {

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** A heading within the section. */
  record Heading(String text) implements Block {}

  /** Sentences set out as a list. */
  record Points(List<String> items) implements Block {
    public Points {
      items = List.copyOf(items);
    }
  }

  /** A figure with its caption. */
  record Drawing(Figure figure) implements Block {}

  /**
   * Pictures side by side under one caption.
   *
   * @param caption how to read them
   * @param tiles in reading order
   */
  record Pictures(String caption, List<Tile> tiles) implements Block {
    public Pictures {
      tiles = List.copyOf(tiles);
    }

    /**
     * A picture.
     *
     * @param label what it shows, printed below it
     * @param address a {@code data:} address, so that the page stays one file
     */
    public record Tile(String label, String address) {
      public Tile {
        if (!address.startsWith("data:image/png;base64,")) {
          throw new IllegalArgumentException("a picture that is not in the page");
        }
      }
    }
  }

  /**
   * A table. On a narrow screen each row becomes a card that repeats the headings.
   *
   * @param caption what it lists, or empty
   * @param headings one for each column
   * @param rows as many cells each as there are headings
   */
  record Table(String caption, List<String> headings, List<List<Cell>> rows) implements Block {
    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != headings.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells under " + headings.size() + " headings");
        }
      }
    }
  }

  /**
   * Markup that another room made, well-formed and escaped by it, with the style and script that it
   * needs; these stand once on a page, however many views there are.
   */
  record View(String markup, Extra extra) implements Block {}

  /**
   * Style and script of a kind of view.
   *
   * @param name of the kind
   * @param css rules
   * @param script statements; without them the view still says everything
   */
  record Extra(String name, String css, String script) {}

  /** Blocks that a reader opens if they wish; they are printed in any case. */
  record Folded(String summary, List<Block> blocks) implements Block {
    public Folded {
      blocks = List.copyOf(blocks);
    }
  }
}
