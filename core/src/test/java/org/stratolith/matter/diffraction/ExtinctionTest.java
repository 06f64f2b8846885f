package org.stratolith.matter.diffraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.crystal.HallSymbol;
import org.stratolith.matter.phase.PhaseLibrary;
import org.stratolith.matter.scattering.Radiation;
import org.stratolith.matter.scattering.WaasmaierKirfel;

class ExtinctionTest {

  private static Extinction group(String hall) {
    return new Extinction(HallSymbol.operations(hall));
  }

  /** Reflection conditions of International Tables A. */
  @Test
  void knowsTheTables() {
    Extinction diamond = group("-F 4vw 2vw 3"); // Fd-3m
    assertThat(diamond.of(1, 0, 0)).isTrue();
    assertThat(diamond.of(2, 0, 0)).isTrue();
    assertThat(diamond.of(4, 0, 0)).isFalse();
    assertThat(diamond.of(4, 2, 0)).isTrue();
    // 222 of silicon is extinct by the site of its atoms only.
    assertThat(diamond.of(2, 2, 2)).isFalse();
    Extinction wurtzite = group("P 6c -2c"); // P63mc
    assertThat(wurtzite.of(0, 0, 1)).isTrue();
    assertThat(wurtzite.of(1, 1, 1)).isTrue();
    assertThat(wurtzite.of(1, 0, 1)).isFalse();
    Extinction rhombohedral = group("-R 3");
    assertThat(rhombohedral.of(1, 0, 1)).isFalse();
    assertThat(rhombohedral.of(0, 1, 1)).isTrue();
    Extinction rutile = group("-P 4n 2n"); // P42/mnm
    assertThat(rutile.of(1, 0, 0)).isTrue();
    assertThat(rutile.of(2, 1, 0)).isFalse();
    assertThat(rutile.of(0, 2, 1)).isTrue();
  }

  /** No structure of the library reflects where its operations forbid it. */
  @Test
  void agreesWithStructureFactors() {
    Radiation copper = Radiation.of("CuKa1");
    for (String name : PhaseLibrary.names()) {
      Crystal crystal = PhaseLibrary.of(name).crystal();
      Reflections all = Reflections.of(crystal, new WaasmaierKirfel(), copper, 0.1, 1.1);
      Extinction extinction = new Extinction(crystal.operations());
      double largest = 0;
      for (int i = 0; i < all.size(); i++) {
        largest = Math.max(largest, all.meanSquare(i));
      }
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        String plane = all.h(i) + " " + all.k(i) + " " + all.l(i);
        if (extinction.of(all.h(i), all.k(i), all.l(i))) {
          // Coordinates such as 0.3333 leave a rest.
          assertThat(all.meanSquare(i)).as(name + " " + plane).isLessThan(1e-6 * largest);
        } else {
          expected.add(plane);
        }
      }
      Reflections allowed = Reflections.allowed(crystal.cell(), crystal.operations(), 0.1, 1.1);
      List<String> found = new ArrayList<>();
      for (int i = 0; i < allowed.size(); i++) {
        found.add(allowed.h(i) + " " + allowed.k(i) + " " + allowed.l(i));
      }
      assertThat(found).as(name).isEqualTo(expected);
    }
  }
}
