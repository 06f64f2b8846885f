package org.stratolith.analysis.diffraction.refinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratolith.analysis.diffraction.MeasuredPatterns;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.UnitCell;
import org.stratolith.matter.phase.PhaseLibrary;

class LatticeFormTest {

  @Test
  void leavesAsManyParametersFreeAsTheCrystalSystemHas() throws IOException {
    Map<String, Integer> expected =
        Map.of("ZnO", 2, "GeO2-hexagonal", 2, "rutile", 2, "Li2CO3", 4, "ZrO2-monoclinic", 4);
    for (Map.Entry<String, Integer> entry : expected.entrySet()) {
      assertThat(new LatticeForm(MeasuredPatterns.crystal(entry.getKey())).size())
          .isEqualTo(entry.getValue());
    }
    assertThat(new LatticeForm(PhaseLibrary.of("LiCl").crystal()).size()).isEqualTo(1);
  }

  @Test
  void givesBackCellAndSpacings() {
    for (String name : PhaseLibrary.names()) {
      Crystal crystal = PhaseLibrary.of(name).crystal();
      LatticeForm form = new LatticeForm(crystal);
      double[] p = new double[form.size()];
      double inverse = 0;
      for (int c = 0; c < p.length; c++) {
        p[c] = form.start(c);
        inverse += p[c] * form.coordinate(c, 2, -1, 3);
      }
      // Rounding of a few products.
      double truth = crystal.cell().inverseSpacingSquared(2, -1, 3);
      assertThat(inverse).isCloseTo(truth, within(1e-12 * truth));
      UnitCell cell = form.cell(p);
      assertThat(cell.a()).isCloseTo(crystal.cell().a(), within(1e-10));
      assertThat(cell.c()).isCloseTo(crystal.cell().c(), within(1e-10));
      assertThat(cell.alpha()).isCloseTo(crystal.cell().alpha(), within(1e-9));
      assertThat(cell.beta()).isCloseTo(crystal.cell().beta(), within(1e-9));
      assertThat(cell.gamma()).isCloseTo(crystal.cell().gamma(), within(1e-9));
    }
  }
}
