package org.stratolith.report.chart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of numbers as a PNG of 256 colours (W3C, Portable Network Graphics, 3rd ed.), so that a
 * page can hold it without a file of its own. Low numbers are dark, high ones bright.
 */
public final class Png {

  private static final int SHADES = 256;

  private Png() {}

  /**
   * A data URI.
   *
   * @param columns pixels across
   * @param values row by row from the top; those that are not finite are shown as the lowest
   * @param colour red, green and blue in the middle of the ramp, 0 to 255
   */
  public static String dataUri(int columns, double[] values, int... colour) {
    byte[] png = encode(columns, values, colour);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  static byte[] encode(int columns, double[] values, int... colour) {
    int rows = values.length / columns;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    byte[] raw = new byte[rows * (columns + 1)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double part = high > low ? (values[row * columns + column] - low) / (high - low) : 0;
        int shade = Double.isFinite(part) ? (int) Math.round((SHADES - 1) * part) : 0;
        // The byte before each row says that it is not filtered.
        raw[row * (columns + 1) + 1 + column] = (byte) shade;
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    number(header, columns);
    number(header, rows);
    header.writeBytes(new byte[] {8, 3, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "PLTE", palette(colour));
    chunk(out, "IDAT", deflated(raw));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** From black through the colour to white. */
  private static byte[] palette(int... colour) {
    byte[] palette = new byte[3 * SHADES];
    for (int shade = 0; shade < SHADES; shade++) {
      double part = shade / (SHADES - 1.0);
      for (int c = 0; c < 3; c++) {
        double value =
            part < 0.5 ? 2 * part * colour[c] : colour[c] + (2 * part - 1) * (255 - colour[c]);
        palette[3 * shade + c] = (byte) Math.round(value);
      }
    }
    return palette;
  }

  private static byte[] deflated(byte[] raw) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(raw);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    number(out, data.length);
    out.writeBytes(name);
    out.writeBytes(data);
    number(out, (int) check.getValue());
  }

  private static void number(ByteArrayOutputStream out, int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }
}
