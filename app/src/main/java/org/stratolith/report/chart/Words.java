package org.stratolith.report.chart;

import static org.stratolith.report.markup.Numbers.coordinate;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.report.chart.Mark.Note;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Mark.Tag;
import org.stratolith.report.markup.Markup;

/**
 * Places the words of rules, notes and tags inside the plot: at its top, above a horizontal rule,
 * or beside the point that a tag names, kept within its edges and moved down until they lie on no
 * other words.
 */
final class Words {

  private static final double LINE = 14;

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Markup out;
  private final Projection x;
  private final Projection y;
  private final List<Box> taken = new ArrayList<>();

  Words(Markup out, Projection x, Projection y) {
    this.out = out;
    this.x = x;
    this.y = y;
  }

  void write(Mark mark) {
    if (mark instanceof Note note && x.contains(note.x()) && y.contains(note.y())) {
      double width = TextWidth.of(note.text(), PanelWriter.SMALL);
      double px = x.pixel(note.x());
      boolean fitsRight = px + 4 + width <= x.end();
      place(note.text(), note.style(), fitsRight ? px + 4 : px - 4 - width, y.end() + LINE);
    } else if (mark instanceof Tag tag && x.contains(tag.x()) && y.contains(tag.y())) {
      double width = TextWidth.of(tag.text(), PanelWriter.SMALL);
      double px = x.pixel(tag.x());
      boolean fitsRight = px + 6 + width <= x.end();
      place(tag.text(), tag.style(), fitsRight ? px + 6 : px - 6 - width, y.pixel(tag.y()) + 4);
    } else if (mark instanceof Mark.Label words && x.contains(words.x()) && y.contains(words.y())) {
      double width = TextWidth.of(words.text(), PanelWriter.SMALL);
      double left = x.pixel(words.x()) - width / 2;
      double base = y.pixel(words.y()) - 4;
      if (!collides(box(left, base, width)) && left > x.start() && left + width < x.end()) {
        place(words.text(), words.style(), left, base);
      }
    } else if (mark instanceof Rule rule && !rule.text().isEmpty()) {
      double width = TextWidth.of(rule.text(), PanelWriter.SMALL);
      if (rule.orientation() == Orientation.HORIZONTAL && y.contains(rule.value())) {
        place(rule.text(), rule.style(), x.end() - width - 4, y.pixel(rule.value()) - 4);
      } else if (rule.orientation() == Orientation.VERTICAL && x.contains(rule.value())) {
        double px = x.pixel(rule.value());
        boolean fitsRight = px + 4 + width <= x.end();
        place(rule.text(), rule.style(), fitsRight ? px + 4 : px - 4 - width, y.end() + LINE);
      }
    }
  }

  private void place(String text, Style style, double wantedLeft, double wantedBase) {
    double width = TextWidth.of(text, PanelWriter.SMALL);
    double left = Math.max(x.start() + 2, Math.min(wantedLeft, x.end() - width - 2));
    double base = Math.max(y.end() + LINE - 2, Math.min(wantedBase, y.start() - 4));
    Box box = box(left, base, width);
    for (int tries = 0; tries < 20 && collides(box); tries++) {
      base = base + LINE > y.start() - 4 ? y.end() + LINE - 2 : base + LINE;
      box = box(left, base, width);
    }
    taken.add(box);
    out.element(
        "text",
        text,
        "class",
        "w " + style.colourClass(),
        "x",
        coordinate(left),
        "y",
        coordinate(base));
  }

  private boolean collides(Box box) {
    return taken.stream().anyMatch(box::meets);
  }

  private static Box box(double left, double base, double width) {
    return new Box(left, base - LINE + 3, left + width, base + 3);
  }
}
