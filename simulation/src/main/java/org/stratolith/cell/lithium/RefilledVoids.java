package org.stratolith.cell.lithium;

/**
 * Void law V1: plating fills voids in proportion to the interface they take, {@code -(V_m/F)(1 -
 * theta) i_plate} (see {@link VoidBalance}).
 */
record RefilledVoids(VoidClosure closure) implements VoidBalance {

  @Override
  public double rate(double voids, double plating, double stripping) {
    return closure.balance(voids, stripping) + slopeByPlating(voids) * plating;
  }

  @Override
  public double slopeByVoids(double voids, double plating, double stripping) {
    double inverse = closure.contact().inverseContact(voids);
    // d(1 - theta)/dh = (d(1/theta)/dh) theta^2
    double lost = closure.contact().inverseContactSlope(voids) / (inverse * inverse);
    return closure.slopeByVoids(voids, stripping) - closure.volumePerCharge() * lost * plating;
  }

  @Override
  public double slopeByPlating(double voids) {
    return -closure.volumePerCharge() * (1 - closure.contact().contact(voids));
  }

  @Override
  public double slopeByStripping(double voids, double stripping) {
    return closure.slopeByStripping(voids, stripping);
  }
}
