package org.stratolith.foil.separation;

/**
 * How often particles of two sizes meet and coalesce, per unit of the clock: m3 per unit of strain,
 * or m3/s.
 */
@FunctionalInterface
public interface CollisionKernel {

  /** Rate for two radii in m. */
  double rate(double first, double second);

  /**
   * Particles that a shear flow carries past each other (Smoluchowski 1917), per unit of true
   * strain of plane rolling, whose shear is {@code sqrt(3)} per unit:
   *
   * <pre>
   *   K = (4/3) sqrt(3) (r_1 + r_2)^3 E
   *   like particles:  R = R_0 exp[(4/(3 pi)) phi E gamma],  gamma = sqrt(3) eps
   * </pre>
   *
   * @param capture E
   */
  static CollisionKernel orthokinetic(double capture) {
    double factor = 4.0 / 3 * Math.sqrt(3) * capture;
    return (first, second) -> {
      double sum = first + second;
      return factor * sum * sum * sum;
    };
  }

  /**
   * Particles that wander, {@code K = 4 pi (D_1 + D_2)(r_1 + r_2)} (Smoluchowski 1917).
   *
   * @param diffusivity of a particle by its radius, m2 per unit of the clock
   */
  static CollisionKernel brownian(Mobility diffusivity) {
    return (first, second) ->
        4 * Math.PI * (diffusivity.of(first) + diffusivity.of(second)) * (first + second);
  }

  /** Both at once. */
  default CollisionKernel and(CollisionKernel other) {
    return (first, second) -> rate(first, second) + other.rate(first, second);
  }

  /** Diffusivity of a particle by its radius. */
  @FunctionalInterface
  interface Mobility {

    /** m2 per unit of the clock, of a radius in m. */
    double of(double radius);

    /**
     * A particle in a solid, moved by the diffusion of the matrix along its surface: {@code D = 3
     * Omega^(4/3) D_i/(2 pi R^4)}.
     *
     * @param interfaceDiffusivity D_i, m2 per unit of the clock
     * @param atomicVolume Omega, m3
     */
    static Mobility alongInterfaces(double interfaceDiffusivity, double atomicVolume) {
      double factor = 3 * Math.pow(atomicVolume, 4.0 / 3) * interfaceDiffusivity / (2 * Math.PI);
      return radius -> factor / (radius * radius * radius * radius);
    }

    /** A particle in a liquid, {@code D = kT/(6 pi eta R)}: k T in J, viscosity in Pa s. */
    static Mobility stokesEinstein(double thermalEnergy, double viscosity) {
      double factor = thermalEnergy / (6 * Math.PI * viscosity);
      return radius -> factor / radius;
    }
  }
}
