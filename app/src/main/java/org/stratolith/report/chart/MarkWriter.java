package org.stratolith.report.chart;

import static org.stratolith.report.markup.Numbers.coordinate;

import org.stratolith.report.chart.Mark.Band;
import org.stratolith.report.chart.Mark.Bars;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Points;
import org.stratolith.report.chart.Mark.Raster;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Mark.Shape;
import org.stratolith.report.chart.Mark.Sheet;
import org.stratolith.report.chart.Mark.Tag;
import org.stratolith.report.markup.Markup;

/** Draws marks; words that belong to rules and notes are left to {@link Words}. */
final class MarkWriter {

  private static final double RADIUS = 3.6;
  private static final double CAP = 3;

  private final Markup out;
  private final Projection x;
  private final Projection y;

  MarkWriter(Markup out, Projection x, Projection y) {
    this.out = out;
    this.x = x;
    this.y = y;
  }

  void write(Mark mark) {
    switch (mark) {
      case Line line -> path("l", line.style(), PathWriter.line(line.curve(), x, y));
      case Band band -> path("b", band.style(), PathWriter.band(band.low(), band.high(), x, y));
      case Bars bars -> bars(bars);
      case Points points -> points(points);
      case Rule rule -> rule(rule);
      case Note note -> cross(note);
      case Tag tag -> ring(tag);
      case Raster raster -> raster(raster);
      case Sheet sheet -> sheet(sheet);
      case Mark.Label _ -> {}
    }
  }

  private void path(String kind, Style style, String data) {
    if (!data.isEmpty()) {
      out.empty(
          "path",
          "class",
          kind + (style.width() < 0.6 ? " f " : " ") + style.colourClass(),
          "stroke-width",
          style.width() == 1 ? "" : coordinate(1.6 * style.width()),
          "stroke-dasharray",
          kind.equals("b") ? "" : style.dash().pattern(),
          "d",
          data);
    }
  }

  private void bars(Bars bars) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < bars.low().size(); i++) {
      double px = x.pixel(bars.low().x(i));
      double from = y.pixel(bars.low().y(i));
      double to = y.pixel(bars.high().y(i));
      if (!Double.isNaN(px + from + to)) {
        String left = coordinate(px - CAP);
        data.append('M').append(left).append(' ').append(coordinate(from)).append("h6M");
        data.append(left).append(' ').append(coordinate(to)).append("h6M");
        data.append(coordinate(px)).append(' ').append(coordinate(from));
        data.append('V').append(coordinate(to));
      }
    }
    path("l", bars.style(), data.toString());
  }

  private void points(Points points) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < points.curve().size(); i++) {
      if (points.curve().isFinite(i)
          && x.contains(points.curve().x(i))
          && y.contains(points.curve().y(i))) {
        shape(data, points.shape(), x.pixel(points.curve().x(i)), y.pixel(points.curve().y(i)));
      }
    }
    boolean hollow =
        switch (points.shape()) {
          case DIAMOND, AT_LEAST, AT_MOST -> true;
          case CIRCLE, SQUARE, TRIANGLE -> false;
        };
    path(hollow ? "h" : "p", points.style(), data.toString());
  }

  private static void shape(StringBuilder data, Shape shape, double px, double py) {
    String r = coordinate(RADIUS);
    data.append('M');
    switch (shape) {
      case CIRCLE -> {
        String d = coordinate(2 * RADIUS);
        data.append(coordinate(px - RADIUS)).append(' ').append(coordinate(py));
        data.append("a" + r + " " + r + " 0 1 0 " + d + " 0");
        data.append("a" + r + " " + r + " 0 1 0 -" + d + " 0Z");
      }
      case SQUARE -> {
        data.append(coordinate(px - 3)).append(' ').append(coordinate(py - 3));
        data.append("h6v6h-6Z");
      }
      case TRIANGLE -> {
        data.append(coordinate(px)).append(' ').append(coordinate(py - 4));
        data.append("l4 7h-8Z");
      }
      case DIAMOND -> diamond(data, px, py);
      case AT_LEAST -> {
        diamond(data, px, py);
        arrow(data, px, py, -1);
      }
      case AT_MOST -> {
        diamond(data, px, py);
        arrow(data, px, py, 1);
      }
    }
  }

  private static void diamond(StringBuilder data, double px, double py) {
    data.append(coordinate(px)).append(' ').append(coordinate(py - 5));
    data.append("l5 5l-5 5l-5 -5Z");
  }

  private static void arrow(StringBuilder data, double px, double py, int sense) {
    double tip = py + sense * 17;
    data.append('M').append(coordinate(px)).append(' ').append(coordinate(py + sense * 5));
    data.append('V').append(coordinate(tip)).append("m-3 ").append(-4 * sense);
    data.append("l3 ").append(4 * sense).append("l3 ").append(-4 * sense);
  }

  private void rule(Rule rule) {
    if (rule.orientation() == Orientation.HORIZONTAL && y.contains(rule.value())) {
      String at = coordinate(y.pixel(rule.value()));
      path("l", rule.style(), "M" + coordinate(x.start()) + " " + at + "H" + coordinate(x.end()));
    } else if (rule.orientation() == Orientation.VERTICAL && x.contains(rule.value())) {
      String at = coordinate(x.pixel(rule.value()));
      path("l", rule.style(), "M" + at + " " + coordinate(y.start()) + "V" + coordinate(y.end()));
    }
  }

  private void raster(Raster raster) {
    double left = x.pixel(raster.left());
    double top = y.pixel(raster.top());
    out.empty(
        "image",
        "x",
        coordinate(left),
        "y",
        coordinate(top),
        "width",
        coordinate(x.pixel(raster.right()) - left),
        "height",
        coordinate(y.pixel(raster.bottom()) - top),
        "preserveAspectRatio",
        "none",
        "href",
        raster.picture());
  }

  /** A unit square under the matrix that takes its corners to the sheet's. */
  private void sheet(Sheet sheet) {
    double left = x.pixel(sheet.x());
    double top = y.pixel(sheet.y());
    String matrix =
        "matrix("
            + coordinate(x.pixel(sheet.x() + sheet.ux()) - left)
            + " "
            + coordinate(y.pixel(sheet.y() + sheet.uy()) - top)
            + " "
            + coordinate(x.pixel(sheet.x() + sheet.vx()) - left)
            + " "
            + coordinate(y.pixel(sheet.y() + sheet.vy()) - top)
            + " "
            + coordinate(left)
            + " "
            + coordinate(top)
            + ")";
    out.empty(
        "image",
        "transform",
        matrix,
        "width",
        "1",
        "height",
        "1",
        "preserveAspectRatio",
        "none",
        "href",
        sheet.picture());
  }

  private void ring(Tag tag) {
    if (x.contains(tag.x()) && y.contains(tag.y())) {
      StringBuilder data = new StringBuilder();
      shape(data, Shape.CIRCLE, x.pixel(tag.x()), y.pixel(tag.y()));
      path("l", tag.style(), data.toString());
    }
  }

  private void cross(Note note) {
    if (x.contains(note.x()) && y.contains(note.y())) {
      String at = coordinate(x.pixel(note.x()) - 4) + " " + coordinate(y.pixel(note.y()) - 4);
      path("l", note.style(), "M" + at + "l8 8m0 -8l-8 8");
    }
  }
}
