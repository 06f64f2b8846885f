package org.stratolith.phasefield.ternary;

import java.util.List;
import java.util.SplittableRandom;
import org.stratolith.phasefield.Box;

/**
 * A random dispersion of balls (discs in two dimensions) of phases 1 and 2 in phase 0, layer by
 * layer: balls are dropped at random, phase by phase in proportion, and take the cells that are
 * still of phase 0, until each layer holds its fractions to within one cell. The same seed gives
 * the same dispersion.
 */
public final class Dispersion {

  // A ball that finds no free cell is lost; so many in a row, and single cells are filled up.
  private static final int LOST = 2000;

  private final Box box;
  private final double radius;
  private final SplittableRandom random;
  private final double[][] fractions;
  private final int slab;

  private Dispersion(Box box, double radius, long seed) {
    this.box = box;
    this.radius = radius;
    random = new SplittableRandom(seed);
    fractions = new double[2][box.size()];
    slab = box.size() / box.axes().getFirst().cells();
  }

  /**
   * Makes the fractions of phases 1 and 2 in every cell, {@code [phase - 1][cell]}.
   *
   * @param layers from the wall down; the last one goes on to the end of the box
   * @param radius of the balls, m
   */
  public static double[][] of(Box box, List<Layer> layers, double radius, long seed) {
    Dispersion dispersion = new Dispersion(box, radius, seed);
    double spacing = box.axes().getFirst().spacing();
    int cells = box.axes().getFirst().cells();
    int from = 0;
    for (int k = 0; k < layers.size(); k++) {
      Layer layer = layers.get(k);
      boolean last = k == layers.size() - 1;
      int to = last ? cells : Math.clamp(Math.round(layer.to() / spacing), from, cells);
      dispersion.fill(from, to, layer);
      from = to;
    }
    return dispersion.fractions;
  }

  private void fill(int from, int to, Layer layer) {
    int count = (to - from) * slab;
    long[] wanted = {Math.round(layer.fraction1() * count), Math.round(layer.fraction2() * count)};
    int lost = 0;
    while (wanted[0] + wanted[1] > 0) {
      int phase = random.nextLong(wanted[0] + wanted[1]) < wanted[0] ? 0 : 1;
      int centre = (from * slab) + random.nextInt(count);
      long taken = lost < LOST ? drop(centre, phase, from, to, wanted[phase]) : one(centre, phase);
      wanted[phase] -= taken;
      lost = taken > 0 ? Math.min(lost, LOST) : lost + 1;
    }
  }

  private long one(int cell, int phase) {
    if (!free(cell)) {
      return 0;
    }
    fractions[phase][cell] = 1;
    return 1;
  }

  private boolean free(int cell) {
    return fractions[0][cell] == 0 && fractions[1][cell] == 0;
  }

  // Fills the free cells of a ball, at most so many, within the layer.
  private long drop(int centre, int phase, int from, int to, long most) {
    long taken = 0;
    for (int cell = from * slab; cell < to * slab && taken < most; cell++) {
      if (free(cell) && near(cell, centre)) {
        fractions[phase][cell] = 1;
        taken++;
      }
    }
    return taken;
  }

  private boolean near(int cell, int centre) {
    double squares = 0;
    int restA = cell;
    int restB = centre;
    for (int axis = box.axes().size() - 1; axis >= 0; axis--) {
      Box.Axis along = box.axes().get(axis);
      int n = along.cells();
      int apart = Math.abs(restA % n - restB % n);
      if (axis > 0) {
        apart = Math.min(apart, n - apart);
      }
      squares += Math.pow(apart * along.spacing(), 2);
      restA /= n;
      restB /= n;
    }
    return squares <= radius * radius;
  }
}
