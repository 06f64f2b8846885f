package org.stratolith.numerics.roots;

import java.util.function.DoubleUnaryOperator;

/**
 * A root of a continuous function between two points where its signs differ, by Brent's method
 * (Algorithms for Minimization without Derivatives, 1973, chapter 4): interpolation where it makes
 * progress, bisection otherwise, so at most about the square of the evaluations of bisection.
 */
public final class BracketedRoot {

  private BracketedRoot() {}

  /**
   * Finds a root.
   *
   * @param function continuous between the ends
   * @param low one end
   * @param high other end
   * @param tolerance the root is within this plus a few roundings; not negative
   * @return the root
   * @throws IllegalArgumentException if the function has the same sign, or no value, at both ends
   */
  public static double find(
      DoubleUnaryOperator function, double low, double high, double tolerance) {
    double a = low;
    double b = high;
    double fa = function.applyAsDouble(a);
    double fb = function.applyAsDouble(b);
    if (!(fa * fb <= 0) && !(Math.signum(fa) * Math.signum(fb) <= 0)) {
      throw new IllegalArgumentException(
          "No change of sign between %s (value %s) and %s (value %s).\nMaybe widen the interval."
              .formatted(low, fa, high, fb));
    }
    double c = a;
    double fc = fa;
    double step = b - a;
    double previousStep = step;
    while (true) {
      if (Math.abs(fc) < Math.abs(fb)) {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
      }
      double resolution = 2 * Math.ulp(b) + 0.5 * tolerance;
      double half = 0.5 * (c - b);
      if (Math.abs(half) <= resolution || fb == 0) {
        return b;
      }
      double trial = interpolate(a, b, c, fa, fb, fc);
      boolean inside = trial * half > 0 && Math.abs(trial) < 1.5 * Math.abs(half);
      if (inside && Math.abs(trial) < 0.5 * Math.abs(previousStep)) {
        previousStep = step;
        step = trial;
      } else {
        previousStep = half;
        step = half;
      }
      a = b;
      fa = fb;
      b += Math.abs(step) > resolution ? step : Math.copySign(resolution, half);
      fb = function.applyAsDouble(b);
      if (fb > 0 == fc > 0) {
        c = a;
        fc = fa;
        step = b - a;
        previousStep = step;
      }
    }
  }

  /** The step from b to the zero of the inverse quadratic, or of the secant, or NaN. */
  private static double interpolate(double a, double b, double c, double fa, double fb, double fc) {
    if (a == c || fa == fb || fa == fc || fb == fc) {
      return fc == fb ? Double.NaN : -fb * (c - b) / (fc - fb);
    }
    double r = fb / fc;
    double s = fb / fa;
    double t = fa / fc;
    double p = s * (t * (r - t) * (c - b) - (1 - r) * (b - a));
    double q = (t - 1) * (r - 1) * (s - 1);
    return p / q;
  }
}
