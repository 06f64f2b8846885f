package org.stratolith.reader.biologic;

import java.util.Set;

/** EC-Lab's headings, by which a table of it is known where it has no head. */
final class EcLabHeadings {

  private static final Set<String> KNOWN =
      Set.of(
          "mode",
          "ox/red",
          "Ns changes",
          "time/s",
          "control/V/mA",
          "control/V",
          "control/mA",
          "Ewe/V",
          "<Ewe>/V",
          "Ecell/V",
          "I/mA",
          "<I>/mA",
          "I Range",
          "dq/mA.h",
          "dQ/mA.h",
          "(Q-Qo)/mA.h",
          "(Q-Qo)/C",
          "half cycle",
          "cycle number",
          "freq/Hz",
          "Re(Z)/Ohm",
          "-Im(Z)/Ohm",
          "|Z|/Ohm",
          "Phase(Z)/deg");

  private EcLabHeadings() {}

  /** Whether these cells are headings of EC-Lab: two that we know. */
  static boolean are(String[] cells) {
    int known = 0;
    for (String cell : cells) {
      known += KNOWN.contains(cell.strip()) ? 1 : 0;
    }
    return known >= 2;
  }
}
