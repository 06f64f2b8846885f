package org.stratolith.numerics.transform;

/**
 * What holds at the two ends of an axis of length {@code L} with {@code n} cells, and with it which
 * functions diagonalise {@code -d2/dx2} there. Values stand at cell centres {@code x = (j + 1/2) L
 * / n}.
 */
public enum Ends {
  /** One end is the other: {@code cos(2 pi k x / L) + sin(2 pi k x / L)}, the Hartley transform. */
  PERIODIC {
    @Override
    double wavenumber(int index, int cells, double length) {
      return 2 * Math.PI * Math.min(index, cells - index) / length;
    }
  },
  /** No gradient across the ends: {@code cos(pi k x / L)}, the cosine transform DCT-II. */
  NO_FLUX {
    @Override
    double wavenumber(int index, int cells, double length) {
      return Math.PI * index / length;
    }
  },
  /**
   * The value is zero at the ends: {@code sin(pi k x / L)}, the sine transform DST-II, of which
   * {@code k = n - index}.
   */
  ZERO {
    @Override
    double wavenumber(int index, int cells, double length) {
      return Math.PI * (cells - index) / length;
    }
  };

  /** The wavenumber {@code k} of a coefficient, rad per unit of length. */
  abstract double wavenumber(int index, int cells, double length);
}
