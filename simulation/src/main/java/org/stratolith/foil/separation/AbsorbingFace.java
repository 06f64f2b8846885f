package org.stratolith.foil.separation;

import org.stratolith.numerics.linear.Tridiagonal;

/**
 * Particles that wander in a matrix and stay at the face when they reach it: diffusion over depth,
 * {@code n = 0} at the face, no flux at the other end; one implicit Euler step on finite volumes.
 */
public final class AbsorbingFace {

  private final DepthGrid grid;
  private final double[] below;
  private final double[] diagonal;
  private final double[] above;
  private final Tridiagonal matrix;

  /** Makes room for a grid. */
  public AbsorbingFace(DepthGrid grid) {
    int n = grid.cells();
    this.grid = grid;
    below = new double[n];
    diagonal = new double[n];
    above = new double[n];
    matrix = new Tridiagonal(n);
  }

  /**
   * Advances one phase.
   *
   * @param absorbs whether what reaches the face stays there; it turns back otherwise
   * @return volume that arrived at the face, per area, m
   */
  public double advance(
      ParticleField field,
      int phase,
      CollisionKernel.Mobility mobility,
      boolean absorbs,
      double clock) {
    double arrived = 0;
    for (int bin = 0; bin < field.bins(); bin++) {
      double d = mobility.of(field.sizes(phase).radius(bin)) * clock;
      double wall = absorbs ? d / (grid.width(0) / 2) : 0;
      factor(d, wall);
      double[] numbers = field.numbers();
      int row = field.row(phase, bin);
      for (int i = 0; i < grid.cells(); i++) {
        numbers[row + i] *= grid.width(i);
      }
      matrix.solve(numbers, row);
      arrived += wall * numbers[row] * field.sizes(phase).volume(bin);
    }
    return arrived;
  }

  private void factor(double d, double wall) {
    for (int i = 0; i < grid.cells(); i++) {
      diagonal[i] = grid.width(i);
    }
    diagonal[0] += wall;
    for (int i = 0; i + 1 < grid.cells(); i++) {
      double g = d / grid.spacing(i);
      diagonal[i] += g;
      diagonal[i + 1] += g;
      above[i] = -g;
      below[i + 1] = -g;
    }
    matrix.factor(below, diagonal, above);
  }
}
