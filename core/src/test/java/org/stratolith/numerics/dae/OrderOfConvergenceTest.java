package org.stratolith.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderOfConvergenceTest {

  static Stream<EsdirkTableau> methods() {
    return Stream.of(
        EsdirkTableau.trBdf2(), EsdirkTableau.kvaerno3(), EsdirkTableau.kennedyCarpenter4());
  }

  /**
   * Halving the step divides the error by {@code 2^order}; 0.25 allows for the next term of the
   * expansion at these steps.
   */
  @ParameterizedTest
  @MethodSource("methods")
  void smoothIndexOneProblem(EsdirkTableau method) {
    double coarse = SmoothProblem.errorWithSteps(method, UnaryOperator.identity(), 2, 40);
    double fine = SmoothProblem.errorWithSteps(method, UnaryOperator.identity(), 2, 80);
    double observed = Math.log(coarse / fine) / Math.log(2);
    assertThat(observed).isBetween(method.order() - 0.25, method.order() + 0.25);
  }
}
