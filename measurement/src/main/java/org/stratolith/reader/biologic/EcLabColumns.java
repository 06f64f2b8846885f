package org.stratolith.reader.biologic;

import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.rows.NumberTable;

/** Finds EC-Lab's columns, whose headings are {@code quantity/unit}, and converts them to SI. */
final class EcLabColumns {

  private final NumberTable table;

  EcLabColumns(NumberTable table) {
    this.table = table;
  }

  /** Number of rows. */
  int rows() {
    return table.rows();
  }

  /** The first of these quantities that is there, in SI, or null. */
  double @Nullable [] find(String... quantities) {
    for (String quantity : quantities) {
      for (int k = 0; k < table.headings().size(); k++) {
        Unit unit = unit(table.headings().get(k), quantity);
        if (unit != null) {
          double[] column = table.column(k);
          for (int row = 0; row < column.length; row++) {
            column[row] = unit.toSi(column[row]);
          }
          return column;
        }
      }
    }
    return null;
  }

  /** A column without a unit, or null. */
  double @Nullable [] plain(String heading) {
    int at = table.find(heading);
    return at < 0 ? null : table.column(at);
  }

  /** The unit of a heading if it is one of this quantity, else null. */
  private static @Nullable Unit unit(String heading, String quantity) {
    if (heading.length() < quantity.length() + 2
        || !heading.regionMatches(true, 0, quantity, 0, quantity.length())
        || heading.charAt(quantity.length()) != '/') {
      return null;
    }
    String symbol = heading.substring(quantity.length() + 1);
    try {
      // EC-Lab: Ohm, mA.h, µA, °C; a degree sign that an export has lost leaves ?C.
      return symbol.endsWith("C") && symbol.length() > 1
          ? Unit.of("degC")
          : Unit.of(symbol.replace("Ohm", "ohm").replace('.', ' '));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
