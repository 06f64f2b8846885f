package org.stratolith.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratolith.testing.Allocation;
import org.stratolith.testing.ForAll;

class IntegrationTest {

  /** Between the ends of steps the interpolant is as good as the tolerance asks, within tens. */
  @ParameterizedTest
  @EnumSource
  void denseOutputFollowsTheSolution(Method method) {
    double tolerance = 1e-6;
    DaeIntegrator integrator =
        method.on(new SmoothProblem(true), StepControl.of(tolerance, tolerance, 3));
    double[] y = SmoothProblem.exactAt(0);
    double[] inside = new double[3];
    double[] exact = new double[3];
    double[] worst = new double[3];
    integrator.integrate(
        0,
        y,
        6,
        Double.NaN,
        List.of(),
        step -> {
          for (int k = 0; k <= 8; k++) {
            double t = step.start() + (step.end() - step.start()) * k / 8;
            step.interpolate(t, inside);
            SmoothProblem.exact(t, exact);
            for (int i = 0; i < 3; i++) {
              worst[i] = Math.max(worst[i], Math.abs(inside[i] - exact[i]));
            }
          }
        });
    assertThat(worst[0]).isLessThan(200 * tolerance);
    assertThat(worst[1]).isLessThan(200 * tolerance);
    // The algebraic unknown is a parabola over the first step, otherwise of lower order.
    assertThat(worst[2]).isLessThan(1000 * tolerance);
  }

  /**
   * Mass of Robertson's reactions is a linear invariant. A loose tolerance leaves errors of 1e-3 in
   * the solution but none in the mass beyond what rounding adds up to over the steps.
   */
  @ParameterizedTest
  @EnumSource
  void linearInvariantHoldsToRounding(Method method) {
    StiffProblem problem = StiffProblem.ROBERTSON;
    DaeIntegrator integrator = method.on(problem.system(), StepControl.of(1e-3, 1e-7, 3));
    double[] y = problem.start();
    double[] worst = new double[1];
    integrator.integrate(
        0,
        y,
        1e11,
        Double.NaN,
        List.of(),
        step -> {
          double[] s = step.state();
          worst[0] = Math.max(worst[0], Math.abs(s[0] + s[1] + s[2] - 1));
        });
    assertThat(worst[0]).isLessThan(1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void blowUpEndsAsAValueWithTheLastGoodState(Method method) {
    // y' = y^2, y(0) = 1: infinite at t = 1.
    FunctionSystem system = FunctionSystem.explicit(1, (t, y, f) -> f[0] = y[0] * y[0], null);
    DaeIntegrator integrator = method.on(system, StepControl.of(1e-6, 1e-6, 1));
    double[] y = {1};
    double[] lastSeen = new double[2];
    Outcome outcome =
        integrator.integrate(
            0,
            y,
            2,
            Double.NaN,
            List.of(),
            step -> {
              lastSeen[0] = step.end();
              lastSeen[1] = step.state()[0];
            });
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).reason()).isEqualTo(Outcome.Reason.STEP_TOO_SMALL);
    assertThat(((Outcome.Failed) outcome).reason().advice()).contains("Maybe");
    assertThat(outcome.time()).isEqualTo(lastSeen[0]).isCloseTo(1, within(1e-3));
    assertThat(y[0]).isEqualTo(lastSeen[1]).isGreaterThan(1e5);
  }

