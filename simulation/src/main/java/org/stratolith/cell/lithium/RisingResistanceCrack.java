package org.stratolith.cell.lithium;

/**
 * Law P4, a crack whose resistance rises as it grows (R-curve): {@code da/dt = chi (V_m j/F)
 * (eta_tip/eta_c)^p}, the stress intensity over its critical value no longer depending on length.
 * It grows steadily through a cell's life.
 *
 * @param coefficient chi, dimensionless
 * @param exponent p, positive
 * @param criticalOverpotential eta_c, V
 * @param flawLength a_0, m
 */
public record RisingResistanceCrack(
    double coefficient, double exponent, double criticalOverpotential, double flawLength)
    implements PenetrationLaw {

  @Override
  public double lengthExponent() {
    return 0;
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
  public RisingResistanceCrack withCriticalOverpotential(double criticalOverpotential) {
    return new RisingResistanceCrack(coefficient, exponent, criticalOverpotential, flawLength);
  }
}
