package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.report.markup.Numbers;
import org.stratolith.report.page.Block;
import org.stratolith.report.page.Cell;

/** A table of what one reduction makes of a measured and of a simulated record. */
final class SideBySide {

  private final String caption;
  private final List<List<Cell>> rows = new ArrayList<>();

  SideBySide(String caption) {
    this.caption = caption;
  }

  /** A number of each. */
  SideBySide with(String what, double measured, double simulated, String unit) {
    return with(what, text(measured, unit), text(simulated, unit));
  }

  /** A finding of each in words. */
  SideBySide with(String what, String measured, String simulated) {
    rows.add(List.of(Cell.of(what), Cell.number(measured), Cell.number(simulated)));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Block table() {
    return new Block.Table(caption, List.of("Quantity", "Measured", "Simulated"), rows);
  }

  private static String text(double value, String unit) {
    return Double.isNaN(value)
        ? "none"
        : Numbers.significant(value, 4) + (unit.isEmpty() ? "" : " " + unit);
  }
}
