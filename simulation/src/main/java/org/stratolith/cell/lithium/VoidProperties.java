package org.stratolith.cell.lithium;

/**
 * Voids under the electrode and the contact they cost, at 25 degC; the symbols are those of {@link
 * VoidBalance} and {@link ContactLoss}.
 *
 * @param law whether plating refills voids
 * @param depth h_c, m
 * @param levelling s, between 0 and 1; 1 for bare lithium
 * @param vacancyLimit i_D, A/m2
 * @param closureRate kappa_0 at the reference pressure, 1/s
 * @param referencePressure P_0, Pa
 * @param closureExponent n
 * @param activationEnergy of vacancy diffusion and of creep, J/mol
 */
public record VoidProperties(
    Law law,
    double depth,
    double levelling,
    double vacancyLimit,
    double closureRate,
    double referencePressure,
    double closureExponent,
    double activationEnergy) {

  /** The rival void laws. */
  public enum Law {
    /** No voids form. */
    NONE,
    /** V1: plating refills voids. */
    REFILLED_BY_PLATING,
    /** V2: plating leaves voids as they are. */
    LEFT_BY_PLATING
  }

  /** Same voids under another law. */
  public VoidProperties withLaw(Law law) {
    return new VoidProperties(
        law,
        depth,
        levelling,
        vacancyLimit,
        closureRate,
        referencePressure,
        closureExponent,
        activationEnergy);
  }

  /** Same voids with another vacancy limit and levelling. */
  public VoidProperties with(double vacancyLimit, double levelling) {
    return new VoidProperties(
        law,
        depth,
        levelling,
        vacancyLimit,
        closureRate,
        referencePressure,
        closureExponent,
        activationEnergy);
  }
}
