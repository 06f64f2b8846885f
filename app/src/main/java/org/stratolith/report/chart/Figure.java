package org.stratolith.report.chart;

import java.util.List;

/**
 * Panels that belong together.
 *
 * @param id short name of letters, digits and hyphens; also the name of the figure's file
 * @param title what it shows
 * @param caption how to read it, one or a few sentences
 * @param source the figure of the paper it mirrors, empty if none
 * @param panels in reading order
 */
public record Figure(String id, String title, String caption, String source, List<Panel> panels) {

  public Figure {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("figure id \"" + id + "\" is not [a-z0-9-]+");
    }
    panels = List.copyOf(panels);
  }
}
