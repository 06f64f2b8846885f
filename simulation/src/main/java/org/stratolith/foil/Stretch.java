package org.stratolith.foil;

import org.stratolith.foil.reaction.Reaction;
import org.stratolith.foil.rolling.Rolling;
import org.stratolith.foil.rolling.RollingProperties;
import org.stratolith.foil.separation.Separation;

/**
 * How far a stack has to be stretched to come out at its final thickness, with all that happens to
 * its volume on the way.
 *
 * <pre>
 *   lambda H = n h_0 - N x V_Li + N w [1 + (1 - S)(1/rho - 1)]
 *   w = x V_P                              product of one deposit per area before rolling
 *   rho(ln lambda)                         density of the deposit (Kuhn and Downey)
 *   S(p(lambda))                           share of its pores that lithium fills
 * </pre>
 *
 * <p>Solved by fixed-point iteration from {@code lambda H = n h_0}; the deposit is a few per cent
 * of the stack, so each iteration gains one to two digits.
 *
 * @param rolling stretch, passes, pressure
 * @param density rho of what lithium does not fill
 * @param saturation S
 * @param thickness H, m
 */
record Stretch(Rolling rolling, double density, double saturation, double thickness) {

  private static final int ITERATIONS = 60;

  /** The sheet that enters the rolls: n h_0 in m, number N of deposits, x in mol/m2. */
  record Sheet(double lithium, int deposits, double moles) {

    double after(Reaction reaction, double pores) {
      double product = deposits * moles * reaction.product();
      return lithium - deposits * moles * reaction.lithium() + product * (1 + pores);
    }
  }

  /**
   * Solves for the stretch.
   *
   * @param finalThickness m, or NaN for a foil that is not rolled
   * @param radius of the product, m
   * @param repulsion of the product, J/m2
   */
  static Stretch of(
      Sheet sheet,
      double finalThickness,
      Reaction reaction,
      RollingProperties mill,
      Separation separation,
      double radius,
      double repulsion) {
    double stretch = Double.isNaN(finalThickness) ? 1 : sheet.lithium() / finalThickness;
    Rolling rolling = new Rolling(1, 0, 0);
    double density = mill.packing();
    double saturation = 0;
    for (int k = 0; k < ITERATIONS && !Double.isNaN(finalThickness); k++) {
      rolling = Rolling.of(mill, stretch, finalThickness);
      density = Rolling.density(mill.packing(), rolling.strain());
      saturation = separation.saturation(rolling.pressure(), radius, repulsion);
      double next = sheet.after(reaction, pores(density, saturation)) / finalThickness;
      if (Math.abs(next - stretch) <= 1e-15 * stretch) {
        break;
      }
      stretch = next;
    }
    return Double.isNaN(finalThickness)
        ? new Stretch(rolling, density, 0, sheet.after(reaction, pores(density, 0)))
        : new Stretch(
            new Rolling(stretch, rolling.passes(), rolling.pressure()),
            density,
            saturation,
            finalThickness);
  }

  private static double pores(double density, double saturation) {
    return (1 - saturation) * (1 / density - 1);
  }

  /** Volume of pores relative to that of the product. */
  double poreRatio() {
    return pores(density, saturation);
  }
}
