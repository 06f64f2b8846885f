package org.stratolith.cell.positive;

/**
 * The part of the active material that both electrons and ions reach:
 *
 * <pre>
 * f(N, t) = f0 (1 - b sqrt(t)) (1 - B (1 - exp(-N/N_b)))
 * </pre>
 *
 * Break-in, the second bracket, is the contact lost over the first cycles; fade, the first, goes on
 * with time. Descriptive: no mechanism is claimed, and a part that is lost stays lost.
 *
 * @param initial {@code f0}, in (0, 1]
 * @param fade {@code b}, s^(-1/2)
 * @param breakIn {@code B}, in [0, 1)
 * @param breakInCycles {@code N_b}, positive
 */
public record AccessibleMaterial(
    double initial, double fade, double breakIn, double breakInCycles) {

  /** A floor far below any cell worth testing, so that a very long test stays computable. */
  private static final double LEAST = 1e-3;

  public AccessibleMaterial {
    if (!(initial > 0.0 && initial <= 1.0)
        || !(fade >= 0.0)
        || !(breakIn >= 0.0 && breakIn < 1.0)
        || !(breakInCycles > 0.0)) {
      throw new IllegalArgumentException(
          "accessible active material: f0 = "
              + initial
              + ", fade "
              + fade
              + " s^-1/2, break-in "
              + breakIn
              + " over "
              + breakInCycles
              + " cycles\nMaybe a percentage was given as a number above 1.");
    }
  }

  /** All of the material, for ever. */
  public static AccessibleMaterial all() {
    return new AccessibleMaterial(1.0, 0.0, 0.0, 1.0);
  }

  /**
   * The accessible part.
   *
   * @param cycles number of cycles completed
   * @param time age, s
   */
  public double fraction(int cycles, double time) {
    double left = 1.0 - fade * Math.sqrt(Math.max(time, 0.0));
    double brokenIn = 1.0 - breakIn * -Math.expm1(-cycles / breakInCycles);
    return Math.max(initial * left * brokenIn, LEAST * initial);
  }
}
