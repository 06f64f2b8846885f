package org.stratolith.foil.deposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.foil.FoilParameters;
import org.stratolith.matter.Constants;
import org.stratolith.testing.ForAll;

class DepositionTest {

  private static final double GAS_TEMPERATURE = 451.15;
  private static final double FOIL = 100e-6;

  private static final DepositionProperties USUAL =
      FoilParameters.of(FoilParameters.resource()).deposition();

  private static DepositionProperties with(double transfer, double heat, double parabolic) {
    return new DepositionProperties(
        USUAL.vapour(),
        transfer,
        heat,
        parabolic,
        USUAL.foilDensity(),
        USUAL.foilHeatCapacity(),
        USUAL.roomTemperature(),
        USUAL.meltingPoint(),
        USUAL.heatOfReaction(),
        USUAL.productVolume());
  }

  @Test
  void theVapourOfThePaperIsHalfAnAtmosphereOfDimer() {
    ChlorideVapour vapour = USUAL.vapour();
    double pressure = vapour.pressure(3.6, GAS_TEMPERATURE);
    // Half of what 3.6 g/L of monomer would press with, but for 0.02 % that flies alone.
    double monomer = 3.6 / 0.13334 * Constants.GAS * GAS_TEMPERATURE;
    assertThat(monomer).isCloseTo(101325, within(100.0));
    assertThat(pressure).isCloseTo(monomer / 2, within(20.0));
    assertThat(vapour.dissociation(3.6, GAS_TEMPERATURE)).isBetween(1e-4, 3e-3);
    assertThat(vapour.dewPoint(pressure) - 273.15).isCloseTo(170.2, within(0.2));
    assertThat(vapour.saturation(GAS_TEMPERATURE)).isCloseTo(86.7e3, within(200.0));
    assertThat(vapour.heatOfSublimation()).isCloseTo(432e3, within(2e3));
  }

  @Test
  void dimerAndMonomerAddUpToTheDensity() {
    ChlorideVapour vapour = USUAL.vapour();
    for (double t : new double[] {350, 451.15, 900, 1500}) {
      double units = 1.0 * Constants.GAS * t / vapour.molarMass();
      double alone = vapour.dissociation(1.0, t) * units;
      double dimer = vapour.pressure(1.0, t) - alone;
      assertThat(2 * dimer + alone).isCloseTo(units, within(1e-9 * units));
      double equilibrium = Math.exp(29.96 - 15215 / t);
      assertThat(alone * alone / dimer).isCloseTo(equilibrium, within(1e-9 * equilibrium));
    }
  }

  @Test
  void aFoilThatTakesUpNothingWarmsExponentially() {
    DepositionProperties inert = with(0, 10, 0);
    double tau = inert.heatCapacity(FOIL) / 10;
    assertThat(tau).isCloseTo(19.06, within(0.01));
    for (double time : new double[] {1, 20, 40, 200}) {
      Deposit deposit = Deposition.expose(inert, FOIL, 1, 3.6, GAS_TEMPERATURE, time);
      double expected =
          GAS_TEMPERATURE - (GAS_TEMPERATURE - inert.roomTemperature()) * Math.exp(-time / tau);
      // Fourth order in steps of tau/380: far below this.
      assertThat(deposit.endTemperature()).isCloseTo(expected, within(1e-9 * expected));
      assertThat(deposit.loading()).isZero();
    }
  }

  @Test
  void takesUpNoMoreOnceItIsAsWarmAsTheDewPoint() {
    Deposit late = Deposition.expose(USUAL, FOIL, 1, 3.6, GAS_TEMPERATURE, 250);
    Deposit later = Deposition.expose(USUAL, FOIL, 1, 3.6, GAS_TEMPERATURE, 300);
    assertThat(late.endTemperature()).isGreaterThan(late.dewPoint());
    assertThat(later.loading()).isLessThan(late.loading());
  }

  @Test
  void condensationAndReactionWarmTheFoilByTheirHeats() {
    DepositionProperties insulated = with(1e-5, 0, 1e-14);
    Deposit d = Deposition.expose(insulated, FOIL, 2, 3.6, GAS_TEMPERATURE, 30);
    double heat =
        2
            * (d.loading() * insulated.vapour().heatOfSublimation()
                + d.reacted() * insulated.heatOfReaction());
    double rise = d.endTemperature() - insulated.roomTemperature();
    assertThat(rise * insulated.heatCapacity(FOIL)).isCloseTo(heat, within(1e-9 * heat));
    assertThat(rise).isGreaterThan(10);
  }

  @Test
  void oneMilligramHeatsTheFoilByTwoHundredKelvin() {
    Deposit d = Deposition.spread(USUAL, FOIL, 1, 0.01);
    assertThat(d.adiabaticRise()).isCloseTo(220, within(1.0));
  }

  @ForAll(cases = 30)
  void coldFoilsTakeUpMoreTheLongerTheyAreExposed(ForAll.Case random) {
    double concentration = random.uniform(0.5, 3.6);
    double time = random.uniform(2, 40);
    Deposit shorter = Deposition.expose(USUAL, FOIL, 1, concentration, GAS_TEMPERATURE, time);
    Deposit longer = Deposition.expose(USUAL, FOIL, 1, concentration, GAS_TEMPERATURE, 1.2 * time);
    if (longer.endTemperature() < longer.dewPoint()) {
      assertThat(longer.loading()).isGreaterThan(shorter.loading());
    }
    assertThat(longer.highestTemperature()).isGreaterThanOrEqualTo(longer.endTemperature());
  }
}
