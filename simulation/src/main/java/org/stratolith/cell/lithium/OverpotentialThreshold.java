package org.stratolith.cell.lithium;

/**
 * Law P2, a pure threshold: {@code da/dt = chi (V_m j/F) <K/K_c - 1>} with {@code K/K_c =
 * (eta_tip/eta_c) sqrt(a/a_0)} and {@code <x> = max(x, 0)}, after the continuum models of Ning and
 * Wan. Below the critical overpotential nothing grows.
 *
 * <p>With {@code s = 1/2} the progress obeys {@code d psi/dt = chi (V_m j/F a_0) <eta_tip/eta_c -
 * (a_0/a)^(1/2)>} and {@code (a/a_0)^(1/2) = 1 + psi/2}.
 *
 * @param coefficient chi, dimensionless
 * @param criticalOverpotential eta_c, V
 * @param flawLength a_0, m
 */
public record OverpotentialThreshold(
    double coefficient, double criticalOverpotential, double flawLength) implements PenetrationLaw {

  @Override
  public double lengthExponent() {
    return 0.5;
  }

  @Override
  public double rate(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return speed(volumePerCharge, localCurrent) * Math.max(excess(tipOverpotential, progress), 0);
  }

  @Override
  public double slopeByCurrent(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return rate(volumePerCharge, 1, tipOverpotential, progress);
  }

  @Override
  public double slopeByOverpotential(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return excess(tipOverpotential, progress) > 0
        ? speed(volumePerCharge, localCurrent) / criticalOverpotential
        : 0;
  }

  @Override
  public double slopeByProgress(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    double root = 1 + progress / 2;
    return excess(tipOverpotential, progress) > 0
        ? speed(volumePerCharge, localCurrent) / (2 * root * root)
        : 0;
  }

  @Override
  public OverpotentialThreshold withCriticalOverpotential(double criticalOverpotential) {
    return new OverpotentialThreshold(coefficient, criticalOverpotential, flawLength);
  }

  private double speed(double volumePerCharge, double localCurrent) {
    return coefficient * volumePerCharge * localCurrent / flawLength;
  }

  private double excess(double tipOverpotential, double progress) {
    return tipOverpotential / criticalOverpotential - 1 / (1 + progress / 2);
  }
}
