package org.stratolith.cell.lithium;

/**
 * Void law V2: plating goes on where there is contact and leaves voids as they are (see {@link
 * VoidBalance}).
 */
record LastingVoids(VoidClosure closure) implements VoidBalance {

  @Override
  public double rate(double voids, double plating, double stripping) {
    return closure.balance(voids, stripping);
  }

  @Override
  public double slopeByVoids(double voids, double plating, double stripping) {
    return closure.slopeByVoids(voids, stripping);
  }

  @Override
  public double slopeByPlating(double voids) {
    return 0;
  }

  @Override
  public double slopeByStripping(double voids, double stripping) {
    return closure.slopeByStripping(voids, stripping);
  }
}
