package org.stratolith.instrument.sputter;

import java.util.Arrays;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.numerics.special.ErrorFunction;

/**
 * The mixing-roughness-information depth model of sputter profiling (S. Hofmann, Surf. Interface
 * Anal. 21 (1994) 673). A thin layer at z0 is seen while the sputtered depth z is about z0:
 *
 * <pre>
 * mixing       g_w = exp(-(z - z0 + w)/w)/w    z > z0 - w
 * information  g_λ = exp((z - z0)/λ)/λ         z < z0
 * roughness    g_σ = exp(-(z - z0)²/(2σ²))/(σ√2π)
 * </pre>
 *
 * and the response is their convolution: z - z0 is distributed as -w + w E₁ - λ E₂ + σ N, with
 * exponential E and normal N. Its distribution function is that of the normal-Laplace distribution
 * (W. J. Reed and M. Jorgensen, Commun. Stat. Theory Methods 33 (2004) 1733), so a cell of constant
 * composition between a and b adds exactly G(z - a) - G(z - b).
 */
public final class DepthResponse {

  /** Share of the signal below which deeper cells are not looked at. */
  private static final double NOTHING = 1e-15;

  private final double mixing;
  private final double roughness;
  private final double information;

  private DepthResponse(double mixing, double roughness, double information) {
    this.mixing = mixing;
    this.roughness = roughness;
    this.information = information;
  }

  /**
   * A response.
   *
   * @param mixing w, m, positive
   * @param roughness σ, m, positive
   * @param information λ, m, positive
   */
  public static DepthResponse of(double mixing, double roughness, double information) {
    if (!(mixing > 0) || !(roughness > 0) || !(information > 0)) {
      throw new IllegalArgumentException(
          "mixing %s m, roughness %s m and information depth %s m must be positive\n  Maybe write 0.1 nm for none"
              .formatted(mixing, roughness, information));
    }
    return new DepthResponse(mixing, roughness, information);
  }

  /**
   * G: the share of a thin layer's signal that comes before the sputtered depth exceeds the layer's
   * own by {@code offset}, m.
   */
  public double distribution(double offset) {
    double alpha = roughness / mixing;
    double beta = roughness / information;
    double u = (offset + mixing) / roughness;
    return ErrorFunction.normal(u)
        - (beta * tail(alpha - u, u) - alpha * tail(beta + u, u)) / (alpha + beta);
  }

  /** φ(u) R(v) with Mills' ratio R, where v² - u² does not grow: no overflow in the far tails. */
  private static double tail(double v, double u) {
    if (v < 0) {
      return Math.exp((v * v - u * u) / 2) * ErrorFunction.normal(-v);
    }
    return 0.5 * Math.exp(-u * u / 2) * ErrorFunction.scaledComplement(v / Math.sqrt(2));
  }

  /**
   * Share of each cell in what is seen at a sputtered depth, down to the deepest one that counts;
   * they add up to one. What would come from above the face is made up for by the rest; the last
   * cell goes on without end.
   *
   * @param depth sputtered, m
   */
  public double[] weights(DepthStructure structure, double depth) {
    double[] weights = new double[structure.cells()];
    double above = distribution(depth);
    double whole = above;
    for (int cell = 0; cell < structure.cells(); cell++) {
      boolean last = cell == structure.cells() - 1;
      double below = last ? 0 : distribution(depth - structure.edge(cell + 1));
      weights[cell] = (above - below) / whole;
      above = below;
      if (above < NOTHING * whole) {
        return Arrays.copyOf(weights, cell + 1);
      }
    }
    return weights;
  }
}
