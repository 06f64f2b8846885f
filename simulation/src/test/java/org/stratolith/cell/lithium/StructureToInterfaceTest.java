package org.stratolith.cell.lithium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.cell.lithium.LithiumParameters.Penetration;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.ForAll.Case;

/**
 * The mapping against the numbers a prototype printed for law P1 with a covering thickness of 30.2
 * nm ({@code nominal_lacss.txt}) and law P4 with 26.2 nm ({@code nominal_p4.txt}).
 */
class StructureToInterfaceTest {

  private static final LithiumParameters PARAMETERS =
      LithiumParameters.of(LithiumParameters.resource(), Penetration.SUBCRITICAL_CRACK);

  private static StructureResponse response(double coveringThickness) {
    StructureResponse r = PARAMETERS.structureResponse();
    return new StructureResponse(
        coveringThickness,
        1.45,
        r.weibullModulus(),
        r.fractureEnergy(),
        r.mismatchStrain(),
        r.crackingConstant(),
        r.crackingWidth(),
        r.aluminideGrowthRatio(),
        r.aluminideDiffusivity(),
        r.aluminideLithium(),
        r.percolationThreshold(),
        r.chlorideConductivity(),
        r.lithiophobicity(),
        r.poreRadius(),
        r.voidPatch(),
        r.boundaryWidth(),
        5000);
  }

  private static SurfaceStructure layer(double thickness, double aluminide) {
    return new SurfaceStructure(thickness, aluminide, 1 - aluminide, 64e9, 0.1, 100e-9, 60e-6);
  }

  /** Bare lithium with the exchange current density of the prototype, which sets lambda. */
  private static LithiumInterface bare(Penetration law) {
    LithiumInterface bare = LithiumFixture.bare(law);
    KineticProperties kinetics = bare.kinetics();
    double exchange = law == Penetration.SUBCRITICAL_CRACK ? 42.6 : 49.2;
    return bare.with(
        new KineticProperties(
            exchange,
            kinetics.layerResistance(),
            kinetics.doubleLayerCapacitance(),
            kinetics.activationEnergy()));
  }

