package org.stratolith.report.chart;

/**
 * How a series looks.
 *
 * @param colour number of a colour of the page's palette, from 0; {@link #INK} is the text's own
 * @param dash the pattern of the line, so that series differ without colour too
 * @param width width of the line relative to the usual one
 */
public record Style(int colour, Dash dash, double width) {

  /** The colour of text, for what is neither one series nor another: the paper's values. */
  public static final int INK = -1;

  /** Number of colours; a higher number starts again from the first. */
  public static final int COLOURS = 7;

  /** Line patterns. */
  public enum Dash {
    SOLID(""),
    DASHED("6 3"),
    DOTTED("1.5 3");

    private final String pattern;

    Dash(String pattern) {
      this.pattern = pattern;
    }

    /** The value of {@code stroke-dasharray}, empty for a solid line. */
    String pattern() {
      return pattern;
    }
  }

  /** A solid line of the usual width. */
  public static Style of(int colour) {
    return new Style(colour, Dash.SOLID, 1);
  }

  /** The same, dashed. */
  public Style dashed() {
    return new Style(colour, Dash.DASHED, width);
  }

  /** The same, dotted. */
  public Style dotted() {
    return new Style(colour, Dash.DOTTED, width);
  }

  /** The same, thinner: for traces of many cycles. */
  public Style thin() {
    return new Style(colour, dash, 0.55);
  }

  /** The name of the CSS class that carries the colour. */
  String colourClass() {
    return colour == INK ? "ci" : "c" + Math.floorMod(colour, COLOURS);
  }
}
