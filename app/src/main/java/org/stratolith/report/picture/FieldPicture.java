package org.stratolith.report.picture;

import java.util.List;
import java.util.SequencedMap;
import org.stratolith.phasefield.Box;

/**
 * Draws fields on the first and the last axis of a box, in the middle of a third one: one field
 * from blue through white to orange between two values, or three volume fractions as a mixture of
 * three colours. Colours are after Okabe and Ito (2008), which people with any common colour-vision
 * deficiency can tell apart.
 */
public final class FieldPicture {

  private static final int[] LOW = {0x00, 0x72, 0xb2};
  private static final int[] MIDDLE = {0xf5, 0xf5, 0xf0};
  private static final int[] HIGH = {0xd5, 0x5e, 0x00};
  private static final int[][] PHASES = {{0xe6, 0xe6, 0xe6}, LOW, HIGH};
  private static final int WIDEST = 256;

  private FieldPicture() {}

  /** What the colours of {@link #phases} stand for. */
  public static final String PHASE_COLOURS = "grey, blue and orange";

  /**
   * One field.
   *
   * @param low value drawn in blue
   * @param high value drawn in orange
   * @param up whether the first axis runs upwards
   */
  public static byte[] field(Box box, double[] values, double low, double high, boolean up) {
    return draw(box, up, cell -> ramp((values[cell] - low) / (high - low)));
  }

  /** Three volume fractions; the first axis runs downwards. */
  public static byte[] phases(Box box, SequencedMap<String, double[]> fractions) {
    List<double[]> fields = List.copyOf(fractions.values());
    return draw(
        box,
        false,
        cell -> {
          int rgb = 0;
          for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (int phase = 0; phase < 3; phase++) {
              sum += Math.clamp(fields.get(phase)[cell], 0, 1) * PHASES[phase][k];
            }
            rgb = rgb << 8 | (int) Math.round(Math.min(255, sum));
          }
          return rgb;
        });
  }

  private interface Colour {
    int of(int cell);
  }

  private static byte[] draw(Box box, boolean up, Colour colour) {
    int rows = box.axes().getFirst().cells();
    int columns = box.axes().getLast().cells();
    int between = box.size() / rows / columns;
    int stride = Math.max(1, Math.max(rows, columns) / WIDEST);
    int height = rows / stride;
    int width = columns / stride;
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      int row = (up ? height - 1 - y : y) * stride;
      for (int x = 0; x < width; x++) {
        int cell = (row * between + between / 2) * columns + x * stride;
        rgb[y * width + x] = colour.of(cell);
      }
    }
    return Png.bytes(width, height, rgb);
  }

  private static int ramp(double part) {
    double p = Math.clamp(part, 0, 1);
    int[] from = p < 0.5 ? LOW : MIDDLE;
    int[] to = p < 0.5 ? MIDDLE : HIGH;
    double t = p < 0.5 ? 2 * p : 2 * p - 1;
    int rgb = 0;
    for (int k = 0; k < 3; k++) {
      rgb = rgb << 8 | (int) Math.round(from[k] + t * (to[k] - from[k]));
    }
    return rgb;
  }
}
