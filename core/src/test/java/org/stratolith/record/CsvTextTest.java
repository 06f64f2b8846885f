package org.stratolith.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratolith.testing.ForAll;

class CsvTextTest {

  private static String text(double value) {
    return CsvText.number(new StringBuilder(), value).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "3.3114, 3.3114",
    "-0.0001, -0.0001",
    "0.000000001, 0.000000001",
    "-12.5, -12.5",
    "0.1, 0.1",
    "1e300, 1.0E300",
    "0, 0",
    "-0.0, -0.0",
    "999999999.5, 999999999.5",
    "12345678901, 12345678901.0",
    "1e-10, 1.0E-10",
    "NaN, ''",
    "Infinity, inf",
    "-Infinity, -inf"
  })
  void numbersAreShort(double value, String expected) {
    assertThat(text(value)).isEqualTo(expected);
  }

  /**
   * Decimals of instruments, any double, and doubles next to decimals read back to the last bit.
   */
  @ForAll(cases = 2000)
  void numbersReadBack(ForAll.Case random) {
    double decimal =
        Math.rint(random.uniform(-1e7, 1e7)) / Math.pow(10, random.random().nextInt(10));
    double any = Double.longBitsToDouble(random.random().nextLong());
    for (double value : new double[] {decimal, Math.nextUp(decimal), any}) {
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(text(value))).isEqualTo(value);
        assertThat(text(value).length()).isLessThanOrEqualTo(Double.toString(value).length() + 7);
      }
    }
  }
}
