package org.stratolith.foil.separation;

import org.stratolith.numerics.linear.Tridiagonal;

/**
 * Particles that draw together, because lithium that does not wet them would rather leave:
 *
 * <pre>
 *   f - l^2 f'' = phi,   f(0) = 1 at a free face, f' = 0 elsewhere
 *   V = D_up(R) f' (1 - phi)
 * </pre>
 *
 * <p>{@code f} is the occupied fraction as a particle feels it over the reach {@code l} of the
 * attraction; a free face attracts like a full cell. Explicit upwind fluxes in steps in which no
 * cell loses more than two fifths; {@code (1 - phi)} of the receiving cell keeps fractions below
 * one.
 */
public final class UpwindDrift {

  private static final double LARGEST_COURANT = 0.4;
  private static final int MOST_STEPS = 2_000;

  private final DepthGrid grid;
  private final boolean freeFace;
  private final double[] below;
  private final double[] diagonal;
  private final double[] above;
  private final double[] felt;
  private final double[] occupied;
  private final double[] slope;
  private final Tridiagonal matrix;

  /**
   * Makes room.
   *
   * @param freeFace whether depth zero is a face of the foil; a plane of symmetry otherwise
   */
  public UpwindDrift(DepthGrid grid, boolean freeFace) {
    int n = grid.cells();
    this.grid = grid;
    this.freeFace = freeFace;
    below = new double[n];
    diagonal = new double[n];
    above = new double[n];
    felt = new double[n];
    occupied = new double[n];
    slope = new double[n];
    matrix = new Tridiagonal(n);
  }

  /** Attraction of a particle by its phase, its radius and the occupied fraction around it. */
  @FunctionalInterface
  public interface Attraction {
    /** D_up, m2 per unit of the clock. */
    double of(int phase, double radius, double occupied);
  }

  /**
   * Moves all particles.
   *
   * @param reach l, m
   * @param clock length of the step
   */
  public void advance(ParticleField field, Attraction attraction, double reach, double clock) {
    double left = clock;
    for (int step = 0; left > 0 && step < MOST_STEPS; step++) {
      feel(field, reach);
      double fastest = fastest(field, attraction);
      double length = fastest * left > LARGEST_COURANT ? LARGEST_COURANT / fastest : left;
      for (int phase = 0; phase < field.phases(); phase++) {
        for (int bin = 0; bin < field.bins(); bin++) {
          move(field, phase, bin, attraction, length);
        }
      }
      left -= length;
    }
  }

  private void feel(ParticleField field, double reach) {
    int cells = grid.cells();
    double square = reach * reach;
    for (int i = 0; i < cells; i++) {
      occupied[i] = field.occupied(i);
      diagonal[i] = grid.width(i);
      felt[i] = occupied[i] * grid.width(i);
    }
    for (int i = 0; i + 1 < cells; i++) {
      double g = square / grid.spacing(i);
      diagonal[i] += g;
      diagonal[i + 1] += g;
      above[i] = -g;
      below[i + 1] = -g;
    }
    if (freeFace) {
      double g = square / (grid.width(0) / 2);
      diagonal[0] += g;
      felt[0] += g;
    }
    matrix.factor(below, diagonal, above);
    matrix.solve(felt, 0);
    for (int i = 0; i + 1 < cells; i++) {
      slope[i] = (felt[i + 1] - felt[i]) / grid.spacing(i);
    }
  }

  // The receiving cell is the one with the larger felt fraction.
  private double velocity(int i, int phase, double radius, Attraction attraction) {
    int to = slope[i] > 0 ? i + 1 : i;
    double mean = (occupied[i] + occupied[i + 1]) / 2;
    return attraction.of(phase, radius, mean) * slope[i] * Math.max(1 - occupied[to], 0);
  }

  private double fastest(ParticleField field, Attraction attraction) {
    double fastest = 0;
    for (int phase = 0; phase < field.phases(); phase++) {
      for (int bin = 0; bin < field.bins(); bin++) {
        double radius = field.sizes(phase).radius(bin);
        for (int i = 0; i + 1 < grid.cells(); i++) {
          if (field.number(phase, bin, slope[i] > 0 ? i : i + 1) > 0) {
            double width = Math.min(grid.width(i), grid.width(i + 1));
            fastest = Math.max(fastest, Math.abs(velocity(i, phase, radius, attraction)) / width);
          }
        }
      }
    }
    // Two edges may drain one cell.
    return 2 * fastest;
  }

  private void move(ParticleField field, int phase, int bin, Attraction attraction, double length) {
    double[] numbers = field.numbers();
    int row = field.row(phase, bin);
    double radius = field.sizes(phase).radius(bin);
    double carried = 0;
    for (int i = 0; i + 1 < grid.cells(); i++) {
      double velocity = velocity(i, phase, radius, attraction);
      // Down from this cell's number before the flux through its upper edge is booked: upwind.
      double upwind = velocity > 0 ? numbers[row + i] : numbers[row + i + 1];
      double flux = velocity * upwind * length;
      numbers[row + i] += (carried - flux) / grid.width(i);
      carried = flux;
    }
    numbers[row + grid.cells() - 1] += carried / grid.width(grid.cells() - 1);
  }
}
