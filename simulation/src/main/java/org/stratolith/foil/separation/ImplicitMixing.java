package org.stratolith.foil.separation;

import org.stratolith.numerics.linear.Tridiagonal;

/**
 * Exchange of particles with lithium between neighbouring cells, one implicit Euler step on finite
 * volumes without flux through the ends:
 *
 * <pre>
 *   w_i (n_i' - n_i) = -g_{i+1/2} (a_i n_i' - a_{i+1} n_{i+1}') + g_{i-1/2} (a_{i-1} n_{i-1}' - a_i n_i')
 *   g = D dclock/spacing
 *   a = S + (1 - S) min(1, phi_j/phi)          accessibility
 * </pre>
 *
 * <p>{@code a n} is what lithium can reach. Where the pores exclude lithium (S = 0), a bed above
 * the jamming fraction {@code phi_j} has the same {@code a phi} everywhere: nothing is exchanged
 * inside it, and its lower end is eaten away like a melting front. {@code a} is that of the step's
 * beginning. Columns sum to the width of their cell, so volume is conserved to rounding, and no
 * number becomes negative.
 */
public final class ImplicitMixing {

  private final DepthGrid grid;
  private final double[] below;
  private final double[] diagonal;
  private final double[] above;
  private final double[] access;
  private final double[] occupied;
  private final Tridiagonal matrix;

  /** Makes room for a grid. */
  public ImplicitMixing(DepthGrid grid) {
    int n = grid.cells();
    this.grid = grid;
    below = new double[n];
    diagonal = new double[n];
    above = new double[n];
    access = new double[n];
    occupied = new double[n];
    matrix = new Tridiagonal(n);
  }

  /**
   * Mixes all particles and pores.
   *
   * @param common diffusivity that all share, at each edge between two cells, m2 per unit of the
   *     clock
   * @param own further diffusivity of a particle by its radius, free only as far as there is
   *     lithium
   * @param saturation S
   * @param jamming phi_j
   * @param clock length of the step
   */
  public void advance(
      ParticleField field,
      double[] common,
      CollisionKernel.Mobility own,
      double saturation,
      double jamming,
      double clock) {
    int cells = grid.cells();
    for (int cell = 0; cell < cells; cell++) {
      occupied[cell] = field.occupied(cell);
      access[cell] = saturation + (1 - saturation) * Math.min(1, jamming / occupied[cell]);
    }
    for (int phase = 0; phase < field.phases(); phase++) {
      for (int bin = 0; bin < field.bins(); bin++) {
        factor(common, own.of(field.sizes(phase).radius(bin)), clock);
        solve(field.numbers(), field.row(phase, bin));
      }
    }
    factor(common, 0, clock);
    solve(field.pores(), 0);
  }

  private void factor(double[] common, double own, double clock) {
    int cells = grid.cells();
    for (int i = 0; i < cells; i++) {
      diagonal[i] = grid.width(i);
    }
    for (int i = 0; i + 1 < cells; i++) {
      double free = Math.max(1 - Math.max(occupied[i], occupied[i + 1]), 0);
      double g = (common[i] + own * free) * clock / grid.spacing(i);
      diagonal[i] += g * access[i];
      diagonal[i + 1] += g * access[i + 1];
      above[i] = -g * access[i + 1];
      below[i + 1] = -g * access[i];
    }
    if (!matrix.factor(below, diagonal, above)) {
      throw new IllegalStateException(
          "the mixing of particles over depth has a diffusivity that is not finite\nMaybe a parameter is out of its range");
    }
  }

  private void solve(double[] row, int offset) {
    for (int i = 0; i < grid.cells(); i++) {
      row[offset + i] *= grid.width(i);
    }
    matrix.solve(row, offset);
  }
}
