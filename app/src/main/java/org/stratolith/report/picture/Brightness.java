package org.stratolith.report.picture;

/**
 * Draws numbers as brightness: low ones black, those in the middle in a colour, high ones white.
 */
public final class Brightness {

  private Brightness() {}

  /**
   * A picture over the range of the values.
   *
   * @param columns pixels across
   * @param values row by row from the top; those that are not finite are drawn as the lowest
   * @param colour red, green and blue in the middle of the range, 0 to 255
   */
  public static byte[] picture(int columns, double[] values, int... colour) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    int[] rgb = new int[values.length];
    for (int k = 0; k < rgb.length; k++) {
      double part = high > low ? (values[k] - low) / (high - low) : 0;
      rgb[k] = shade(Double.isFinite(part) ? part : 0, colour);
    }
    return Png.bytes(columns, values.length / columns, rgb);
  }

  private static int shade(double part, int... colour) {
    int rgb = 0;
    for (int c : colour) {
      double value = part < 0.5 ? 2 * part * c : c + (2 * part - 1) * (255 - c);
      rgb = rgb << 8 | (int) Math.round(value);
    }
    return rgb;
  }
}
