package org.stratolith.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /**
   * A formula of order k held at that order needs steps like tolerance^(-1 / (k + 1)), so its error
   * falls like steps^-k. Steps change on the way, hence the wider bound, from below only: where the
   * controller is luckier at the finer tolerance the slope is steeper.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void differentiationFormulas(int order) {
    double[] tolerances =
        order == 1
            ? new double[] {1e-4, 1e-6}
            : new double[] {1e-6, Math.pow(10, -6 - 0.9 * order)};
    double[] errors = new double[2];
    long[] steps = new long[2];
    for (int k = 0; k < 2; k++) {
      DaeSystem system = new SmoothProblem(true);
      StepControl control = StepControl.of(tolerances[k], tolerances[k], 3);
      DaeIntegrator integrator = MultistepIntegrator.of(system, control, order);
      double[] y = SmoothProblem.exactAt(0);
      integrator.integrate(0, y, 10, Double.NaN, List.of(), step -> {});
      double[] exact = SmoothProblem.exactAt(10);
      for (int i = 0; i < 3; i++) {
        errors[k] = Math.max(errors[k], Math.abs(y[i] - exact[i]));
      }
      steps[k] = integrator.statistics().steps();
    }
    double slope = Math.log(errors[0] / errors[1]) / Math.log((double) steps[1] / steps[0]);
    assertThat(slope).isGreaterThan(order - 0.4);
  }

  /** The rooted-tree conditions that each tableau must meet, to rounding. */
  @ParameterizedTest
  @MethodSource("methods")
  void orderConditions(EsdirkTableau method) {
    int stages = method.stages();
    double[] c = new double[stages];
    double[] b = new double[stages];
    double[] bHat = new double[stages];
    double[] ac = new double[stages];
    double[] acc = new double[stages];
    for (int i = 0; i < stages; i++) {
      c[i] = method.c(i);
      b[i] = method.a(stages - 1, i);
      bHat[i] = b[i] - method.error(i);
      for (int j = 0; j <= i; j++) {
        ac[i] += method.a(i, j) * method.c(j);
        acc[i] += method.a(i, j) * method.c(j) * method.c(j);
      }
      // Stage order 2: every stage integrates a linear function exactly.
      assertThat(ac[i]).isCloseTo(c[i] * c[i] / 2, within(1e-14));
    }
    assertQuadrature(b, c, method.order());
    assertQuadrature(bHat, c, method.errorOrder() == 4 || method.order() == 2 ? 3 : 2);
    if (method.order() == 4) {
      double mixed = 0;
      double nested = 0;
      for (int i = 0; i < stages; i++) {
        mixed += b[i] * c[i] * ac[i];
        nested += b[i] * acc[i];
      }
      assertThat(mixed).isCloseTo(1.0 / 8, within(1e-14));
      assertThat(nested).isCloseTo(1.0 / 12, within(1e-14));
    }
  }

  private static void assertQuadrature(double[] b, double[] c, int order) {
    for (int power = 0; power < order; power++) {
      double sum = 0;
      for (int i = 0; i < b.length; i++) {
        sum += b[i] * Math.pow(c[i], power);
      }
      assertThat(sum).isCloseTo(1.0 / (power + 1), within(1e-14));
    }
  }
}
