package org.stratolith.report.chart;

/**
 * Something drawn inside a panel. A label that is empty keeps it out of the legend; marks of one
 * label share an entry.
 */
public sealed interface Mark {

  /** Name in the legend. */
  String label();

  /** How it looks. */
  Style style();

  /** A line through points. */
  record Line(String label, Style style, Curve curve) implements Mark {}

  /** Points on their own. */
  record Points(String label, Style style, Shape shape, Curve curve) implements Mark {}

  /** The area between two curves that share their abscissas, such as a 5-95 % interval. */
  record Band(String label, Style style, Curve low, Curve high) implements Mark {
    public Band {
      if (low.size() != high.size()) {
        throw new IllegalArgumentException(
            "a band between " + low.size() + " and " + high.size() + " points");
      }
    }
  }

  /** Vertical bars from low to high at the abscissas of {@code low}, such as 5-95 % intervals. */
  record Bars(String label, Style style, Curve low, Curve high) implements Mark {
    public Bars {
      if (low.size() != high.size()) {
        throw new IllegalArgumentException(
            "bars between " + low.size() + " and " + high.size() + " points");
      }
    }
  }

  /** A line right across the panel at one value of an axis, such as a number from the paper. */
  record Rule(String label, Style style, Orientation orientation, double value, String text)
      implements Mark {}

  /** A small cross on a point, and words above it, such as "short at 160 h". */
  record Note(Style style, double x, double y, String text) implements Mark {
    @Override
    public String label() {
      return "";
    }
  }

  /** A small ring about a point and its name beside it. */
  record Tag(Style style, double x, double y, String text) implements Mark {
    @Override
    public String label() {
      return "";
    }
  }

  /** Words above a point; left out where earlier ones stand, so give the important ones first. */
  record Label(Style style, double x, double y, String text) implements Mark {
    @Override
    public String label() {
      return "";
    }
  }

  /**
   * A picture that fills a rectangle of the panel, its first row at the top.
   *
   * @param picture a data URI
   */
  record Raster(double left, double right, double bottom, double top, String picture)
      implements Mark {
    @Override
    public String label() {
      return "";
    }

    @Override
    public Style style() {
      return Style.of(Style.INK);
    }
  }

  /**
   * A picture laid on a parallelogram: its left upper corner at (x, y), its upper edge along (ux,
   * uy), its left edge along (vx, vy), all in the units of the axes.
   *
   * @param picture a data URI
   */
  record Sheet(double x, double y, double ux, double uy, double vx, double vy, String picture)
      implements Mark {
    @Override
    public String label() {
      return "";
    }

    @Override
    public Style style() {
      return Style.of(Style.INK);
    }
  }

  /** Shapes of points; a hollow diamond is kept for the paper's values. */
  enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    /** A value that the source only bounds from below: the true one lies higher. */
    AT_LEAST,
    /** A value that the source only bounds from above. */
    AT_MOST
  }

  /** Which way a rule runs. */
  enum Orientation {
    HORIZONTAL,
    VERTICAL
  }
}
