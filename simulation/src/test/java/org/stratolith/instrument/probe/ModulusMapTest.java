package org.stratolith.instrument.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.instrument.InstrumentParameters;
import org.stratolith.instrument.Structures;
import org.stratolith.instrument.arrangement.GrainPicture;
import org.stratolith.matter.ParameterSet;
import org.stratolith.matter.Quantity;
import org.stratolith.matter.Status;
import org.stratolith.record.Micrograph;
import org.stratolith.testing.ForAll;

class ModulusMapTest {

  /** Hertz: a rigid sphere of 1 m on E* = 1 GPa under 4/3 kN: a³ = 3 F R/(4 E*) = 1e-6 m³. */
  @Test
  void contactIsHertzian() {
    TipContact rigid = new TipContact(1, 4000.0 / 3, 0, 1e30, 0);
    assertThat(rigid.contactRadius(1e9, 0)).isCloseTo(0.01, within(1e-9));
  }

  /** DMT: pulling off takes 2π R w, so adhesion alone holds the contact of that load. */
  @Test
  void adhesionAddsToTheLoad() {
    TipContact sticky = new TipContact(30e-9, 0, 0.1, 1e12, 0.1);
    TipContact pressed = new TipContact(30e-9, 2 * Math.PI * 30e-9 * 0.1, 0, 1e12, 0.1);
    assertThat(sticky.contactRadius(5e10, 0.25))
        .isCloseTo(pressed.contactRadius(5e10, 0.25), within(1e-20));
  }

  @ForAll
  void boundsKeepTheirOrder(ForAll.Case random) {
    double[] fractions = {random.uniform(0, 1), random.uniform(0, 1), random.uniform(0.01, 1)};
    double[] moduli = {
      random.uniform(1e9, 1e11), random.uniform(1e9, 1e11), random.uniform(1e9, 1e11)
    };
    MixtureModulus mixture = MixtureModulus.of(fractions, moduli);
    double low = Math.min(moduli[0], Math.min(moduli[1], moduli[2]));
    double high = Math.max(moduli[0], Math.max(moduli[1], moduli[2]));
    assertThat(mixture.reuss()).isBetween(low * (1 - 1e-12), mixture.hill() * (1 + 1e-12));
    assertThat(mixture.voigt()).isBetween(mixture.hill() * (1 - 1e-12), high * (1 + 1e-12));
  }

  /**
   * A face of two phases lies between them, whatever the contact; without scatter no pixel leaves.
   */
  @Test
  void noPixelIsStifferThanTheStiffestPhase() {
    ParameterSet set =
        InstrumentParameters.resource()
            .with("force-microscope.scatter", Quantity.of(0, "%"), Status.ASSUMED, "for the test");
    GrainPicture face = GrainPicture.face(Structures.stratified(1), 120, 120, 5e-9, 40e-9, 8);
    Micrograph map = ModulusMap.of(face, set, 1);
    double sum = 0;
    for (double value : map.values()) {
      assertThat(value).isBetween(49.9e9 - 1, 62.4e9 + 1);
      sum += value / map.values().length;
    }
    assertThat(sum).isBetween(51e9, 58e9);
    assertThat(ModulusMap.of(face, set, 1).values()).isEqualTo(map.values());
  }
}
