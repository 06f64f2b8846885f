package org.stratolith.instrument.arrangement;

import java.util.List;
import java.util.SplittableRandom;
import org.stratolith.matter.structure.DepthStructure;

/**
 * A picture of a face, pixel by pixel, drawn by chance: a depth structure knows how much of a phase
 * there is and how large its particles are, not where they lie. The plane is divided into the cells
 * nearest to one random point in each square of a lattice; the lattice is as wide as the particles'
 * mean diameter. Each grain is of a phase with the probability of the phase's volume fraction at
 * the face, so that fractions come out right on the average. Pores are the phase -1.
 */
public final class GrainPicture {

  private final List<String> phases;
  private final int columns;
  private final int rows;
  private final double pixel;
  private final int[] phase;

  private GrainPicture(List<String> phases, int columns, int rows, double pixel, int[] phase) {
    this.phases = phases;
    this.columns = columns;
    this.rows = rows;
    this.pixel = pixel;
    this.phase = phase;
  }

  /**
   * The face from above.
   *
   * @param pixel edge of a pixel, m
   * @param grain diameter of the grains, m
   */
  public static GrainPicture face(
      DepthStructure structure, int columns, int rows, double pixel, double grain, long seed) {
    return draw(structure, columns, rows, pixel, grain, seed);
  }

  /** Mean particle diameter down to a depth, m, by amount; {@code otherwise} without particles. */
  public static double grain(DepthStructure structure, double depth, double otherwise) {
    double sum = 0;
    double amount = 0;
    for (int cell = 0; cell < structure.cells() && structure.edge(cell) < depth; cell++) {
      double height = Math.min(depth, structure.edge(cell + 1)) - structure.edge(cell);
      for (String phase : structure.phases()) {
        double radius = structure.particleRadius(phase, cell);
        if (!Double.isNaN(radius)) {
          double here = height * structure.fraction(phase, cell);
          sum += 2 * radius * here;
          amount += here;
        }
      }
    }
    return amount > 0 ? sum / amount : otherwise;
  }

  private static GrainPicture draw(
      DepthStructure structure, int columns, int rows, double pixel, double grain, long seed) {
    if (columns < 1 || rows < 1 || !(pixel > 0) || !(grain > 0)) {
      throw new IllegalArgumentException(
          "a picture of %d x %d pixels of %s m with grains of %s m cannot be drawn\n  Maybe a size is missing"
              .formatted(columns, rows, pixel, grain));
    }
    double side = Math.max(grain, pixel);
    // Two squares of margin: the nearest point is never further away.
    int across0 = (int) Math.ceil(columns * pixel / side) + 4;
    int down0 = (int) Math.ceil(rows * pixel / side) + 4;
    double[] x = new double[across0 * down0];
    double[] y = new double[across0 * down0];
    int[] kind = new int[across0 * down0];
    SplittableRandom dice = new SplittableRandom(seed);
    for (int j = 0; j < down0; j++) {
      for (int i = 0; i < across0; i++) {
        int k = j * across0 + i;
        x[k] = (i - 2 + dice.nextDouble()) * side;
        y[k] = (j - 2 + dice.nextDouble()) * side;
        kind[k] = choose(structure, 0, dice.nextDouble());
      }
    }
    int[] phase = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double px = (column + 0.5) * pixel;
        double py = (row + 0.5) * pixel;
        int i0 = (int) Math.floor(px / side) + 2;
        int j0 = (int) Math.floor(py / side) + 2;
        double best = Double.POSITIVE_INFINITY;
        for (int j = Math.max(0, j0 - 2); j <= Math.min(down0 - 1, j0 + 2); j++) {
          for (int i = Math.max(0, i0 - 2); i <= Math.min(across0 - 1, i0 + 2); i++) {
            int k = j * across0 + i;
            double squared = (x[k] - px) * (x[k] - px) + (y[k] - py) * (y[k] - py);
            if (squared < best) {
              best = squared;
              phase[row * columns + column] = kind[k];
            }
          }
        }
      }
    }
    return new GrainPicture(structure.phases(), columns, rows, pixel, phase);
  }

  /** The phase of a grain in a cell by a number from 0 to 1, drawn by chance; -1 for a pore. */
  public static int choose(DepthStructure structure, int cell, double chance) {
    double sum = 0;
    for (int p = 0; p < structure.phases().size(); p++) {
      sum += structure.fraction(structure.phases().get(p), cell);
      if (chance < sum) {
        return p;
      }
    }
    // What rounding leaves belongs to the last phase, not to a pore.
    return chance < 1 - structure.porosity(cell) + 1e-9 ? structure.phases().size() - 1 : -1;
  }

  /** Names of the phases. */
  public List<String> phases() {
    return phases;
  }

  /** Pixels across. */
  public int columns() {
    return columns;
  }

  /** Pixels down. */
  public int rows() {
    return rows;
  }

  /** Edge of a pixel, m. */
  public double pixel() {
    return pixel;
  }

  /** Number of the phase of a pixel in {@link #phases}, or -1 for a pore. */
  public int phase(int column, int row) {
    return phase[row * columns + column];
  }
}
