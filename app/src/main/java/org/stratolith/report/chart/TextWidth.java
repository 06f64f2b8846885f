package org.stratolith.report.chart;

/**
 * Estimates the width of a line of text in a sans-serif face, which the browser chooses and we do
 * not know; a little generous, so that what is placed by it does not overlap.
 */
final class TextWidth {

  private static final String NARROW = " .,:;'|!iIjlft()[]/·′″";
  private static final String WIDE = "mwMW%@—ΩÅ";

  private TextWidth() {}

  /** Width of a text set at a size in pixels. */
  static double of(String text, double size) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NARROW.indexOf(c) >= 0) {
        ems += 0.34;
      } else if (WIDE.indexOf(c) >= 0) {
        ems += 0.9;
      } else {
        ems += Character.isUpperCase(c) ? 0.70 : 0.58;
      }
    }
    return ems * size;
  }
}
