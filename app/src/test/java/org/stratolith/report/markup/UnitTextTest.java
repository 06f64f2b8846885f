package org.stratolith.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTextTest {

  @ParameterizedTest
  @CsvSource({
    "mA/cm2, mA/cm²",
    "mAh/g, mAh/g",
    "ohm cm2, Ω cm²",
    "degC, °C",
    "um, µm",
    "uAh/cm2, µAh/cm²",
    "m2/s, m²/s",
    "mA cm-2, mA cm⁻²",
    "wt%, wt%",
    "1/s, 1/s",
    "MPa, MPa"
  })
  void unitsAreSetAsInPrint(String written, String printed) {
    assertThat(UnitText.of(written)).isEqualTo(printed);
  }

  @org.junit.jupiter.api.Test
  void aPureNumberHasNone() {
    assertThat(UnitText.of("1")).isEmpty();
  }
}
