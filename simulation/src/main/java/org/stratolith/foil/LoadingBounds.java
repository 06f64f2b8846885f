package org.stratolith.foil;

import org.stratolith.foil.reaction.Reaction;
import org.stratolith.matter.Constants;

/**
 * How much AlCl3 a measured capacity allows, if all that is missing was consumed by it:
 *
 * <pre>
 *   Q/F = (H - x V_P)/V_Li + f (9/4) x
 * </pre>
 *
 * <p>{@code f} is the share of the aluminide's lithium that the measurement recovers: none, five
 * ninths (to LiAl), all.
 *
 * @param none loading per area of the finished electrode if f = 0, kg/m2
 * @param toLiAl if f = 5/9
 * @param all if f = 1
 */
public record LoadingBounds(double none, double toLiAl, double all) {

  /**
   * The bounds for a capacity.
   *
   * @param capacity Q, C/m2
   * @param thickness H, m
   */
  public static LoadingBounds of(Reaction reaction, double capacity, double thickness) {
    return new LoadingBounds(
        loading(reaction, capacity, thickness, 0),
        loading(reaction, capacity, thickness, 5.0 / 9),
        loading(reaction, capacity, thickness, 1));
  }

  private static double loading(Reaction r, double capacity, double thickness, double recovered) {
    double missing = thickness / r.lithiumVolume() - capacity / Constants.FARADAY;
    double perMole =
        r.product() / r.lithiumVolume()
            - recovered * Reaction.LITHIUM_IN_ALUMINIDE * Reaction.ALUMINIDE;
    return missing / perMole * r.precursorMass();
  }
}
