package org.stratolith.foil.separation;

import org.stratolith.matter.Constants;

/**
 * Why lithium and the products lie apart after rolling: two rival hypotheses. Both share the
 * layers, the reaction, shear mixing and coalescence; they differ in who moves. {@code
 * docs/physics/foil.md} compares them.
 */
public sealed interface Separation {

  /** The name in studies. */
  String name();

  /**
   * Share of the pores of the deposit that lithium fills.
   *
   * @param rollPressure Pa
   * @param radius of the particles, m
   * @param lithiophobicity interface energy minus surface energy, J/m2
   */
  double saturation(double rollPressure, double radius, double lithiophobicity);

  /**
   * Strength of the attraction between particles, m2 per unit of strain.
   *
   * @param radius m
   * @param occupied volume fraction around it that is not lithium
   * @param lithiophobicity J/m2
   */
  double attraction(double radius, double occupied, double lithiophobicity);

  /** The hypothesis of a name. */
  static Separation of(String name, SeparationProperties properties) {
    return switch (name) {
      case "H0" -> new CapillaryExclusion(properties);
      case "H1" -> new CapillaryDrift(properties);
      default ->
          throw new IllegalArgumentException(
              "there is no hypothesis '" + name + "'\nMaybe H0 or H1 is meant");
    };
  }

  /**
   * H0: lithium is kept out of the deposit, which never was mixed.
   *
   * <pre>
   *   p_ex = 2 dgamma/(a R)                 pressure that forces lithium into its pores (Young and Laplace)
   *   S = 1/(1 + (p_ex/p_roll)^m)           1 where lithium wets (dgamma &lt;= 0)
   * </pre>
   */
  record CapillaryExclusion(SeparationProperties properties) implements Separation {
    @Override
    public String name() {
      return "H0";
    }

    @Override
    public double saturation(double rollPressure, double radius, double lithiophobicity) {
      if (lithiophobicity <= 0) {
        return 1;
      }
      double exclusion = 2 * lithiophobicity / (properties.poreRatio() * radius);
      return 1 / (1 + Math.pow(exclusion / rollPressure, properties.exclusionExponent()));
    }

    @Override
    public double attraction(double radius, double occupied, double lithiophobicity) {
      return 0;
    }
  }

  /**
   * H1, the paper's: strain opens the matrix, and particles that it does not wet draw together and
   * to the face. Lithium fills all pores at first.
   *
   * <pre>
   *   D_up = 9 kappa_0 dgamma R/sigma_y                                    lithium is squeezed out
   *        + 6 phi (1 - phi) (dgamma Omega^(4/3)/kT) D_i/(R^2 rate)        and diffuses along interfaces
   * </pre>
   */
  record CapillaryDrift(SeparationProperties properties) implements Separation {

    private static final double ROOM = 298.15;

    @Override
    public String name() {
      return "H1";
    }

    @Override
    public double saturation(double rollPressure, double radius, double lithiophobicity) {
      return 1;
    }

    @Override
    public double attraction(double radius, double occupied, double lithiophobicity) {
      SeparationProperties p = properties;
      if (lithiophobicity <= 0) {
        return 0;
      }
      double squeezed = 9 * p.permeability() * lithiophobicity * radius / p.yieldStress();
      double capillary =
          lithiophobicity * Math.pow(p.atomicVolume(), 4.0 / 3) / (Constants.BOLTZMANN * ROOM);
      double diffused =
          6
              * occupied
              * (1 - occupied)
              * capillary
              * p.interfaceDiffusivity()
              / (radius * radius * p.strainRate());
      return squeezed + diffused;
    }
  }
}
