package org.stratolith.cell.lithium;

/**
 * What both void laws share: stripping against diffusion of vacancies and creep, {@code (V_m/F) w
 * [i_strip - i_D] - kappa theta^-n h}, see {@link VoidBalance}.
 *
 * @param contact gives theta
 * @param volumePerCharge V_m/F of lithium, m3/C
 * @param vacancyLimit i_D at the electrode's temperature, A/m2
 * @param rate kappa = kappa_0 (P/P_0)^n at that temperature, 1/s
 * @param exponent n
 * @param smoothing h_s, m
 */
record VoidClosure(
    ContactLoss contact,
    double volumePerCharge,
    double vacancyLimit,
    double rate,
    double exponent,
    double smoothing) {

  double balance(double voids, double stripping) {
    double net = stripping - vacancyLimit;
    double taken = net > 0 ? net : net * presence(voids);
    double creep = rate * Math.pow(contact.inverseContact(voids), exponent) * voids;
    return volumePerCharge * taken - creep;
  }

  /** {@code w(h)}. */
  private double presence(double voids) {
    return voids / Math.sqrt(voids * voids + smoothing * smoothing);
  }

  double slopeByVoids(double voids, double stripping) {
    double net = Math.min(stripping - vacancyLimit, 0);
    double square = voids * voids + smoothing * smoothing;
    double taken = net * smoothing * smoothing / (square * Math.sqrt(square));
    double inverse = contact.inverseContact(voids);
    double power = Math.pow(inverse, exponent);
    double relative = exponent * contact.inverseContactSlope(voids) / inverse;
    return volumePerCharge * taken - rate * power * (1 + relative * voids);
  }

  double slopeByStripping(double voids, double stripping) {
    return volumePerCharge * (stripping > vacancyLimit ? 1 : presence(voids));
  }
}
