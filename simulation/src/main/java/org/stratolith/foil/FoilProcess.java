package org.stratolith.foil;

import org.jspecify.annotations.Nullable;
import org.stratolith.foil.rolling.Layup;

/**
 * How an electrode is made, step by step.
 *
 * @param foilThickness h_0 of the lithium foil, m
 * @param precursor what is put on it, or null for nothing
 * @param precursorRadius of the AlCl3 particles, m; NaN for the usual
 * @param coatedFaces faces of the foil that are coated, 0 to 2
 * @param turns n, layers that the rolls see
 * @param arrangement how the layers lie
 * @param outwards whether the coated face of a foil with one looks outwards
 * @param finalThickness H after rolling, m; NaN if the foil is not rolled
 * @param annealing a rest at the end, or null
 * @param hypothesis name of the hypothesis of separation
 */
public record FoilProcess(
    double foilThickness,
    @Nullable Precursor precursor,
    double precursorRadius,
    int coatedFaces,
    int turns,
    Layup.Arrangement arrangement,
    boolean outwards,
    double finalThickness,
    @Nullable Annealing annealing,
    String hypothesis) {

  /** What is put on the foil. */
  public sealed interface Precursor {}

  /**
   * Vapour of AlCl3.
   *
   * @param concentration kg/m3
   * @param temperature K
   * @param exposure s
   */
  public record Vapour(double concentration, double temperature, double exposure)
      implements Precursor {}

  /**
   * A powder of AlCl3, spread.
   *
   * @param loading per coated face, kg/m2
   */
  public record Powder(double loading) implements Precursor {}

  /**
   * A rest without strain.
   *
   * @param temperature K
   * @param time s
   */
  public record Annealing(double temperature, double time) {}

  /** Whether the foil goes through the mill. */
  public boolean rolled() {
    return !Double.isNaN(finalThickness);
  }
}
