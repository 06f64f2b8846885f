package org.stratolith.foil.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratolith.foil.FaceReading;
import org.stratolith.foil.FoilParameters;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Status;

class CastingTest {

  private static final double CONTENT = 0.019;

  @Test
  void aluminideFloatsUpAndIsNotLost() {
    Casting cast = Casting.of(FoilParameters.resource(), AlloyingElement.Metal.AL, CONTENT);
    assertThat(FaceReading.of(cast.structure()).enrichment()).isGreaterThan(5);
    assertThat(cast.error()).isLessThan(1e-12);
    double held = cast.structure().amount("Li9Al4");
    assertThat(held).isCloseTo(cast.volumeFraction() * 1e-3, within(1e-12 * held));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN", "SN", "MG"})
  void whatFitsOnLithiumStaysWhereItIs(AlloyingElement.Metal metal) {
    Casting cast = Casting.of(FoilParameters.resource(), metal, CONTENT);
    FaceReading reading = FaceReading.of(cast.structure());
    assertThat(reading.surfaceProduct()).isCloseTo(reading.bulkProduct(), within(1e-9));
  }

  /** No outcome is told: with another lattice, tin would float up as well. */
  @Test
  void theLatticeDecides() {
    ParameterSet other =
        FoilParameters.resource()
            .with("alloy.tin.registry", Quantity.of(0, "1"), Status.ASSUMED, "a test");
    Casting cast = Casting.of(other, AlloyingElement.Metal.SN, CONTENT);
    assertThat(FaceReading.of(cast.structure()).enrichment()).isGreaterThan(2);
  }

  @Test
  void magnesiumMakesNoSecondPhase() {
    Casting cast = Casting.of(FoilParameters.resource(), AlloyingElement.Metal.MG, CONTENT);
    assertThat(cast.volumeFraction()).isZero();
    assertThat(cast.structure().phases()).containsExactly("Li");
  }

  /** 1.9 at% Al bound as Li9Al4: 1.8 at% beyond solubility, 3.25 atoms each. */
  @Test
  void volumeFractionByHand() {
    AlloyingElement aluminium =
        AlloyingElement.of(FoilParameters.resource(), AlloyingElement.Metal.AL);
    double bound = 0.018 * 3.25;
    double expected = bound * 17.14 / (bound * 17.14 + (1 - bound) * 21.6);
    assertThat(aluminium.volumeFraction(CONTENT, 21.6e-30)).isCloseTo(expected, within(1e-12));
  }
}
