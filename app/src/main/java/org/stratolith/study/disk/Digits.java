package org.stratolith.study.disk;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds away what a conversion between units leaves behind. */
final class Digits {

  // Far more digits than any result has, and few enough to hide 0.8899999999999999.
  private static final MathContext TWELVE = new MathContext(12);

  private Digits() {}

  /** The finite number to twelve significant digits. */
  static double round(double value) {
    return new BigDecimal(value).round(TWELVE).doubleValue();
  }
}
