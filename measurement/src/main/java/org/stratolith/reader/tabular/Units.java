package org.stratolith.reader.tabular;

import java.util.Map;
import org.stratolith.matter.Unit;

/** The units that the Battery Data Format fixes for its quantities. */
final class Units {

  /** By the last word of a quantity's name. */
  private static final Map<String, String> FIXED =
      Map.of(
          "Capacity", "Ah",
          "Energy", "Wh",
          "Temperature", "degC",
          "Resistance", "ohm",
          "Impedance", "ohm",
          "Pressure", "Pa",
          "Power", "W");

  private Units() {}

  /** The unit of a quantity of the format, or the file's own for any other. */
  static Unit bdf(String quantity, Unit own) {
    String last = quantity.substring(quantity.lastIndexOf(' ') + 1);
    String fixed = quantity.startsWith("Temperature T") ? "degC" : FIXED.get(last);
    // A capacity per mass is none of the format's capacities.
    return fixed != null && own.isLike(Unit.of(fixed)) ? Unit.of(fixed) : own;
  }
}
