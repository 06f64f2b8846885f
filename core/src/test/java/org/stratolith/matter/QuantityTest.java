package org.stratolith.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.testing.ForAll;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;

/** Conversions against numbers that follow from the definitions of the units. */
class QuantityTest {

  private static final Place PLACE = new Place("study.yaml", 3, 7);

  private static Dimension dimension(String name) {
    try {
      return (Dimension) Dimension.class.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  // Equality to the last bit: every conversion is rounded once.
  @ParameterizedTest
  @CsvSource({
    "0.89 mA/cm2, CURRENT_DENSITY, 8.9",
    "0.89 mA cm-2, CURRENT_DENSITY, 8.9",
    "0.89 mA.cm-2, CURRENT_DENSITY, 8.9",
    "0.89mA cm^-2, CURRENT_DENSITY, 8.9",
    "0.89 mA·cm⁻², CURRENT_DENSITY, 8.9",
    "890 uA / cm^2, CURRENT_DENSITY, 8.9",
    "890 µA/cm², CURRENT_DENSITY, 8.9",
    "8.9 A/m2, CURRENT_DENSITY, 8.9",
    "1 mAh/cm2, AREAL_CHARGE, 36000",
    "200 mAh/g, SPECIFIC_CAPACITY, 720000",
    "7.9 mS/cm, CONDUCTIVITY, 0.79",
    "7.9e-3 S cm-1, CONDUCTIVITY, 0.79",
    "14.7 Ω cm2, AREAL_RESISTANCE, 1.47e-3",
    "14.7 Ohm*cm^2, AREAL_RESISTANCE, 1.47e-3",
    "360 MPa, PRESSURE, 3.6e8",
    "64 GPa, PRESSURE, 6.4e10",
    "100 um, LENGTH, 1e-4",
    "100 µm, LENGTH, 1e-4",
    "25 minutes, TIME, 1500",
    "1 d, TIME, 86400",
    "10 mHz, FREQUENCY, 0.01",
    "0.2 mV/s, SWEEP_RATE, 2e-4",
    "25 degC, TEMPERATURE, 298.15",
    "25 °C, TEMPERATURE, 298.15",
    "-40 degC, TEMPERATURE, 233.15",
    "30 K, TEMPERATURE_DIFFERENCE, 30",
    "150 mg, MASS, 1.5e-4",
    "3.6 g/L, DENSITY, 3.6",
    "1.64 g/cm3, DENSITY, 1640",
    "10 mg/cm2, AREAL_MASS, 0.1",
    "30 wt%, MASS_FRACTION, 0.3",
    "92.3 %, DIMENSIONLESS, 0.923",
    "92.3%, DIMENSIONLESS, 0.923",
    "0.3, DIMENSIONLESS, 0.3",
    "10 uF/cm2, AREAL_CAPACITANCE, 0.1",
    "1e-12 cm2/s, DIFFUSIVITY, 1e-16",
    "0.42 J/m2, SURFACE_ENERGY, 0.42",
    "0.285 MPa m^0.5, FRACTURE_TOUGHNESS, 285000",
    "0.285 MPa sqrt(m), FRACTURE_TOUGHNESS, 285000",
    "1 eV, ENERGY, 1.602176634e-19",
    "1 eV, MOLAR_ENERGY, 96485.33212331001",
    "0.5 kJ/mol, MOLAR_ENERGY, 500",
    "5e-5 1/s, RATE, 5e-5",
    "13 cm3/mol, MOLAR_VOLUME, 1.3e-5",
    "1e-999999999 m, LENGTH, 0",
  })
  void convertsToSi(String text, String dimension, double si) {
    assertThat(Quantity.parse(text, dimension(dimension), PLACE)).isEqualTo(si);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0.89 | CURRENT_DENSITY | has no unit | Maybe write 0.89 mA/cm2",
        "0.89 mA | CURRENT_DENSITY | is not a current density, allowed are units such as mA/cm2 | Maybe the area is missing: 0.89 mA/cm2",
        "0.89 ma/cm2 | CURRENT_DENSITY | 'ma/cm2' is not a known unit | Maybe you meant 'mA'",
        "0,89 mA/cm2 | CURRENT_DENSITY | has a comma | Maybe write a point: 0.89 mA/cm2",
        "fast | CURRENT_DENSITY | 'fast' is not a number with a unit | Maybe write it like",
        "NaN mA/cm2 | CURRENT_DENSITY | is not a number with a unit | Maybe",
        "1e999 mA/cm2 | CURRENT_DENSITY | is too large | Maybe the exponent",
        "30 C | TEMPERATURE | is not a temperature | Maybe you meant 30 degC",
        "5 degC | TEMPERATURE_DIFFERENCE | is not a temperature difference | Maybe write K",
        "30 % | MASS_FRACTION | is not a mass fraction | Maybe say of what: 30 wt%",
        "30 vol% | MASS_FRACTION | is not a mass fraction | Maybe",
        "1 J/K/m | ENERGY | is not a known unit | Maybe write it with negative powers",
        "1 degC/min | SWEEP_RATE | is not a known unit | Maybe write K",
        "5 foo | LENGTH | is not a known unit | Maybe",
        "1 m/ | LENGTH | is not a known unit | Maybe",
      })
  void refusesWithAdvice(String text, String dimension, String message, String advice) {
    assertThatThrownBy(() -> Quantity.parse(text, dimension(dimension), PLACE))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("study.yaml:3:7: ")
        .hasMessageContaining(message)
        .hasMessageContaining(System.lineSeparator() + "  " + advice);
  }

  @Test
  void refusesEndlessText() {
    assertThatThrownBy(() -> Quantity.parse("9".repeat(1_000_000), Dimension.LENGTH, PLACE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too long");
    assertThatThrownBy(() -> Unit.of("m ".repeat(1000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsInPeoplesUnits() {
    assertThat(Dimension.CURRENT_DENSITY.print(8.9)).isEqualTo("0.89 mA/cm2");
    assertThat(Unit.of("degC").print(303.15)).isEqualTo("30 degC");
    assertThat(Unit.of("%").print(0.923)).isEqualTo("92.3%");
    assertThat(Unit.of("m2/s").print(8e-20)).isEqualTo("8e-20 m2/s");
    assertThat(Unit.of("h").print(0.1 + 0.2, 17)).startsWith("8.33333333333");
    assertThat(Unit.of("V").print(Double.NaN)).isEqualTo("not a number V");
    assertThat(Quantity.of(0.89, "mA/cm2")).hasToString("0.89 mA/cm2");
  }

  /**
   * Printed with 17 digits and read again, a value comes back within two units in the last place.
   */
  @ForAll
  void comesBackFromText(ForAll.Case random) {
    String[] units = {"mA/cm2", "mAh/cm2", "um", "min", "degC", "mS/cm", "wt%", "MPa m^0.5"};
    Unit unit = Unit.of(units[random.random().nextInt(units.length)]);
    double si = random.logUniform(1e-12, 1e12);
    Quantity back = Quantity.parse(unit.print(si, 17), PLACE);
    // An offset loses digits: 273.15 K has a spacing of 6e-14 K.
    double tolerance = unit.hasOffset() ? Math.max(1e-13, 4 * Math.ulp(si)) : 2 * Math.ulp(si);
    assertThat(back.unit().toSi(back.number())).isCloseTo(si, within(tolerance));
  }
}
