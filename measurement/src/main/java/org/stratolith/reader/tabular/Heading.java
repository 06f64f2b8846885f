package org.stratolith.reader.tabular;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;

/**
 * What a heading of a table says: a quantity under its name in the Battery Data Format, and the
 * unit of the column.
 *
 * @param quantity such as {@code Voltage}, or the heading's own words where it is none of those
 * @param unit the unit that the heading states, or null
 */
record Heading(String quantity, @Nullable Unit unit) {

  /** Names of quantities as instruments and people write them, in lower case. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("test time", Series.TIME),
          Map.entry("total time", Series.TIME),
          Map.entry("cumulative time", Series.TIME),
          Map.entry("elapsed time", Series.TIME),
          Map.entry("time", Series.TIME),
          Map.entry("t", Series.TIME),
          Map.entry("voltage", Series.VOLTAGE),
          Map.entry("volt", Series.VOLTAGE),
          Map.entry("potential", Series.VOLTAGE),
          Map.entry("cell voltage", Series.VOLTAGE),
          Map.entry("ecell", Series.VOLTAGE),
          Map.entry("ewe", Series.VOLTAGE),
          Map.entry("e", Series.VOLTAGE),
          Map.entry("u", Series.VOLTAGE),
          Map.entry("v", Series.VOLTAGE),
          Map.entry("current", Series.CURRENT),
          Map.entry("cur", Series.CURRENT),
          Map.entry("i", Series.CURRENT),
          Map.entry("cycle count", Series.CYCLE),
          Map.entry("cycle index", Series.CYCLE),
          Map.entry("cycle number", Series.CYCLE),
          Map.entry("cycle", Series.CYCLE),
          Map.entry("step count", Series.STEP_COUNT),
          Map.entry("step number", Series.STEP_COUNT),
          Map.entry("step id", Series.STEP_ID),
          Map.entry("step index", Series.STEP_ID),
          Map.entry("step", Series.STEP_ID),
          Map.entry("step type", Series.STEP_TYPE),
          Map.entry("charge capacity", "Charging Capacity"),
          Map.entry("discharge capacity", "Discharging Capacity"),
          Map.entry("charge energy", "Charging Energy"),
          Map.entry("discharge energy", "Discharging Energy"),
          Map.entry("internal resistance", "Internal Resistance"),
          Map.entry("temperature", "Surface Temperature"),
          Map.entry("power", "Power"));

  /** Units in which Arbin's headings stand without saying so. */
  private static final Map<String, String> ARBIN =
      Map.of(
          Series.TIME,
          "s",
          Series.VOLTAGE,
          "V",
          Series.CURRENT,
          "A",
          "Charging Capacity",
          "Ah",
          "Discharging Capacity",
          "Ah",
          "Charging Energy",
          "Wh",
          "Discharging Energy",
          "Wh",
          "Internal Resistance",
          "ohm",
          "Surface Temperature",
          "degC");

  /**
   * A heading with its unit after a slash, in round or in square brackets: {@code Voltage / V},
   * {@code Current(mA)}, {@code Time [s]}, {@code I/mA}.
   */
  static Heading of(String text) {
    String plain = text.strip().replace("\uFEFF", "");
    int end = plain.length() - 1;
    String name = plain;
    String unit = "";
    int open = plain.endsWith(")") ? plain.lastIndexOf('(') : plain.lastIndexOf('[');
    if (open > 0 && (plain.endsWith(")") || plain.endsWith("]"))) {
      name = plain.substring(0, open);
      unit = plain.substring(open + 1, end);
    } else if (plain.indexOf('/') > 0) {
      int slash = plain.contains(" / ") ? plain.indexOf(" / ") + 1 : plain.indexOf('/');
      name = plain.substring(0, slash);
      unit = plain.substring(slash + 1);
    }
    String key = name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Heading(NAMES.getOrDefault(key, name.strip()), unit(unit.strip()));
  }

  /** The same heading in a file of Arbin's, whose units are known where none is stated. */
  Heading arbin() {
    String known = ARBIN.get(quantity);
    return unit == null && known != null ? new Heading(quantity, Unit.of(known)) : this;
  }

  private static @Nullable Unit unit(String text) {
    if (text.isEmpty()) {
      return null;
    }
    // BioLogic and MATLAB write A.h for Ah.
    String plain = text.replace("A.h", "Ah").replace("W.h", "Wh").replace("Ohm", "ohm");
    try {
      return Unit.of(plain);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether the column is one of the series itself rather than a further one. */
  boolean isRole() {
    return Series.ROLES.contains(quantity);
  }
}