  // Tolerances: half a unit of the last printed digit, and 0.05 nm of the printed covering
  // thickness, which moves u by up to 1e-3 and eta_c by 0.06 mV.
  @ParameterizedTest
  @CsvSource({
    "50, 0.191, 0, 0.961, 0.56, 32.912, 67.025, 0.055",
    "75, 0.083, 0, 0.936, 0.686, 37.783, 56.11, 0.082",
    "100, 0.036, 0, 0.912, 0.792, 43.376, 49.604, 0.11",
    "115, 0.022, 0, 0.899, 0.85, 46.765, 46.765, 0.126",
    "125, 0.138, 0.125, 0.904, 0.886, 34.719, 45.164, 0.137",
    "150, 0.433, 0.429, 0.926, 0.97, 28.716, 41.886, 0.164",
    "200, 0.757, 0.757, 0.959, 1.12, 26.159, 37.285, 0.219",
  })
  void reproducesThePrintedRowsOfThickness(
      double nanometres,
      double uncovered,
      double cracked,
      double levelling,
      double length,
      double critical,
      double layerOverpotential,
      double resistance) {
    LithiumInterface bare = bare(Penetration.SUBCRITICAL_CRACK);
    StructureToInterface s =
        StructureToInterface.of(layer(nanometres * 1e-9, 0.4), response(30.2e-9), bare);
    assertThat(s.uncovered()).isCloseTo(uncovered, within(1e-3));
    assertThat(s.cracked()).isCloseTo(cracked, within(6e-4));
    assertThat(s.levelling()).isCloseTo(levelling, within(1e-3));
    assertThat(s.levellingLength() * 1e6).isCloseTo(length, within(6e-3));
    assertThat(s.criticalOverpotential() * 1e3).isCloseTo(critical, within(0.06));
    assertThat(s.layerOverpotential() * 1e3).isCloseTo(layerOverpotential, within(6e-4));
    assertThat(s.crackingThickness() * 1e9).isCloseTo(117.206, within(6e-4));
    assertThat(s.layerResistance() * 1e4).isCloseTo(resistance, within(6e-4));
    assertThat(s.apply(bare).voids().vacancyLimit() / 10).isCloseTo(0.93, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 1.609, 0.21",
    "0.25, 0.477, 0.38",
    "0.3, 0.246, 0.53",
    "0.35, 0.156, 0.66",
    "0.4, 0.11, 0.79",
    "0.5, 0.065, 1.03",
    "0.6, 0.044, 1.25",
  })
  void reproducesThePrintedRowsOfAluminideFraction(
      double aluminide, double resistance, double length) {
    StructureToInterface s =
        StructureToInterface.of(
            layer(100e-9, aluminide), response(30.2e-9), bare(Penetration.SUBCRITICAL_CRACK));
    assertThat(s.layerResistance() * 1e4).isCloseTo(resistance, within(6e-4));
    assertThat(s.levellingLength() * 1e6).isCloseTo(length, within(6e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "50, 0.149, 0, 34.3, 0.96",
    "100, 0.022, 0, 47.2, 0.92",
    "150, 0.430, 0.429, 28.7, 0.93",
  })
  void reproducesThePrintedRowsOfTheNominalLaw(
      double nanometres, double uncovered, double cracked, double critical, double levelling) {
    StructureToInterface s =
        StructureToInterface.of(
            layer(nanometres * 1e-9, 0.4),
            PARAMETERS.structureResponse(),
            bare(Penetration.RISING_RESISTANCE_CRACK));
    assertThat(s.uncovered()).isCloseTo(uncovered, within(1e-3));
    assertThat(s.cracked()).isCloseTo(cracked, within(6e-4));
    assertThat(s.criticalOverpotential() * 1e3).isCloseTo(critical, within(0.1));
    assertThat(s.levelling()).isCloseTo(levelling, within(6e-3));
  }

  @Test
  void plainFoilIsBareLithium() {
    LithiumInterface bare = bare(Penetration.RISING_RESISTANCE_CRACK);
    LithiumInterface same =
        StructureToInterface.of(SurfaceStructure.bare(100e-6), PARAMETERS.structureResponse(), bare)
            .apply(bare);
    assertThat(same).isEqualTo(bare);
  }

  @ForAll
  void thinLayerApproachesBareLithium(Case random) {
    LithiumInterface bare = bare(Penetration.RISING_RESISTANCE_CRACK);
    double d = random.logUniform(1e-13, 1e-11);
    SurfaceStructure thin =
        new SurfaceStructure(d, random.uniform(0.2, 0.6), 0.4, 64e9, 0, 100e-9, 60e-6);
    LithiumInterface s =
        StructureToInterface.of(thin, PARAMETERS.structureResponse(), bare).apply(bare);
    // every quantity is off by at most a few d/d_cov = 4e-4 at the thickest
    double part = 4 * d / 26.2e-9;
    assertThat(s.kinetics().exchangeCurrentDensity())
        .isCloseTo(bare.kinetics().exchangeCurrentDensity(), within(49.2 * part));
    assertThat(s.sei().growthFactor()).isCloseTo(1, within(part));
    assertThat(s.voids().levelling()).isCloseTo(1, within(part));
    assertThat(s.penetration().criticalOverpotential())
        .isCloseTo(bare.penetration().criticalOverpotential(), within(0.025 * part));
  }

  @ForAll
  void staysWithinItsBounds(Case random) {
    double aluminide = random.uniform(0, 0.7);
    SurfaceStructure structure =
        new SurfaceStructure(
            random.logUniform(1e-9, 1e-6),
            aluminide,
            random.uniform(0, 1 - aluminide),
            random.logUniform(1e9, 2e11),
            random.uniform(0, 0.3),
            random.logUniform(2e-8, 2e-6),
            60e-6);
    LithiumInterface bare = bare(Penetration.RISING_RESISTANCE_CRACK);
    StructureToInterface s =
        StructureToInterface.of(structure, PARAMETERS.structureResponse(), bare);
    assertThat(s.uncovered()).isBetween(0.0, 1.0);
    assertThat(s.cracked()).isBetween(0.0, s.uncovered());
    assertThat(s.growthFactor()).isBetween(0.0, 1.0);
    assertThat(s.levelling()).isBetween(s.uncovered(), 1.0);
    assertThat(s.vacancyGain()).isGreaterThanOrEqualTo(1);
    assertThat(s.criticalOverpotential()).isPositive().isLessThanOrEqualTo(s.layerOverpotential());
  }

  @Test
  void refusesWhatIsNoStructure() {
    assertThatThrownBy(() -> new SurfaceStructure(1e-7, 40, 60, 64e9, 0.1, 1e-7, 6e-5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum of the layer's phase fractions of 100.0")
        .hasMessageContaining("Maybe a fraction is a percentage");
    assertThatThrownBy(() -> new SurfaceStructure(1e-7, 0.4, 0.6, 64e9, 0.1, 1e-7, 1e-8))
        .hasMessageContaining("foil thickness");
  }
}
