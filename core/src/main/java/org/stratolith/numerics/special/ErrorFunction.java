package org.stratolith.numerics.special;

/**
 * The error function and its relatives to about 1e-14 relative: Kummer's series erf x = 2x/√π
 * exp(-x²) Σ (2x²)ⁿ/(2n+1)!! below 2, Laplace's continued fraction of erfc above (Abramowitz and
 * Stegun, 7.1.6 and 7.1.14).
 */
public final class ErrorFunction {

  private static final double ROOT_PI = Math.sqrt(Math.PI);
  private static final double SERIES = 2;
  private static final int TERMS = 200;
  private static final double ENOUGH = 1e-17;

  private ErrorFunction() {}

  /** erf x = 2/√π ∫₀ˣ exp(-t²) dt. */
  public static double erf(double x) {
    if (Math.abs(x) < SERIES) {
      return 2 * x / ROOT_PI * Math.exp(-x * x) * series(x);
    }
    return x > 0 ? 1 - Math.exp(-x * x) * fraction(x) : Math.exp(-x * x) * fraction(-x) - 1;
  }

  /** erfc x = 1 - erf x, without cancellation for large x. */
  public static double erfc(double x) {
    return x < SERIES ? 1 - erf(x) : Math.exp(-x * x) * fraction(x);
  }

  /** exp(x²) erfc x, which neither under- nor overflows for x above -26. */
  public static double scaledComplement(double x) {
    if (x >= SERIES) {
      return fraction(x);
    }
    if (x > -SERIES) {
      return Math.exp(x * x) - 2 * x / ROOT_PI * series(x);
    }
    return 2 * Math.exp(x * x) - fraction(-x);
  }

  /** Distribution function of the standard normal. */
  public static double normal(double x) {
    return 0.5 * erfc(-x / Math.sqrt(2));
  }

  private static double series(double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n < TERMS && Math.abs(term) > ENOUGH * sum; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return sum;
  }

  /** exp(x²) erfc x for x ≥ 2: 1/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))). */
  private static double fraction(double x) {
    double tail = x;
    for (int n = TERMS; n > 0; n--) {
      tail = x + 0.5 * n / tail;
    }
    return 1 / (ROOT_PI * tail);
  }
}
