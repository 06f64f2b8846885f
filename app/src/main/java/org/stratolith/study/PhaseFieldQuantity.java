package org.stratolith.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a phase-field study can expect, with the unit of its scoreboard. */
public enum PhaseFieldQuantity {
  FREE_ENERGY("1"),
  MASS_DRIFT("1"),
  LARGEST_ENERGY_RISE("1"),
  LITHIUM_FREE_DEPTH("nm"),
  ENRICHED_DEPTH("nm"),
  DOMAIN_SIZE("nm"),
  LI9AL4_AT_THE_SURFACE("%"),
  LICL_AT_THE_SURFACE("%"),
  ORDER_IN_SPACE("1"),
  ORDER_IN_TIME("1"),
  SMALLEST_ERROR("1");

  private final String unit;

  PhaseFieldQuantity(String unit) {
    this.unit = unit;
  }

  /** The name in study files. */
  public String label() {
    return name()
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace("lithium free", "lithium-free")
        .replace("li9al4", "Li9Al4")
        .replace("licl", "LiCl");
  }

  /** The unit, as {@code matter}'s units write it. */
  public String unit() {
    return unit;
  }

  /** Whether it belongs to a time; the others are of the end. */
  public boolean hasTime() {
    return this == FREE_ENERGY;
  }

  /** Finds a quantity by its name, or null. */
  public static @Nullable PhaseFieldQuantity find(String label) {
    for (PhaseFieldQuantity quantity : values()) {
      if (quantity.label().equals(label)) {
        return quantity;
      }
    }
    return null;
  }

  /** All names, in the order of this list. */
  public static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (PhaseFieldQuantity quantity : values()) {
      labels.add(quantity.label());
    }
    return labels;
  }
}
