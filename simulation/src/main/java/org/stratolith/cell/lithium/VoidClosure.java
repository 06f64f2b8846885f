package org.stratolith.cell.lithium;

/**
 * What both void laws share: stripping against diffusion of vacancies and creep, {@code (V_m/F)
 * [i_strip - i_D w(h)] - kappa theta^-n h}, see {@link VoidBalance}.
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
    double diffusing = vacancyLimit * voids / Math.hypot(voids, smoothing);
    double creep = rate * Math.pow(contact.inverseContact(voids), exponent) * voids;
    return volumePerCharge * (stripping - diffusing) - creep;
  }

  double slopeByVoids(double voids) {
    double square = voids * voids + smoothing * smoothing;
    double diffusing = vacancyLimit * smoothing * smoothing / (square * Math.sqrt(square));
    double inverse = contact.inverseContact(voids);
    double power = Math.pow(inverse, exponent);
    double relative = exponent * contact.inverseContactSlope(voids) / inverse;
    return -volumePerCharge * diffusing - rate * power * (1 + relative * voids);
  }
}
