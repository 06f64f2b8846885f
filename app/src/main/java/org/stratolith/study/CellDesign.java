package org.stratolith.study;

import org.jspecify.annotations.Nullable;

/**
 * A cell as its builder describes it.
 *
 * @param kind which cell
 * @param negative the lithium electrode; a symmetric cell has two of them
 * @param electrolyte the pellet
 * @param positive the composite positive electrode of a full cell, or null
 * @param pressure stack pressure, Pa
 * @param temperature K
 */
public record CellDesign(
    CellKind kind,
    LithiumDesign negative,
    Electrolyte electrolyte,
    @Nullable Positive positive,
    double pressure,
    double temperature) {

  /**
   * The electrolyte pellet.
   *
   * @param material name
   * @param mass kg
   * @param dieDiameter m
   */
  public record Electrolyte(String material, double mass, double dieDiameter) {

    /** What stands in the place of a pellet where no cell is built. */
    public static final Electrolyte NONE = new Electrolyte("none", Double.NaN, Double.NaN);

    /** Area of the die's bore, m2. */
    public double area() {
      return Math.PI * dieDiameter * dieDiameter / 4;
    }
  }

  /**
   * The composite positive electrode.
   *
   * @param active name of the active material
   * @param electrolyteFraction mass fraction of electrolyte in the composite
   * @param loading capacity per area that 1C refers to, C/m2
   */
  public record Positive(String active, double electrolyteFraction, double loading) {

    /** Current density that 1C means, A/m2: the loading in an hour. */
    public double oneC() {
      return loading / 3600;
    }
  }
}