  @ParameterizedTest
  @EnumSource
  void otherFailuresAreValuesToo(Method method) {
    FunctionSystem bad =
        FunctionSystem.explicit(1, (t, y, f) -> f[0] = Math.sqrt(-1 - y[0] * y[0]), null);
    double[] y = {3};
    Outcome outcome =
        method
            .on(bad, StepControl.of(1e-6, 1e-6, 1))
            .integrate(0, y, 1, Double.NaN, List.of(), step -> {});
    assertThat(outcome).isEqualTo(new Outcome.Failed(0, Outcome.Reason.NOT_FINITE));
    assertThat(y).containsExactly(3);

    FunctionSystem sine = FunctionSystem.explicit(1, (t, v, f) -> f[0] = Math.cos(t), null);
    StepControl few = StepControl.of(1e-6, 1e-6, 1).withMaximumStep(0.01).withMaximumSteps(7);
    double[] start = {0};
    Outcome cut = method.on(sine, few).integrate(0, start, 10, Double.NaN, List.of(), step -> {});
    assertThat(cut).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) cut).reason()).isEqualTo(Outcome.Reason.TOO_MANY_STEPS);
    assertThat(cut.time()).isBetween(1e-9, 0.071);
    assertThat(start[0]).isCloseTo(Math.sin(cut.time()), within(1e-5));
  }

  /** After a first run has warmed the workspace, runs allocate their outcome and nothing else. */
  @ParameterizedTest
  @EnumSource
  void aRunAllocatesItsOutcomeOnly(Method method) {
    StiffProblem problem = StiffProblem.ROBERTSON;
    DaeIntegrator integrator = method.on(problem.system(), StepControl.of(1e-6, 1e-10, 3));
    double[] start = problem.start();
    double[] y = start.clone();
    StepListener silent = step -> {};
    List<EventFunction> events = List.of();
    Runnable run =
        () -> {
          System.arraycopy(start, 0, y, 0, 3);
          integrator.integrate(0, y, 100, Double.NaN, events, silent);
        };
    for (int k = 0; k < 20; k++) {
      run.run();
    }
    long before = integrator.statistics().steps();
    long bytes = Allocation.bytes(run);
    assertThat(integrator.statistics().steps() - before).isGreaterThan(20);
    assertThat(bytes).isLessThanOrEqualTo(64);
  }

  /** A jump of the current from 0 to some thousand times the exchange current, either way. */
  @ForAll
  void consistentStartAfterAJumpOfTheCurrent(ForAll.Case random) {
    double current = random.logUniform(1e-3, 1e5) * (random.random().nextBoolean() ? 1 : -1);
    double limit = random.uniform(1, 30);
    // i = 2 sinh(u), a concentration c and an ohmic drop; u starts far from the answer.
    FunctionSystem system =
        FunctionSystem.diagonal(
            new double[] {1, 0, 0},
            (t, y, f) -> {
              f[0] = -y[0];
              f[1] = 2 * y[0] * Math.sinh(y[1]) - current;
              f[2] = y[1] + 0.01 * current - y[2];
            },
            null);
    for (Method method : Method.values()) {
      double[] y = {0.7, random.uniform(-limit, limit), 0};
      DaeIntegrator integrator = method.on(system, StepControl.of(1e-6, 1e-9, 3));
      assertThat(integrator.makeConsistent(0, y)).isTrue();
      double u = current / 1.4;
      double expected = Math.signum(u) * Math.log(Math.abs(u) + Math.sqrt(u * u + 1));
      assertThat(y[0]).isEqualTo(0.7);
      // Newton's last correction is below 1e-3 of the tolerance, and converges quadratically.
      assertThat(y[1]).isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
      assertThat(y[2]).isCloseTo(expected + 0.01 * current, within(1e-7 * (1 + Math.abs(current))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noConsistentValuesLeaveTheStateAlone(Method method) {
    FunctionSystem system =
        FunctionSystem.diagonal(
            new double[] {1, 0},
            (t, y, f) -> {
              f[0] = 0;
              f[1] = y[1] * y[1] + 1;
            },
            null);
    double[] y = {1, 2};
    assertThat(method.on(system, StepControl.of(1e-6, 1e-9, 2)).makeConsistent(0, y)).isFalse();
    assertThat(y).containsExactly(1, 2);
  }

  /** Restarts at each reversal of a square wave reach the closed form of a relaxing element. */
  @ParameterizedTest
  @EnumSource
  void restartsAfterReversals(Method method) {
    double[] drive = {1};
    FunctionSystem element =
        FunctionSystem.explicit(1, (t, y, f) -> f[0] = 50 * (drive[0] - y[0]), null);
    double tolerance = 1e-7;
    DaeIntegrator integrator = method.on(element, StepControl.of(tolerance, tolerance, 1));
    double[] y = {0};
    double exact = 0;
    double step = Double.NaN;
    for (int half = 0; half < 10; half++) {
      drive[0] = half % 2 == 0 ? 1 : -1;
      Outcome outcome =
          integrator.integrate(half * 0.05, y, (half + 1) * 0.05, step, List.of(), s -> {});
      assertThat(outcome).isEqualTo(new Outcome.Finished((half + 1) * 0.05));
      step = integrator.nextStep();
      exact = drive[0] + (exact - drive[0]) * Math.exp(-2.5);
      assertThat(y[0]).isCloseTo(exact, within(100 * tolerance));
    }
  }

  @Test
  void wrongArgumentsAreToldApart() {
    FunctionSystem system = FunctionSystem.explicit(1, (t, y, f) -> f[0] = 0, null);
    StepControl control = StepControl.of(1e-6, 1e-6, 1);
    DaeIntegrator integrator = Method.TR_BDF2.on(system, control);
    assertThatThrownBy(() -> integrator.integrate(1, new double[1], 1, 0.1, List.of(), step -> {}))
        .hasMessageContaining("no length")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> integrator.integrate(0, new double[2], 1, 0.1, List.of(), step -> {}))
        .hasMessageContaining("2 entries")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> integrator.integrate(0, new double[1], 1, -0.1, List.of(), step -> {}))
        .hasMessageContaining("-0.1")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> StepControl.of(1, 1e-6, 1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> StepControl.of(1e-6, new double[] {1, 0}))
        .hasMessageContaining("unknown 1")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> control.withMaximumStep(0)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> control.withMaximumSteps(0)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> Method.NDF.on(system, StepControl.of(1e-6, 1e-6, 2)))
        .hasMessageContaining("2 absolute tolerances")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> MultistepIntegrator.of(system, control, 6))
        .hasMessageContaining("6")
        .hasMessageContaining("\nMaybe");
  }

  /** The banded matrix and the dense one are the same method: the runs agree to their tolerance. */
  @ParameterizedTest
  @EnumSource
  void bandedAndDenseMatricesAgree(Method method) {
    double[] banded = diffuse(method, true);
    double[] dense = diffuse(method, false);
    for (int i = 0; i < banded.length; i++) {
      assertThat(banded[i]).isCloseTo(dense[i], within(1e-7));
    }
  }

  private static double[] diffuse(Method method, boolean banded) {
    int n = 30;
    Diffusion system = new Diffusion(n, banded);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = 0.5;
    }
    method
        .on(system, StepControl.of(1e-8, 1e-8, n))
        .integrate(0, y, 0.1, Double.NaN, List.of(), step -> {});
    return y;
  }
}
