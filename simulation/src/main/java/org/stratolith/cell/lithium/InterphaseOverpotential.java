package org.stratolith.cell.lithium;

/**
 * Overpotential between the lithium and the electrolyte at a local current density {@code j},
 *
 * <pre>
 *   eta(j) = j L/sigma_sei + j R_L + (2RT/F) asinh(j / 2 i_0)
 * </pre>
 *
 * <p>interphase of thickness {@code L}, surface layer of area resistance {@code R_L}, and
 * Butler-Volmer kinetics with both transfer coefficients 1/2, inverted. Odd in {@code j}.
 *
 * @param seiConductivity sigma_sei at the electrode's temperature, S/m
 * @param layerResistance R_L at that temperature, ohm m2
 * @param exchangeCurrentDensity i_0 at that temperature, A/m2 of contact
 * @param thermalVoltage 2RT/F, V
 */
record InterphaseOverpotential(
    double seiConductivity,
    double layerResistance,
    double exchangeCurrentDensity,
    double thermalVoltage) {

  /** {@code eta}, V. */
  double value(double localCurrent, double thickness) {
    return sei(localCurrent, thickness) + layer(localCurrent) + chargeTransfer(localCurrent);
  }

  /** {@code d eta/dj}, ohm m2. */
  double slope(double localCurrent, double thickness) {
    return thickness / seiConductivity + layerResistance + chargeTransferSlope(localCurrent);
  }

  /** {@code j L/sigma_sei}, V. */
  double sei(double localCurrent, double thickness) {
    return localCurrent * thickness / seiConductivity;
  }

  /** {@code j R_L}, V. */
  double layer(double localCurrent) {
    return localCurrent * layerResistance;
  }

  /** {@code (2RT/F) asinh(j/2 i_0)}, V. */
  double chargeTransfer(double localCurrent) {
    double x = Math.abs(localCurrent) / (2 * exchangeCurrentDensity);
    // log1p keeps full precision where x is small; asinh(x) = log1p(x + x^2/(1 + sqrt(1 + x^2)))
    double root = Math.sqrt(1 + x * x);
    return Math.copySign(thermalVoltage * Math.log1p(x + x * x / (1 + root)), localCurrent);
  }

  /** {@code (RT/F)/(i_0 sqrt(1 + (j/2 i_0)^2))}, ohm m2. */
  double chargeTransferSlope(double localCurrent) {
    double x = localCurrent / (2 * exchangeCurrentDensity);
    return thermalVoltage / (2 * exchangeCurrentDensity * Math.sqrt(1 + x * x));
  }

  /**
   * Faradaic current density {@code 2 i_0 sinh(v F/2RT)} at the charge-transfer overpotential
   * {@code v}, A/m2, continued linearly beyond 40 thermal voltages so that a Newton iterate cannot
   * overflow.
   */
  double faradaicCurrent(double v) {
    double x = v / thermalVoltage;
    double limited = Math.clamp(x, -40, 40);
    return 2 * exchangeCurrentDensity * (Math.sinh(limited) + (x - limited) * Math.cosh(limited));
  }

  /** Slope of {@link #faradaicCurrent}, S/m2. */
  double faradaicConductance(double v) {
    double x = Math.clamp(v / thermalVoltage, -40, 40);
    return 2 * exchangeCurrentDensity * Math.cosh(x) / thermalVoltage;
  }
}
