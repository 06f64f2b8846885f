package org.stratolith.report.crystal;

import java.util.Locale;
import org.stratolith.report.markup.Markup;

/** A shaded sphere about the origin of its element, with a sector for each share. */
final class Sphere {

  /** Circles of light, each smaller and nearer the upper left than the one before. */
  private static final int LIGHTS = 8;

  private Sphere() {}

  static void write(Markup out, Kind kind, double radius) {
    String r = two(radius);
    out.empty("circle", "class", "cell-void", "r", r);
    double from = 0;
    for (Kind.Share share : kind.shares()) {
      double to = from + share.occupancy();
      if (share.occupancy() > 0.995) {
        out.empty("circle", "class", "cell-part c" + share.colour(), "r", r);
      } else {
        out.empty("path", "class", "cell-part c" + share.colour(), "d", sector(from, to, radius));
      }
      from = to;
    }
    for (int i = 1; i <= LIGHTS; i++) {
      String shift = two(-0.05 * i * radius);
      String size = two(radius * (1 - 0.11 * i));
      out.empty("circle", "class", "cell-light", "cx", shift, "cy", shift, "r", size);
    }
    out.empty("circle", "class", "cell-rim", "r", r);
  }

  /** From noon clockwise. */
  private static String sector(double from, double to, double radius) {
    return "M0 0L%s %sA%s %s 0 %d 1 %s %sZ"
        .formatted(
            two(radius * Math.sin(2 * Math.PI * from)),
            two(-radius * Math.cos(2 * Math.PI * from)),
            two(radius),
            two(radius),
            to - from > 0.5 ? 1 : 0,
            two(radius * Math.sin(2 * Math.PI * to)),
            two(-radius * Math.cos(2 * Math.PI * to)));
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
