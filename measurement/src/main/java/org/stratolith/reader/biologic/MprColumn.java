package org.stratolith.reader.biologic;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;

/**
 * A column of the data module of an {@code .mpr} file.
 *
 * @param id number in the file
 * @param name as EC-Lab writes it when it exports text
 * @param kind how a value is stored
 */
record MprColumn(int id, String name, Kind kind) {

  /** How a value is stored. */
  enum Kind {
    U1(1),
    U2(2),
    U4(4),
    F4(4),
    F8(8);

    private final int width;

    Kind(int width) {
      this.width = width;
    }

    int width() {
      return width;
    }

    double read(FileBytes file, int at) {
      return switch (this) {
        case U1 -> file.u1(at);
        case U2 -> file.u2(at);
        case U4 -> file.u4(at);
        case F4 -> file.f4(at);
        case F8 -> file.f8(at);
      };
    }

    /** What a column of this width most likely is. */
    static Kind ofWidth(int width) {
      return switch (width) {
        case 1 -> U1;
        case 2 -> U2;
        case 4 -> F4;
        default -> F8;
      };
    }
  }

  /** Several of these share one byte, which stands where the first of them does. */
  static final String FLAGS = "flags";

  private static final Map<Integer, MprColumn> KNOWN = new HashMap<>();

  static {
    for (int id : new int[] {1, 2, 3, 21, 31, 65}) {
      add(id, Kind.U1, FLAGS);
    }
    add(4, Kind.F8, "time/s");
    add(5, Kind.F4, "control/V/mA");
    add(6, Kind.F4, "Ewe/V");
    add(7, Kind.F8, "dq/mA.h");
    add(8, Kind.F4, "I/mA");
    add(9, Kind.F4, "Ece/V");
    add(11, Kind.F8, "<I>/mA");
    add(13, Kind.F8, "(Q-Qo)/mA.h");
    add(16, Kind.F4, "Analog IN 1/V");
    add(17, Kind.F4, "Analog IN 2/V");
    add(19, Kind.F4, "control/V");
    add(20, Kind.F4, "control/mA");
    add(23, Kind.F8, "dQ/mA.h");
    add(24, Kind.F8, "cycle number");
    add(32, Kind.F4, "freq/Hz");
    add(33, Kind.F4, "|Ewe|/V");
    add(34, Kind.F4, "|I|/A");
    add(35, Kind.F4, "Phase(Z)/deg");
    add(36, Kind.F4, "|Z|/Ohm");
    add(37, Kind.F4, "Re(Z)/Ohm");
    add(38, Kind.F4, "-Im(Z)/Ohm");
    add(39, Kind.U2, "I Range");
    add(69, Kind.F4, "R/Ohm");
    add(70, Kind.F4, "P/W");
    add(74, Kind.F8, "|Energy|/W.h");
    add(75, Kind.F4, "Analog OUT/V");
    add(76, Kind.F4, "<I>/mA");
    add(77, Kind.F4, "<Ewe>/V");
    add(78, Kind.F4, "Cs-2/µF-2");
    add(96, Kind.F4, "|Ece|/V");
    add(98, Kind.F4, "Phase(Zce)/deg");
    add(99, Kind.F4, "|Zce|/Ohm");
    add(100, Kind.F4, "Re(Zce)/Ohm");
    add(101, Kind.F4, "-Im(Zce)/Ohm");
    for (int id : new int[] {110, 112, 115, 116, 123, 124}) {
      add(id, Kind.F8, "Energy (column " + id + ")/W.h");
    }
    add(125, Kind.F8, "Capacitance charge/µF");
    add(126, Kind.F8, "Capacitance discharge/µF");
    add(131, Kind.U2, "Ns");
    add(169, Kind.F4, "Cs/µF");
    add(172, Kind.F4, "Cp/µF");
    add(173, Kind.F4, "Cp-2/µF-2");
    add(174, Kind.F4, "<Ewe>/V");
    add(175, Kind.F4, "|Zwe-ce|/Ohm");
    add(176, Kind.F4, "Re(Zwe-ce)/Ohm");
    add(177, Kind.F4, "-Im(Zwe-ce)/Ohm");
    add(178, Kind.F4, "(Q-Qo)/C");
    add(179, Kind.F4, "dQ/C");
    add(182, Kind.F8, "step time/s");
    add(215, Kind.F4, "<Ece>/V");
    add(206, Kind.F4, "Temperature/°C");
    // A tool labels it C, EC-Lab's own export mA.h; the samples agree with (Q-Qo)/mA.h.
    add(211, Kind.F8, "Q charge/discharge/mA.h");
    add(212, Kind.U4, "half cycle");
    add(213, Kind.U4, "z cycle");
    for (int id = 217; id <= 225; id++) {
      add(id, Kind.F4, "distortion (column " + id + ")/%");
    }
    for (int id = 230; id <= 247; id++) {
      add(id, Kind.F4, "harmonic (column " + id + ")");
    }
    add(248, Kind.F4, "Rac/Ohm");
    add(249, Kind.F4, "Rdc/Ohm");
    add(253, Kind.U1, "column 253");
  }

  private static void add(int id, Kind kind, String name) {
    KNOWN.put(id, new MprColumn(id, name, kind));
  }

  /** The column with this number, or null. Numbers from 256 on repeat those below. */
  static @Nullable MprColumn of(int id) {
    return KNOWN.get(id % 256);
  }
}
