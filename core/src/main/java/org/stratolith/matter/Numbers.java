package org.stratolith.matter;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people: significant digits, plain between 1e-4 and 1e7, else with an exponent. */
final class Numbers {

  private Numbers() {}

  static String print(double value, int digits) {
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinite" : "-infinite";
    }
    if (value == 0) {
      return "0";
    }
    // From the shortest text that reads back as the same double, so that 17 digits never show 0.1
    // as 0.10000000000000001.
    BigDecimal rounded =
        new BigDecimal(Double.toString(value)).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 7) {
      return rounded.toPlainString();
    }
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
