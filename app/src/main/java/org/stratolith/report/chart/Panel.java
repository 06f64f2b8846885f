package org.stratolith.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One set of axes with what is drawn on them.
 *
 * @param title printed above, empty for none
 * @param x horizontal axis
 * @param y vertical axis
 * @param marks drawn in this order
 * @param equalScales whether a unit is equally long on both axes, as a Nyquist plot needs
 */
public record Panel(String title, Axis x, Axis y, List<Mark> marks, boolean equalScales) {

  public Panel {
    marks = List.copyOf(marks);
  }

  /** An empty panel. */
  public static Panel of(String title, Axis x, Axis y) {
    return new Panel(title, x, y, List.of(), false);
  }

  /** A panel whose axes share one scale. */
  public static Panel nyquist(String title, String unit) {
    return new Panel(title, Axis.linear("Z′", unit), Axis.linear("−Z″", unit), List.of(), true);
  }

  /** The panel with one more mark on top. */
  public Panel with(Mark mark) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(mark);
    return new Panel(title, x, y, more, equalScales);
  }

  /** The panel with more marks on top. */
  public Panel withAll(List<? extends Mark> added) {
    List<Mark> more = new ArrayList<>(marks);
    more.addAll(added);
    return new Panel(title, x, y, more, equalScales);
  }
}
