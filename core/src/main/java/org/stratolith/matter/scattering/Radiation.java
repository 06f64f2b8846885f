package org.stratolith.matter.scattering;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.ResourceTable;

/**
 * A monochromatic X-radiation.
 *
 * @param name such as {@code CuKa1}
 * @param wavelength Å
 * @param dispersionLine the line of the dispersion table that is nearest, or null where the table
 *     has none
 */
public record Radiation(String name, double wavelength, @Nullable String dispersionLine) {

  private static final Map<String, Radiation> BY_NAME = load();

  /** Refuses wavelengths that are not positive. */
  public Radiation {
    if (!(wavelength > 0) || wavelength == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "wavelength %s angstrom is not positive and finite".formatted(wavelength));
    }
  }

  private static Map<String, Radiation> load() {
    Map<String, Radiation> radiations = new LinkedHashMap<>();
    for (List<String> row : ResourceTable.read(Radiation.class, "radiations.csv").rows()) {
      radiations.put(
          row.get(0).toLowerCase(Locale.ROOT),
          new Radiation(row.get(0), Double.parseDouble(row.get(1)), row.get(2)));
    }
    return Collections.unmodifiableMap(radiations);
  }

  /** All named radiations. */
  public static Collection<Radiation> all() {
    return BY_NAME.values();
  }

  /**
   * The radiation of this name, in any case, or of this wavelength in Å.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Radiation of(String nameOrWavelength) {
    Radiation radiation = BY_NAME.get(nameOrWavelength.strip().toLowerCase(Locale.ROOT));
    if (radiation != null) {
      return radiation;
    }
    if (nameOrWavelength.strip().matches("\\d*\\.?\\d+")) {
      return new Radiation(
          nameOrWavelength.strip() + " A", Double.parseDouble(nameOrWavelength), null);
    }
    throw new IllegalArgumentException(
        "no radiation is called '%s'; known are %s\n  Maybe give the wavelength in angstrom, such as 0.4959"
            .formatted(
                nameOrWavelength, String.join(", ", all().stream().map(Radiation::name).toList())));
  }
}
