package org.stratolith.analysis.fringe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stratolith.numerics.transform.PowerSpectrum;
import org.stratolith.record.Micrograph;

/**
 * The Fourier transform of an image and its spots, as people take it of a window of a lattice
 * image. The largest part of the image with powers of two for sides is taken from its middle, its
 * mean subtracted, and faded out by Hann's window. Noise makes powers that are distributed
 * exponentially, so that their median in a ring, over ln 2, is the ring's mean noise. A maximum is
 * a spot if it is higher than chance makes anywhere in the transform with the probability {@code
 * alarm}, above the ring's noise and above the median of what surrounds it (edges of grains draw
 * streaks through strong spots), and has at least a three-hundredth of the strongest spot's power.
 */
public final class FringeSpots {

  /** Spots with less of the strongest one's power are not seen beside it. */
  private static final double DIMMEST = 1 / 300.0;

  private static final int RING = 4; // width of a ring, frequencies
  private static final int AROUND = 6; // half side of a point's surroundings, frequencies
  private static final int CENTRE = 4; // the window's own spectrum, frequencies

  /**
   * A transform.
   *
   * @param power over the noise of its ring, frequency zero in the middle, row by row
   * @param columns of it
   * @param stepX between columns, 1/Å
   * @param stepY between rows, 1/Å
   * @param spots the strongest first
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, for reading only
  public record Transform(
      double[] power, int columns, double stepX, double stepY, List<FringeSpot> spots) {}

  private FringeSpots() {}

  /**
   * Transforms an image and finds its spots.
   *
   * @param alarm probability of a false spot in an image of noise, 0 to 1
   * @throws IllegalArgumentException if a side has fewer than 32 pixels
   */
  public static Transform of(Micrograph image, double alarm) {
    int columns = Integer.highestOneBit(image.columns());
    int rows = Integer.highestOneBit(image.rows());
    if (columns < 32 || rows < 32 || !(alarm > 0 && alarm < 1)) {
      throw new IllegalArgumentException(
          "an image of %d by %d pixels shows no fringes at an alarm of %s%nMaybe it is too small; 32 pixels are needed"
              .formatted(image.columns(), image.rows(), alarm));
    }
    double[] power = PowerSpectrum.centred(faded(image, columns, rows), columns, rows);
    double stepX = 1e-10 * image.columns() / (columns * image.width());
    double stepY = 1e-10 * image.rows() / (rows * image.height());
    double[] noise = noise(power, columns, rows);
    double[] relative = new double[power.length];
    for (int i = 0; i < power.length; i++) {
      double floor = noise[ring(i % columns - columns / 2, i / columns - rows / 2)];
      relative[i] = floor > 0 ? power[i] / floor : 0;
    }
    double threshold = -Math.log(-Math.expm1(Math.log1p(-alarm) * 2 / power.length));
    return new Transform(
        relative, columns, stepX, stepY, spots(relative, columns, rows, stepX, stepY, threshold));
  }

  private static double[] faded(Micrograph image, int columns, int rows) {
    int left = (image.columns() - columns) / 2;
    int top = (image.rows() - rows) / 2;
    double mean = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        mean += image.value(left + column, top + row) / (columns * rows);
      }
    }
    double[] faded = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      double down = hann(row, rows);
      for (int column = 0; column < columns; column++) {
        faded[row * columns + column] =
            down * hann(column, columns) * (image.value(left + column, top + row) - mean);
      }
    }
    return faded;
  }

  private static double hann(int i, int n) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / n);
  }

  private static int ring(int u, int v) {
    return (int) (Math.hypot(u, v) / RING);
  }

  private static double[] noise(double[] power, int columns, int rows) {
    int rings = ring(columns, rows) + 1;
    int[] sizes = new int[rings];
    for (int i = 0; i < power.length; i++) {
      sizes[ring(i % columns - columns / 2, i / columns - rows / 2)]++;
    }
    double[][] members = new double[rings][];
    Arrays.setAll(members, r -> new double[sizes[r]]);
    int[] filled = new int[rings];
    for (int i = 0; i < power.length; i++) {
      int r = ring(i % columns - columns / 2, i / columns - rows / 2);
      members[r][filled[r]++] = power[i];
    }
    double[] noise = new double[rings];
    for (int r = 0; r < rings; r++) {
      Arrays.sort(members[r]);
      noise[r] = sizes[r] == 0 ? 0 : members[r][sizes[r] / 2] / Math.log(2);
    }
    return noise;
  }

  private static List<FringeSpot> spots(
      double[] relative, int columns, int rows, double stepX, double stepY, double threshold) {
    List<FringeSpot> spots = new ArrayList<>();
    for (int v = 1; v < rows / 2 - 1; v++) {
      addRow(spots, relative, columns, rows, v, stepX, stepY, threshold);
    }
    addRow(spots, relative, columns, rows, 0, stepX, stepY, threshold);
    double strongest = spots.stream().mapToDouble(FringeSpot::power).max().orElse(0);
    return spots.stream()
        .filter(spot -> spot.power() >= DIMMEST * strongest)
        .sorted(Comparator.comparingDouble(FringeSpot::power).reversed())
        .toList();
  }

  /** One half of the plane holds all spots; of the row through the middle, one half of it. */
  private static void addRow(
      List<FringeSpot> spots,
      double[] relative,
      int columns,
      int rows,
      int v,
      double stepX,
      double stepY,
      double threshold) {
    for (int u = v == 0 ? 1 : 2 - columns / 2; u < columns / 2 - 2; u++) {
      int at = (v + rows / 2) * columns + u + columns / 2;
      double here = relative[at];
      if (here > threshold
          && Math.hypot(u, v) >= CENTRE
          && highest(relative, columns, at)
          && here > threshold * surroundings(relative, columns, at)) {
        double x = u + vertex(relative[at - 1], here, relative[at + 1]);
        double y = v + vertex(relative[at - columns], here, relative[at + columns]);
        // A sine in noise under Hann's window: the variance of its frequency falls as its power.
        double deviation = Math.max(stepX, stepY) * Math.max(0.05, 0.5 / Math.sqrt(here));
        spots.add(new FringeSpot(x * stepX, y * stepY, deviation, here));
      }
    }
  }

  /** Mean noise by the median of a square about a point, without the spot itself; at least one. */
  private static double surroundings(double[] relative, int columns, int at) {
    double[] values = new double[(2 * AROUND + 1) * (2 * AROUND + 1)];
    int count = 0;
    for (int dv = -AROUND; dv <= AROUND; dv++) {
      for (int du = -AROUND; du <= AROUND; du++) {
        int other = at + dv * columns + du;
        boolean spot = Math.max(Math.abs(du), Math.abs(dv)) <= 2;
        if (!spot && other >= 0 && other < relative.length) {
          values[count++] = relative[other];
        }
      }
    }
    Arrays.sort(values, 0, count);
    return Math.max(1, values[count / 2] / Math.log(2));
  }

  private static boolean highest(double[] relative, int columns, int at) {
    for (int dv = -2; dv <= 2; dv++) {
      for (int du = -2; du <= 2; du++) {
        int other = at + dv * columns + du;
        if (other >= 0 && other < relative.length && relative[other] > relative[at]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where a parabola through the logarithms of three powers is highest, -½ to ½. */
  private static double vertex(double before, double here, double after) {
    double l = Math.log(Math.max(before, 1e-300));
    double m = Math.log(here);
    double r = Math.log(Math.max(after, 1e-300));
    double curvature = l - 2 * m + r;
    return curvature < 0 ? Math.clamp((l - r) / (2 * curvature), -0.5, 0.5) : 0;
  }
}
