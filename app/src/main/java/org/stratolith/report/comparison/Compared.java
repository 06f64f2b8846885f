package org.stratolith.report.comparison;

import java.util.List;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;

/**
 * What laying a file over a record came to.
 *
 * @param rows of the table of errors, one for each curve
 * @param panels of the figure
 * @param caption how to read it
 * @param blocks what the same analysis makes of both
 */
record Compared(List<Row> rows, List<Panel> panels, String caption, List<Block> blocks) {

  /** Cells of a row behind the study, the file and the curve. */
  static final int CELLS = 6;

  Compared {
    rows = List.copyOf(rows);
    panels = List.copyOf(panels);
    blocks = List.copyOf(blocks);
  }

  /**
   * A curve and its error.
   *
   * @param curve what is compared, for people
   * @param note which of several it is, or empty
   * @param cells overlap, points, root mean square, mean, largest, scale
   */
  record Row(String curve, String note, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
      if (cells.size() != CELLS) {
        throw new IllegalArgumentException(cells.size() + " cells in a row of " + CELLS);
      }
    }
  }
}
