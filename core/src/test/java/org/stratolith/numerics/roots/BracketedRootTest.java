package org.stratolith.numerics.roots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class BracketedRootTest {

  @Test
  void knownRoots() {
    assertThat(BracketedRoot.find(x -> x * x * x - 2 * x - 5, 2, 3, 1e-15))
        .isCloseTo(2.0945514815423265, within(4e-15)); // Wallis' equation
    assertThat(BracketedRoot.find(x -> Math.cos(x) - x, 1, 0, 1e-15))
        .isCloseTo(0.7390851332151607, within(4e-15));
    assertThat(BracketedRoot.find(x -> x, 0, 1, 1e-12)).isZero();
    assertThat(BracketedRoot.find(x -> x - 1, 0, 1, 1e-12)).isEqualTo(1);
  }

  @ForAll
  void flatSteepAndBrokenFunctions(ForAll.Case random) {
    double root = random.uniform(-1, 1);
    double low = root - random.logUniform(1e-6, 1e3);
    double high = root + random.logUniform(1e-6, 1e3);
    int[] calls = new int[1];
    double odd = 1 + 2 * random.random().nextInt(5);
    double found =
        BracketedRoot.find(
            x -> {
              calls[0]++;
              double d = x - root;
              return Math.copySign(Math.pow(Math.abs(d), odd), d);
            },
            low,
            high,
            1e-9);
    assertThat(found).isCloseTo(root, within(1e-9));
    assertThat(calls[0]).isLessThan(300);
    double jump = BracketedRoot.find(x -> x < root ? -1 : 1e8, low, high, 1e-9);
    assertThat(jump).isCloseTo(root, within(2e-9));
  }

  @Test
  void noSignChangeIsToldWithItsValues() {
    assertThatThrownBy(() -> BracketedRoot.find(x -> x * x + 1, -1, 2, 1e-9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0")
        .hasMessageContaining("5.0")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> BracketedRoot.find(x -> Double.NaN, -1, 2, 1e-9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
