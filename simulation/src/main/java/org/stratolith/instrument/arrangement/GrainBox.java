package org.stratolith.instrument.arrangement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.stratolith.matter.structure.DepthStructure;

/**
 * The grains of a box cut out of a lamella, drawn by chance as in {@link GrainPicture}, in three
 * dimensions: space is divided into the cells nearest to one random point in each cube of a lattice
 * as wide as the grains, and a grain is of a phase with the probability of the phase's volume
 * fraction at the depth of its point. What a beam through the box meets is the thickness of each
 * grain, here on a raster a sixteenth of a grain wide.
 */
public final class GrainBox {

  private static final int FINENESS = 16;

  /** Slices through a grain that its thickness is counted in. */
  private static final int SLICES = 8;

  /**
   * A grain.
   *
   * @param phase its name
   * @param thickness along the beam at each point of the raster, m, row by row; row 0 is the least
   *     deep
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, for reading only
  public record Grain(String phase, double[] thickness) {

    /** Thickness where there is any of the grain, m. */
    public double mean() {
      double sum = 0;
      int points = 0;
      for (double here : thickness) {
        sum += here;
        points += here > 0 ? 1 : 0;
      }
      return points == 0 ? 0 : sum / points;
    }
  }

  private final int columns;
  private final int rows;
  private final List<Grain> grains;

  private GrainBox(int columns, int rows, List<Grain> grains) {
    this.columns = columns;
    this.rows = rows;
    this.grains = List.copyOf(grains);
  }

  /**
   * Cuts a box.
   *
   * @param depth of its upper edge below the face, m
   * @param width along the face, m
   * @param height into the depth, m
   * @param thickness of the lamella, m
   * @param grain diameter of the grains, m
   */
  public static GrainBox of(
      DepthStructure structure,
      double depth,
      double width,
      double height,
      double thickness,
      double grain,
      long seed) {
    int across = (int) Math.ceil(width / grain) + 4;
    int down = (int) Math.ceil(height / grain) + 4;
    int along = (int) Math.ceil(thickness / grain) + 4;
    double[] x = new double[across * down * along];
    double[] y = new double[x.length];
    double[] z = new double[x.length];
    int[] kind = new int[x.length];
    SplittableRandom dice = new SplittableRandom(seed);
    for (int k = 0; k < x.length; k++) {
      x[k] = (k % across - 2 + dice.nextDouble()) * grain;
      y[k] = (k / across % down - 2 + dice.nextDouble()) * grain;
      z[k] = (k / (across * down) - 2 + dice.nextDouble()) * grain;
      double below = Math.clamp(depth + y[k], 0, structure.thickness());
      kind[k] = GrainPicture.choose(structure, structure.cellAt(below), dice.nextDouble());
    }
    int columns = (int) Math.max(1, Math.ceil(FINENESS * width / grain));
    int rows = (int) Math.max(1, Math.ceil(FINENESS * height / grain));
    int slices = (int) Math.max(1, Math.ceil(SLICES * thickness / grain));
    Map<Integer, double[]> maps = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int slice = 0; slice < slices; slice++) {
          double px = (column + 0.5) * width / columns;
          double py = (row + 0.5) * height / rows;
          double pz = (slice + 0.5) * thickness / slices;
          int nearest = nearest(x, y, z, across, down, along, grain, px, py, pz);
          if (kind[nearest] >= 0) {
            maps.computeIfAbsent(nearest, k -> new double[columns * rows])[
                    row * columns + column] +=
                thickness / slices;
          }
        }
      }
    }
    List<Grain> grains = new ArrayList<>();
    maps.forEach((k, map) -> grains.add(new Grain(structure.phases().get(kind[k]), map)));
    return new GrainBox(columns, rows, grains);
  }

  private static int nearest(
      double[] x,
      double[] y,
      double[] z,
      int across,
      int down,
      int along,
      double grain,
      double px,
      double py,
      double pz) {
    int i0 = (int) (px / grain) + 2;
    int j0 = (int) (py / grain) + 2;
    int l0 = (int) (pz / grain) + 2;
    double best = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int l = Math.max(0, l0 - 2); l <= Math.min(along - 1, l0 + 2); l++) {
      for (int j = Math.max(0, j0 - 2); j <= Math.min(down - 1, j0 + 2); j++) {
        for (int i = Math.max(0, i0 - 2); i <= Math.min(across - 1, i0 + 2); i++) {
          int k = (l * down + j) * across + i;
          double dx = x[k] - px;
          double dy = y[k] - py;
          double dz = z[k] - pz;
          double squared = dx * dx + dy * dy + dz * dz;
          if (squared < best) {
            best = squared;
            found = k;
          }
        }
      }
    }
    return found;
  }

  /** Points of the raster along the face. */
  public int columns() {
    return columns;
  }

  /** Points of the raster into the depth. */
  public int rows() {
    return rows;
  }

  /**
   * Thickness of a grain at a place, m, between the points of the raster in proportion.
   *
   * @param across part of the width, 0 to 1
   * @param down part of the height, 0 to 1
   */
  public double thickness(Grain grain, double across, double down) {
    double x = Math.clamp(across * columns - 0.5, 0, columns - 1.0);
    double y = Math.clamp(down * rows - 0.5, 0, rows - 1.0);
    int i = (int) x;
    int j = (int) y;
    int right = Math.min(i + 1, columns - 1);
    int below = Math.min(j + 1, rows - 1);
    double[] t = grain.thickness();
    double upper = t[j * columns + i] + (x - i) * (t[j * columns + right] - t[j * columns + i]);
    double lower =
        t[below * columns + i] + (x - i) * (t[below * columns + right] - t[below * columns + i]);
    return upper + (y - j) * (lower - upper);
  }

  /** The grains that the box cuts. */
  public List<Grain> grains() {
    return grains;
  }
}
