package org.stratolith.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.report.chart.Mark.Band;
import org.stratolith.report.chart.Mark.Bars;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Raster;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.markup.Markup;
import org.stratolith.report.markup.Numbers;

/**
 * The legend stands in rows above the plot, where no data can be. Entries are the distinct labels;
 * an entry shows every kind of mark that bears its label.
 */
final class Legend {

  static final double ROW = 17;
  private static final double SAMPLE = 22;
  private static final double GAP = 14;

  private record Entry(String label, List<Mark> marks, double width) {}

  private final List<List<Entry>> rows = new ArrayList<>();

  Legend(List<Mark> marks, double width) {
    Map<String, List<Mark>> byLabel = new LinkedHashMap<>();
    for (Mark mark : marks) {
      if (!mark.label().isEmpty()) {
        byLabel.computeIfAbsent(mark.label(), l -> new ArrayList<>()).add(mark);
      }
    }
    double left = 0;
    for (Map.Entry<String, List<Mark>> labelled : byLabel.entrySet()) {
      double taken = SAMPLE + 6 + TextWidth.of(labelled.getKey(), PanelWriter.SMALL) + GAP;
      if (rows.isEmpty() || left + taken - GAP > width) {
        rows.add(new ArrayList<>());
        left = 0;
      }
      rows.getLast().add(new Entry(labelled.getKey(), labelled.getValue(), taken));
      left += taken;
    }
  }

  double height() {
    return rows.isEmpty() ? 0 : rows.size() * ROW + 4;
  }

  void write(Markup out, double left, double top) {
    double y = top + ROW / 2;
    for (List<Entry> row : rows) {
      double x = left;
      for (Entry entry : row) {
        out.open("g", "class", "legend", "data-label", entry.label());
        for (Mark mark : entry.marks()) {
          sample(out, mark, x, y);
        }
        out.element(
            "text",
            entry.label(),
            "x",
            Numbers.coordinate(x + SAMPLE + 6),
            "y",
            Numbers.coordinate(y + 4));
        out.close();
        x += entry.width();
      }
      y += ROW;
    }
  }

  private static void sample(Markup out, Mark mark, double x, double y) {
    Projection across = new Projection(false, 0, 1, x, x + SAMPLE);
    Projection down = new Projection(false, 0, 1, y + 5, y - 5);
    MarkWriter writer = new MarkWriter(out, across, down);
    Curve middle = Curve.of(new double[] {0, 1}, new double[] {0.5, 0.5});
    switch (mark) {
      case Line line -> writer.write(new Line("", line.style(), middle));
      case Points points -> writer.write(points(points));
      case Band band ->
          writer.write(
              new Band("", band.style(), middle.map(v -> v, v -> 0), middle.map(v -> v, v -> 1)));
      case Bars bars ->
          writer.write(new Bars("", bars.style(), Curve.point(0.5, 0), Curve.point(0.5, 1)));
      case Rule rule -> writer.write(new Line("", rule.style(), middle));
      case Note _ -> {}
      case Mark.Tag _ -> {}
      case Mark.Label _ -> {}
      case Raster _ -> {}
      case Mark.Sheet _ -> {}
    }
  }

  /**
   * A hollow diamond is the paper's whatever series it belongs to, so it has the colour of text
   * here; the arrow of a bound would leave its row.
   */
  private static Points points(Points points) {
    Curve middle = Curve.point(0.5, 0.5);
    return switch (points.shape()) {
      case DIAMOND, AT_LEAST, AT_MOST ->
          new Points("", Style.of(Style.INK), Mark.Shape.DIAMOND, middle);
      case CIRCLE, SQUARE, TRIANGLE -> new Points("", points.style(), points.shape(), middle);
    };
  }
}
