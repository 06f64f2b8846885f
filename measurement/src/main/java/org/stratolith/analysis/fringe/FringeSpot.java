package org.stratolith.analysis.fringe;

/**
 * A spot in the Fourier transform of an image: one row of fringes. Its mirror image about the
 * middle is the same spot.
 *
 * @param x frequency along the rows of the image, 1/Å
 * @param y frequency down its columns, 1/Å
 * @param deviation of either, 1/Å
 * @param power over the noise about it
 */
public record FringeSpot(double x, double y, double deviation, double power) {

  /** Spacing of the fringes, Å. */
  public double spacing() {
    return 1 / Math.hypot(x, y);
  }
}
