package org.stratolith.numerics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.testing.ForAll;

class LevenbergMarquardtTest {

  private static final double[] ANYWHERE = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
  private static final double[] UP = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

  /** r = (10 (y - x^2), 1 - x): More, Garbow and Hillstrom, ACM TOMS 7 (1981) 17, problem 1. */
  private static final ResidualFunction ROSENBROCK =
      function(
          2,
          (x, r, j) -> {
            r[0] = 10 * (x[1] - x[0] * x[0]);
            r[1] = 1 - x[0];
            j[0] = -20 * x[0];
            j[1] = 10;
            j[2] = -1;
            j[3] = 0;
          });

  /** The same collection, problem 2: minima of 0 at (5, 4) and 48.98425… at (11.41…, -0.8968…). */
  private static final ResidualFunction FREUDENSTEIN_ROTH =
      function(
          2,
          (x, r, j) -> {
            r[0] = -13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1];
            r[1] = -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1];
            j[0] = 1;
            j[1] = (10 - 3 * x[1]) * x[1] - 2;
            j[2] = 1;
            j[3] = (3 * x[1] + 2) * x[1] - 14;
          });

  private interface Rule {
    void apply(double[] x, double[] r, double[] jacobian);
  }

  private static ResidualFunction function(int m, Rule rule) {
    return new ResidualFunction() {
      @Override
      public int residuals() {
        return m;
      }

      @Override
      public int unknowns() {
        return 2;
      }

      @Override
      public void evaluate(double[] x, double[] r, double[] jacobian) {
        rule.apply(x, r, jacobian);
      }
    };
  }

  @ForAll
  void rosenbrocksValley(ForAll.Case random) {
    LevenbergMarquardt descent =
        new LevenbergMarquardt(ROSENBROCK, ANYWHERE, UP, 1000, 1e-12, 1e-26);
    LeastSquaresFit fit =
        descent.minimise(new double[] {random.uniform(-3, 3), random.uniform(-3, 3)});
    assertThat(fit.converged()).isTrue();
    assertThat(fit.x()).containsExactly(new double[] {1, 1}, within(1e-10));
  }

  @Test
  void aMinimumAboveZero() {
    LevenbergMarquardt descent =
        new LevenbergMarquardt(FREUDENSTEIN_ROTH, ANYWHERE, UP, 1000, 1e-9, 0);
    LeastSquaresFit fit = descent.minimise(new double[] {0.5, -2});
    assertThat(fit.converged()).isTrue();
    assertThat(fit.sumOfSquares()).isCloseTo(48.984253679, within(1e-8));
    assertThat(fit.x()[1]).isCloseTo(-0.89680525, within(1e-6));
  }

  /** Below y = 0.25 the valley's best point is where 2 x (x^2 - y) 100 = 1 - x. */
  @ForAll
  void stopsAtABound(ForAll.Case random) {
    double[] high = {Double.POSITIVE_INFINITY, 0.25};
    LevenbergMarquardt descent = new LevenbergMarquardt(ROSENBROCK, ANYWHERE, high, 1000, 1e-12, 0);
    LeastSquaresFit fit =
        descent.minimise(new double[] {random.uniform(0.3, 3), random.uniform(-3, 3)});
    double x = fit.x()[0];
    assertThat(fit.converged()).isTrue();
    assertThat(fit.x()[1]).isEqualTo(0.25);
    // Near a minimum above zero S is flat: x is known to the root of rounding, times a slope of
    // 100.
    assertThat(200 * x * (x * x - 0.25)).isCloseTo(1 - x, within(1e-6));
  }

  @Test
  void aStartWithoutAValueGivesNoMinimum() {
    LevenbergMarquardt descent = new LevenbergMarquardt(ROSENBROCK, ANYWHERE, UP, 100, 1e-12, 0);
    LeastSquaresFit fit = descent.minimise(new double[] {Double.NaN, 0});
    assertThat(fit.converged()).isFalse();
    assertThat(fit.sumOfSquares()).isNaN();
  }
}
