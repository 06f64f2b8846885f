package org.stratolith.cell.lithium;

/**
 * Law P1, subcritical growth of a Griffith crack: {@code da/dt = chi (V_m j/F) (eta_tip/eta_c)^p
 * (a/a_0)^(p/2)}, Charles' power law of the stress intensity {@code K ~ eta_tip sqrt(a)}. For p > 2
 * the filament runs away in finite time: most of a cell's life it hardly grows.
 *
 * @param coefficient chi, dimensionless
 * @param exponent p, positive
 * @param criticalOverpotential eta_c, V
 * @param flawLength a_0, m
 */
public record SubcriticalCrack(
    double coefficient, double exponent, double criticalOverpotential, double flawLength)
    implements PenetrationLaw {

  @Override
  public double lengthExponent() {
    return exponent / 2;
  }

  @Override
  public double rate(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return coefficient
        * volumePerCharge
        * localCurrent
        / flawLength
        * Math.pow(tipOverpotential / criticalOverpotential, exponent);
  }

  @Override
  public double slopeByCurrent(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return rate(volumePerCharge, 1, tipOverpotential, progress);
  }

  @Override
  public double slopeByOverpotential(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return rate(volumePerCharge, localCurrent, tipOverpotential, progress)
        * exponent
        / tipOverpotential;
  }

  @Override
  public double slopeByProgress(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return 0;
  }

  @Override
  public SubcriticalCrack withCriticalOverpotential(double criticalOverpotential) {
    return new SubcriticalCrack(coefficient, exponent, criticalOverpotential, flawLength);
  }
}
