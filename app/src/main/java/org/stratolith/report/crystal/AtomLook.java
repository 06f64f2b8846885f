package org.stratolith.report.crystal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.text.ResourceTable;

/**
 * What drawing and bonding need to know of an element; the values and their source stand in {@code
 * atoms.csv}.
 *
 * @param radius covalent radius, Å
 * @param nonmetal whether it forms covalent bonds with other nonmetals
 * @param colour number of the palette's colour that it prefers
 */
record AtomLook(double radius, boolean nonmetal, int colour) {

  private static final Map<String, AtomLook> LOOKS = read();

  /** For elements without a radius in the table, beyond curium. */
  private static final AtomLook UNKNOWN = new AtomLook(1.7, false, 6);

  static AtomLook of(String symbol) {
    return LOOKS.getOrDefault(symbol, UNKNOWN);
  }

  private static Map<String, AtomLook> read() {
    Map<String, AtomLook> looks = new HashMap<>();
    for (List<String> row : ResourceTable.read(AtomLook.class, "atoms.csv").rows()) {
      looks.put(
          row.get(0),
          new AtomLook(
              Double.parseDouble(row.get(1)),
              row.get(2).equals("yes"),
              Integer.parseInt(row.get(3))));
    }
    return looks;
  }
}
