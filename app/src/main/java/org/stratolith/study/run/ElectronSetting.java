package org.stratolith.study.run;

import java.util.Map;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.phase.PhaseLibrary;

/** Crystals in the settings that electron diffraction of them has been indexed in. */
final class ElectronSetting {

  /** Su 2024 indexes Li9Al4 in I2/m: (-611) and (-101) are extinct in C2/m. */
  private static final Map<String, String> SETTINGS = Map.of("Li9Al4", "Li9Al4-I2m");

  private ElectronSetting() {}

  /** The crystal of a phase of the library. */
  static Crystal crystal(String phase) {
    return PhaseLibrary.of(SETTINGS.getOrDefault(phase, phase)).crystal();
  }
}
