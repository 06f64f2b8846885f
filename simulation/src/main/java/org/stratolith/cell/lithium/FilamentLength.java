package org.stratolith.cell.lithium;

/**
 * The variable in which a filament's growth is integrated. Where {@code da/dt = r (a/a_0)^s}, the
 * progress
 *
 * <pre>
 *   psi = [ (a/a_0)^(1-s) - 1 ] / (1 - s),   ln(a/a_0) for s = 1
 * </pre>
 *
 * <p>obeys {@code d psi/dt = r/a_0}: it starts at zero and never has the singularity of {@code a},
 * which for {@code s > 1} runs to infinity in finite time.
 *
 * @param initial a_0, m
 * @param exponent s
 * @param longest the way across the separator, m; beyond it the drop along a filament grows no
 *     more, so that a run in which shorts are ignored goes on
 */
record FilamentLength(double initial, double exponent, double longest) {

  /**
   * The drop of potential along the filament is taken at this fraction of the remaining progress at
   * least. For s > 1 the filament crosses the rest of the separator within it; leaving out the
   * growth of the drop there changes a life by less than this fraction and spares the integrator
   * the singularity of da/dpsi.
   */
  private static final double LAST_PART = 1e-3;

  /** {@code a}, m, at most the way across. */
  double length(double progress) {
    double w = 1 + (1 - exponent) * progress;
    return w <= 0 ? longest : Math.min(longest, power(w, progress));
  }

  /** {@code a} for the potential drop along it, m. */
  double conductingLength(double progress) {
    return Math.min(longest, power(Math.max(1 + (1 - exponent) * progress, LAST_PART), progress));
  }

  /** {@code da/dpsi} of {@link #conductingLength}, m. */
  double conductingLengthSlope(double progress) {
    double w = 1 + (1 - exponent) * progress;
    if (w < LAST_PART) {
      return 0;
    }
    double length = power(w, progress);
    return length >= longest ? 0 : initial * Math.pow(length / initial, exponent);
  }

  /** {@code psi} at which the filament is {@code a} long. */
  double progress(double length) {
    double logarithm = Math.log(length / initial);
    double q = 1 - exponent;
    return q == 0 ? logarithm : Math.expm1(q * logarithm) / q;
  }

  private double power(double w, double progress) {
    double q = 1 - exponent;
    if (q == 1) {
      return initial * w;
    }
    return initial * (q == 0 ? Math.exp(progress) : Math.pow(w, 1 / q));
  }
}
