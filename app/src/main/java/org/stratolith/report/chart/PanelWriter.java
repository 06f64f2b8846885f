package org.stratolith.report.chart;

import static org.stratolith.report.markup.Numbers.coordinate;

import java.util.List;
import org.stratolith.report.chart.Mark.Band;
import org.stratolith.report.chart.Ticks.Tick;
import org.stratolith.report.markup.Markup;

/**
 * Draws one panel as an {@code svg} element of its own, so that a page can set panels as it likes.
 */
final class PanelWriter {

  static final double WIDTH = 460;
  static final double SMALL = 12;
  private static final double PLOT_HEIGHT = 236;
  private static final double LEFT = 64;
  private static final double RIGHT = 18;
  private static final double BELOW = 42;

  private final Panel panel;
  private final Legend legend;
  private final Projection x;
  private final Projection y;
  private final List<Tick> xTicks;
  private final List<Tick> yTicks;
  private final double height;

  PanelWriter(Panel panel) {
    this.panel = panel;
    double[] across = Range.of(panel, true);
    double[] up = Range.of(panel, false);
    double plotHeight = PLOT_HEIGHT;
    if (panel.equalScales()) {
      plotHeight = EqualScales.fit(across, up, WIDTH - RIGHT - LEFT, 150, 300);
    }
    yTicks = ticks(panel.y(), up, (int) Math.max(3, plotHeight / 38));
    double widest =
        yTicks.stream().mapToDouble(t -> TextWidth.of(t.label(), SMALL)).max().orElse(0);
    double left = Math.max(LEFT, 34 + widest);
    legend = new Legend(panel.marks(), WIDTH - left - RIGHT);
    double top = (panel.title().isEmpty() ? 6 : 26) + legend.height();
    x = new Projection(panel.x().logarithmic(), across[0], across[1], left, WIDTH - RIGHT);
    y = new Projection(panel.y().logarithmic(), up[0], up[1], top + plotHeight, top);
    xTicks = xTicks(across);
    height = top + plotHeight + BELOW;
  }

  double height() {
    return height;
  }

  /** Writes the panel; the attributes go to its {@code svg} element. */
  void write(Markup out, String description, String... attributes) {
    String[] all = new String[attributes.length + 4];
    System.arraycopy(attributes, 0, all, 4, attributes.length);
    all[0] = "viewBox";
    all[1] = "0 0 " + coordinate(WIDTH) + " " + coordinate(height);
    all[2] = "role";
    all[3] = "img";
    out.open("svg", all);
    out.element("title", panel.title().isEmpty() ? description : panel.title());
    out.element("desc", description);
    if (!panel.title().isEmpty()) {
      out.element("text", panel.title(), "class", "t", "x", coordinate(x.start()), "y", "15");
    }
    legend.write(out, x.start(), panel.title().isEmpty() ? 4 : 23);
    axes(out);
    marks(out);
    out.close().line();
  }

  private void marks(Markup out) {
    String left = coordinate(x.start());
    String top = coordinate(y.end());
    String wide = coordinate(x.end() - x.start());
    String high = coordinate(y.start() - y.end());
    // An svg element within the svg clips what lies outside, without names that must be unique.
    out.open(
        "svg",
        "class",
        "plot",
        "x",
        left,
        "y",
        top,
        "width",
        wide,
        "height",
        high,
        "viewBox",
        left + " " + top + " " + wide + " " + high);
    MarkWriter writer = new MarkWriter(out, x, y);
    for (boolean below : new boolean[] {true, false}) {
      for (Mark mark : panel.marks()) {
        if (mark instanceof Band == below && !(mark instanceof Mark.Points)) {
          series(out, writer, mark);
        }
      }
    }
    out.close();
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.Points) {
        series(out, writer, mark);
      }
    }
    Words words = new Words(out, x, y);
    for (Mark mark : panel.marks()) {
      words.write(mark);
    }
  }

  private static void series(Markup out, MarkWriter writer, Mark mark) {
    out.open("g", "data-series", mark.label());
    writer.write(mark);
    out.close();
  }

  private void axes(Markup out) {
    StringBuilder grid = new StringBuilder();
    String bottom = coordinate(y.start());
    String left = coordinate(x.start());
    for (Tick tick : xTicks) {
      grid.append('M').append(coordinate(x.pixel(tick.value()))).append(' ').append(bottom);
      grid.append('V').append(coordinate(y.end()));
    }
    for (Tick tick : yTicks) {
      grid.append('M').append(left).append(' ').append(coordinate(y.pixel(tick.value())));
      grid.append('H').append(coordinate(x.end()));
    }
    out.empty("path", "class", "g", "d", grid.toString());
    out.empty(
        "path",
        "class",
        "a",
        "d",
        "M" + left + " " + coordinate(y.end()) + "V" + bottom + "H" + coordinate(x.end()));
    for (Tick tick : xTicks) {
      String at = coordinate(x.pixel(tick.value()));
      out.element("text", tick.label(), "class", "m", "x", at, "y", coordinate(y.start() + 16));
    }
    for (Tick tick : yTicks) {
      String at = coordinate(y.pixel(tick.value()) + 4);
      out.element("text", tick.label(), "class", "e", "x", coordinate(x.start() - 6), "y", at);
    }
    String middle = coordinate((x.start() + x.end()) / 2);
    out.element("text", panel.x().title(), "class", "m", "x", middle, "y", coordinate(height - 8));
    String turn = "translate(13 " + coordinate((y.start() + y.end()) / 2) + ") rotate(-90)";
    out.element("text", panel.y().title(), "class", "m", "transform", turn);
  }

  private static List<Tick> ticks(Axis axis, double[] range, int most) {
    return axis.logarithmic()
        ? Ticks.logarithmic(range[0], range[1], most)
        : Ticks.linear(range[0], range[1], most);
  }

  /** As many marks as fit without their labels touching. */
  private List<Tick> xTicks(double[] range) {
    for (int most = 9; most > 3; most--) {
      List<Tick> ticks = ticks(panel.x(), range, most);
      double needed = 0;
      for (Tick tick : ticks) {
        needed = Math.max(needed, TextWidth.of(tick.label(), SMALL) + 12);
      }
      boolean apart = true;
      for (int i = 1; i < ticks.size(); i++) {
        apart &= x.pixel(ticks.get(i).value()) - x.pixel(ticks.get(i - 1).value()) >= needed;
      }
      if (apart) {
        return ticks;
      }
    }
    return ticks(panel.x(), range, 3);
  }
}
