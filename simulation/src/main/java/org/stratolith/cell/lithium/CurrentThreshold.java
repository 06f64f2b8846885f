package org.stratolith.cell.lithium;

/**
 * Law P3, a threshold of the local current density: {@code da/dt = chi (V_m/F) <j - j_d>}, whatever
 * the overpotential; {@code <x> = max(x, 0)}.
 *
 * @param coefficient chi, dimensionless
 * @param thresholdCurrent j_d, A/m2
 * @param flawLength a_0, m
 */
public record CurrentThreshold(double coefficient, double thresholdCurrent, double flawLength)
    implements PenetrationLaw {

  @Override
  public double lengthExponent() {
    return 0;
  }

  @Override
  public double rate(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    double excess = Math.max(localCurrent - thresholdCurrent, 0);
    return coefficient * volumePerCharge * excess / flawLength;
  }

  @Override
  public double slopeByCurrent(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return localCurrent > thresholdCurrent ? coefficient * volumePerCharge / flawLength : 0;
  }

  @Override
  public double slopeByOverpotential(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return 0;
  }

  @Override
  public double slopeByProgress(
      double volumePerCharge, double localCurrent, double tipOverpotential, double progress) {
    return 0;
  }

  @Override
  public CurrentThreshold withCriticalOverpotential(double criticalOverpotential) {
    return this;
  }

  @Override
  public double criticalOverpotential() {
    return Double.POSITIVE_INFINITY;
  }
}
