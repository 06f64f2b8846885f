package org.stratolith.numerics.dae;

import java.util.Arrays;
import org.stratolith.numerics.linear.BandedLu;

/**
 * The iteration matrix of a system whose {@code J} and {@code M} are banded, from finite
 * differences: columns further apart than the band are moved together, so a linearisation costs
 * {@code lower + upper + 2} evaluations of the right-hand side whatever n is (Curtis, Powell and
 * Reid, IMA J. Appl. Math. 13 (1974) 117-119).
 */
public final class BandedIterationMatrix implements IterationMatrix {

  private final int n;
  private final int lower;
  private final int upper;
  private final int width;
  private final DaeSystem system;
  private final double[] mass;
  private final double[] jacobian;
  private final double[] shifted;
  private final double[] base;
  private final double[] moved;
  private final BandedLu lu;

  /**
   * Makes the matrix.
   *
   * @param lower diagonals of {@code J} and {@code M} below the main one
   * @param upper diagonals above the main one
   */
  public BandedIterationMatrix(DaeSystem system, int lower, int upper) {
    this.n = system.dimension();
    this.lower = lower;
    this.upper = upper;
    this.width = lower + upper + 1;
    this.system = system;
    this.mass = new double[n * width];
    this.jacobian = new double[n * width];
    this.shifted = new double[n];
    this.base = new double[n];
    this.moved = new double[n];
    this.lu = new BandedLu(n, lower, upper);
    readMass();
  }

  private void readMass() {
    for (int group = 0; group < Math.min(width, n); group++) {
      Arrays.fill(shifted, 0);
      for (int j = group; j < n; j += width) {
        shifted[j] = 1;
      }
      system.multiplyMass(shifted, moved);
      scatter(group, mass);
    }
  }

  @Override
  public void linearise(double t, double[] y) {
    system.rightHandSide(t, y, base);
    for (int group = 0; group < Math.min(width, n); group++) {
      System.arraycopy(y, 0, shifted, 0, n);
      for (int j = group; j < n; j += width) {
        shifted[j] = y[j] + FiniteDifference.increment(y[j]);
      }
      system.rightHandSide(t, shifted, moved);
      for (int j = group; j < n; j += width) {
        double added = shifted[j] - y[j];
        for (int i = Math.max(0, j - upper); i <= Math.min(n - 1, j + lower); i++) {
          jacobian[i * width + j - i + lower] = (moved[i] - base[i]) / added;
        }
      }
    }
  }

  private void scatter(int group, double[] band) {
    for (int j = group; j < n; j += width) {
      for (int i = Math.max(0, j - upper); i <= Math.min(n - 1, j + lower); i++) {
        band[i * width + j - i + lower] = moved[i];
      }
    }
  }

  @Override
  public boolean factor(double c) {
    lu.clear();
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(0, i - lower); j <= Math.min(n - 1, i + upper); j++) {
        int at = i * width + j - i + lower;
        lu.set(i, j, c * mass[at] - jacobian[at]);
      }
    }
    return lu.factor();
  }

  @Override
  public void solve(double[] b) {
    lu.solve(b);
  }
}
