package org.stratolith.instrument.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;

class ElectronDiffractionTest {

  private static final Crystal LICL = PhaseLibrary.of("LiCl").crystal();
  private static final Crystal BODY = PhaseLibrary.of("Li9Al4-I2m").crystal();

  /** Textbook values: 2.508 pm at 200 kV, 1.969 pm at 300 kV. */
  @Test
  void wavelengthsAreRelativistic() {
    assertThat(ElectronDiffraction.wavelength(200e3)).isCloseTo(0.02508, within(5e-6));
    assertThat(ElectronDiffraction.wavelength(300e3)).isCloseTo(0.01969, within(5e-6));
  }

  /** Rock salt along [0 1 -1]: (111) and (200), and |F| = 4 (f_Cl ± f_Li). */
  @Test
  void rockSaltShowsItsSpots() {
    List<ElectronDiffraction.Spot> spots = ElectronDiffraction.spots(LICL, 0, 1, -1, 2.5);
    assertThat(spots)
        .extracting(s -> s.h() + " " + s.k() + " " + s.l())
        .containsExactly("1 -1 -1", "1 1 1", "2 0 0");
    assertThat(spots.get(1).spacing()).isCloseTo(2.968, within(5e-4));
    double s = 1 / (5.14 * 5.14);
    double chlorine =
        1.452 * Math.exp(-30.935 * s)
            + 2.292 * Math.exp(-9.98 * s)
            + 0.787 * Math.exp(-2.234 * s)
            + 0.322 * Math.exp(-0.323 * s);
    double lithium =
        1.611 * Math.exp(-107.638 * s)
            + 1.246 * Math.exp(-30.48 * s)
            + 0.326 * Math.exp(-4.533 * s)
            + 0.099 * Math.exp(-0.495 * s);
    assertThat(spots.get(2).structureFactor()).isCloseTo(4 * (chlorine + lithium), within(1e-9));
  }

  /**
   * Indices of the body-centred setting: (-101), (400), (200), (-611) are spots, (100) is extinct.
   */
  @Test
  void li9Al4ShowsTheSpotsOfItsBodyCentredSetting() {
    List<ElectronDiffraction.Spot> zone = ElectronDiffraction.spots(BODY, 0, 1, 0, 4);
    assertThat(zone)
        .anyMatch(s -> s.h() == 1 && s.l() == -1 && Math.abs(s.spacing() - 5.1797) < 5e-5);
    assertThat(zone)
        .anyMatch(s -> s.h() == 4 && s.l() == 0 && Math.abs(s.spacing() - 4.5082) < 2e-4);
    assertThat(zone)
        .anyMatch(s -> s.h() == 2 && s.l() == 0 && Math.abs(s.spacing() - 9.0164) < 5e-4);
    assertThat(zone).noneMatch(s -> s.h() == 1 && s.l() == 0);
    // (6 -1 -1), the mate of (-6 1 1), belongs to the zone [0 1 -1].
    assertThat(ElectronDiffraction.spots(BODY, 0, 1, -1, 2.2))
        .anyMatch(s -> s.h() == 6 && s.k() == -1 && Math.abs(s.spacing() - 2.2803) < 5e-5);
  }

  @Test
  void emptyZonesAreRefused() {
    assertThatThrownBy(() -> ElectronDiffraction.spots(LICL, 0, 0, 0, 1))
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> ElectronDiffraction.spots(LICL, 1, 0, 0, 0))
        .hasMessageContaining("no pattern");
  }
}
