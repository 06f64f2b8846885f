package org.stratolith.cell.lithium;

/**
 * How fast the longest filament grows into the separator while its electrode is being plated. The
 * driving quantity is the overpotential at its tip, {@code eta_tip = eta + i (a - a_0)/sigma_se},
 * that of the interface and the drop in the electrolyte along the filament; 1 mV stands for {@code
 * F/V_m} = 7.4 MPa of pressure in the crack.
 *
 * <p>Rates are of the progress {@code psi} defined in {@link FilamentLength}, in 1/s. The laws are
 * rivals; the choice between them is a study's.
 */
public sealed interface PenetrationLaw
    permits SubcriticalCrack, OverpotentialThreshold, CurrentThreshold, RisingResistanceCrack {

  /** Length of the flaw the filament starts from, a_0, m. */
  double flawLength();

  /** Exponent {@code s} of {@code da/dt ~ (a/a_0)^s}. */
  double lengthExponent();

  /**
   * {@code d psi/dt}, 1/s.
   *
   * @param volumePerCharge V_m/F of lithium, m3/C
   * @param localCurrent plating current density at the contact, A/m2, positive
   * @param tipOverpotential eta_tip, V, positive
   * @param progress psi
   */
  double rate(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress);

  /** Derivative of the rate by the local current. */
  double slopeByCurrent(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress);

  /** Derivative of the rate by the tip overpotential. */
  double slopeByOverpotential(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress);

  /** Derivative of the rate by the progress at a given tip overpotential. */
  double slopeByProgress(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress);

  /**
   * This law for an interface of another strength. A law that knows no critical overpotential
   * returns itself.
   *
   * @param criticalOverpotential eta_c, V, positive
   */
  PenetrationLaw withCriticalOverpotential(double criticalOverpotential);

  /** Critical overpotential eta_c, V; infinite for a law that knows none. */
  double criticalOverpotential();

  /**
   * The overpotential at which a flaw of length {@code a_0} is critical, {@code eta_c = (V_m/F)
   * K_Ic / (1.12 sqrt(pi a_0))}: Griffith's edge crack, filled with lithium under the pressure
   * {@code (F/V_m) eta}.
   *
   * @param fractureToughness K_Ic, Pa m^0.5
   * @param flawLength a_0, m
   */
  static double griffithOverpotential(
      double volumePerCharge, double fractureToughness, double flawLength) {
    return volumePerCharge * fractureToughness / (1.12 * Math.sqrt(Math.PI * flawLength));
  }
}
