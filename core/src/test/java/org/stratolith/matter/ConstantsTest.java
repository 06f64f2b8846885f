package org.stratolith.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ConstantsTest {

  /** F = e N_A and R = k_B N_A are exact products of the defining constants. */
  @Test
  void derivedConstantsAreTheProductsOfTheDefiningOnes() {
    BigDecimal avogadro = new BigDecimal("6.02214076e23");
    assertThat(Constants.FARADAY)
        .isEqualTo(new BigDecimal("1.602176634e-19").multiply(avogadro).doubleValue());
    assertThat(Constants.GAS)
        .isEqualTo(new BigDecimal("1.380649e-23").multiply(avogadro).doubleValue());
  }

  /** 25.6926 mV at 25 degC, the textbook number. */
  @Test
  void thermalVoltage() {
    assertThat(Constants.thermalVoltage(298.15)).isCloseTo(0.0256926, within(5e-8));
  }
}
