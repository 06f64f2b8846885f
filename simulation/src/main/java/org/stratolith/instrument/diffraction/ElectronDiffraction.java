package org.stratolith.instrument.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.matter.crystal.Crystal;
import org.stratolith.matter.diffraction.Reflections;
import org.stratolith.matter.scattering.ElectronFactors;
import org.stratolith.matter.scattering.Radiation;

/**
 * Kinematical electron diffraction of a crystal along a zone axis: the reflections with h u + k v +
 * l w = 0 (zero-order Laue zone, flat Ewald sphere), |F| from electron scattering factors. Double
 * diffraction, which lights up extinct spots, is not in it.
 */
public final class ElectronDiffraction {

  private static final double PLANCK = 6.62607015e-34; // J s, exact
  private static final double ELECTRON_MASS = 9.1093837015e-31; // kg
  private static final double CHARGE = 1.602176634e-19; // C, exact
  private static final double LIGHT = 299792458; // m/s, exact

  /** |F| below this share of the largest is an extinction. */
  private static final double EXTINCT = 1e-6;

  private ElectronDiffraction() {}

  /**
   * A spot.
   *
   * @param spacing d, Å
   * @param structureFactor |F|, Å
   */
  public record Spot(int h, int k, int l, double spacing, double structureFactor) {}

  /**
   * The spots of a zone, one of each pair ±(hkl), by falling spacing.
   *
   * @param smallest smallest spacing to list, Å
   * @throws IllegalArgumentException for the zone [000] or a spacing that is not positive
   */
  public static List<Spot> spots(Crystal crystal, int u, int v, int w, double smallest) {
    if ((u == 0 && v == 0 && w == 0) || !(smallest > 0)) {
      throw new IllegalArgumentException(
          "zone [%d %d %d] down to %s angstrom is no pattern\n  Maybe the zone axis is missing"
              .formatted(u, v, w, smallest));
    }
    // The wavelength plays no part: electron factors do not disperse.
    Reflections reflections =
        Reflections.of(crystal, new ElectronFactors(), Radiation.of("1"), 0, 1 / smallest);
    double largest = 0;
    for (int i = 0; i < reflections.size(); i++) {
      largest = Math.max(largest, reflections.meanSquare(i));
    }
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < reflections.size(); i++) {
      int h = reflections.h(i);
      int k = reflections.k(i);
      int l = reflections.l(i);
      if (h * u + k * v + l * w == 0 && reflections.meanSquare(i) > EXTINCT * EXTINCT * largest) {
        spots.add(
            new Spot(
                h,
                k,
                l,
                1 / Math.sqrt(reflections.inverseSpacingSquared(i)),
                Math.sqrt(reflections.meanSquare(i))));
      }
    }
    return List.copyOf(spots);
  }

  /**
   * Wavelength of electrons after a voltage U, Å: λ = h / √(2 m e U (1 + e U / (2 m c²))).
   *
   * @param voltage V
   */
  public static double wavelength(double voltage) {
    double energy = CHARGE * voltage;
    double relativistic = 1 + energy / (2 * ELECTRON_MASS * LIGHT * LIGHT);
    return PLANCK / Math.sqrt(2 * ELECTRON_MASS * energy * relativistic) * 1e10;
  }
}
