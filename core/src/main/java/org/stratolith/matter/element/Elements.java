package org.stratolith.matter.element;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.ResourceTable;

/** The elements hydrogen to einsteinium, and deuterium as {@code D}; sources in elements.csv. */
public final class Elements {

  private static final Map<String, Element> BY_SYMBOL = load();

  private Elements() {}

  private static Map<String, Element> load() {
    Map<String, Element> elements = new LinkedHashMap<>();
    for (List<String> row : ResourceTable.read(Elements.class, "elements.csv").rows()) {
      double gramsPerMole = Double.parseDouble(row.get(2));
      elements.put(
          row.get(0), new Element(row.get(0), Integer.parseInt(row.get(1)), gramsPerMole / 1000.0));
    }
    return Collections.unmodifiableMap(elements);
  }

  /** All elements by atomic number. */
  public static Collection<Element> all() {
    return BY_SYMBOL.values();
  }

  /** The element with this symbol, in any case, or null if there is none. */
  public static @Nullable Element find(String symbol) {
    if (symbol.isEmpty()) {
      return null;
    }
    return BY_SYMBOL.get(
        symbol.substring(0, 1).toUpperCase(Locale.ROOT)
            + symbol.substring(1).toLowerCase(Locale.ROOT));
  }

  /**
   * The element with this symbol, in any case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Element of(String symbol) {
    Element element = find(symbol);
    if (element == null) {
      throw new IllegalArgumentException(
          "no element has the symbol '" + symbol + "'\n  Maybe it is misspelt; Es is the last one");
    }
    return element;
  }
}
