package org.stratolith.cell.lithium;

/**
 * Contact lost to voids. Voids of volume {@code h} per area that fall at random cover the interface
 * like raindrops a pavement: the contact left is {@code theta = exp(-h/h_c)} with {@code h_c} the
 * depth of a void. The current crowds into what is left, by a factor {@code f = 1 + s (1/theta -
 * 1)}; {@code s = 1} when nothing carries it sideways, less when a conducting surface layer levels
 * it.
 *
 * <p>Beyond {@code h = 12 h_c} (contact below 6e-6) {@code 1/theta} goes on along its tangent. No
 * cell under pressure comes near it; the bound keeps Newton iterates finite.
 *
 * @param depth h_c, m
 * @param levelling s, between 0 and 1
 */
record ContactLoss(double depth, double levelling) {

  private static final double LIMIT = 12;

  /** {@code 1/theta}. */
  double inverseContact(double voids) {
    double x = voids / depth;
    double e = Math.exp(Math.min(x, LIMIT));
    return x <= LIMIT ? e : e * (1 + x - LIMIT);
  }

  /** {@code d(1/theta)/dh}, 1/m. */
  double inverseContactSlope(double voids) {
    return Math.exp(Math.min(voids / depth, LIMIT)) / depth;
  }

  /** {@code theta}. */
  double contact(double voids) {
    return 1 / inverseContact(voids);
  }

  /** {@code f}. */
  double focusing(double voids) {
    return 1 + (inverseContact(voids) - 1) * levelling;
  }

  /** {@code df/dh}, 1/m. */
  double focusingSlope(double voids) {
    return inverseContactSlope(voids) * levelling;
  }
}
