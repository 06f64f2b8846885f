package org.stratolith.matter.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.element.Elements;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.DeGraefMcHenry;
import org.stratolith.matter.scattering.Radiation;

/** An ordered lattice against closed forms. */
class OrderedLatticeTest {

  /**
   * Li13In3 is an ordered body-centred lattice of a/4. Its line 110 is (440), where all atoms are
   * in phase: F = 104 f_Li + 24 f_In. Its line 100 is (400), where the two halves of the lattice
   * are against each other: 16 In and 48 Li against 8 In and 56 Li, so |F| = 8 (f_In - f_Li).
   */
  @Test
  void li13In3FollowsItsClosedForms() {
    DeGraefMcHenry table = new DeGraefMcHenry();
    Radiation copper = Radiation.of("CuKa");
    Crystal crystal = PhaseLibrary.of("Li13In3").crystal();
    Map<String, Double> found = new LinkedHashMap<>();
    for (DiffractionPeak peak :
        PowderDiffraction.of(crystal, table, copper).peaks(10, 60).peaks()) {
      for (MillerFamily family : peak.families()) {
        found.put(family.h() + " " + family.k() + " " + family.l(), family.structureFactor());
      }
    }
    double s110 = 32 / (4 * 13.556 * 13.556);
    double s100 = 16 / (4 * 13.556 * 13.556);
    double lithium = table.of(Elements.of("Li"), copper).real(s110);
    double indium = table.of(Elements.of("In"), copper).real(s110);
    assertThat(found.get("4 4 0")).isCloseTo(104 * lithium + 24 * indium, within(1e-8));
    lithium = table.of(Elements.of("Li"), copper).real(s100);
    indium = table.of(Elements.of("In"), copper).real(s100);
    assertThat(found.get("4 0 0")).isCloseTo(8 * (indium - lithium), within(1e-8));
    // The diamond glide: h00 only for h = 4 n.
    assertThat(found).doesNotContainKeys("2 0 0", "6 0 0");
  }
}
