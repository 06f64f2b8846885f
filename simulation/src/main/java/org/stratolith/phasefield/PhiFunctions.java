package org.stratolith.phasefield;

/**
 * The functions of exponential integrators, {@code phi_1 = (e^z - 1)/z}, {@code phi_2 = (phi_1 -
 * 1)/z}, {@code phi_3 = (phi_2 - 1/2)/z}, for {@code z <= 0}.
 *
 * <p>The quotients cancel near zero, so there the Taylor series {@code sum_j z^j / (j + n)!} is
 * taken; at its bound both agree to 1e-14.
 */
final class PhiFunctions {

  private static final double SERIES_WITHIN = 1;
  private static final int TERMS = 20;

  private PhiFunctions() {}

  static double phi1(double z) {
    return z > -SERIES_WITHIN ? series(z, 1) : StrictMath.expm1(z) / z;
  }

  static double phi2(double z) {
    return z > -SERIES_WITHIN ? series(z, 2) : (phi1(z) - 1) / z;
  }

  static double phi3(double z) {
    return z > -SERIES_WITHIN ? series(z, 3) : (phi2(z) - 0.5) / z;
  }

  private static double series(double z, int n) {
    double factorial = 1;
    for (int j = 2; j <= n; j++) {
      factorial *= j;
    }
    double term = 1 / factorial;
    double sum = term;
    for (int j = 1; j < TERMS; j++) {
      term *= z / (j + n);
      sum += term;
    }
    return sum;
  }
}
