package org.stratolith.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTest {

  /** Tolerance of the runs; the time of an event is good to a small multiple of it. */
  private static final double TOLERANCE = 1e-8;

  private record Threshold(int unknown, double level, Direction direction)
      implements EventFunction {
    @Override
    public double value(double t, double[] y) {
      return y[unknown] - level;
    }
  }

  /** Height and velocity of a ball. */
  private static DaeIntegrator ball(Method method) {
    FunctionSystem system =
        FunctionSystem.explicit(
            2,
            (t, y, f) -> {
              f[0] = y[1];
              f[1] = -9.81;
            },
            null);
    return method.on(system, StepControl.of(TOLERANCE, TOLERANCE, 2));
  }

  @ParameterizedTest
  @EnumSource
  void ballBouncesAtTheTimesOfMechanics(Method method) {
    DaeIntegrator integrator = ball(method);
    EventFunction ground = new Threshold(0, 0, EventFunction.Direction.FALLING);
    double[] y = {1, 0};
    double t = 0;
    double expected = Math.sqrt(2 / 9.81);
    double speed = Math.sqrt(2 * 9.81);
    for (int bounce = 0; bounce < 6; bounce++) {
      Outcome outcome = integrator.integrate(t, y, 100, Double.NaN, List.of(ground), step -> {});
      assertThat(outcome).isInstanceOf(Outcome.StoppedByEvent.class);
      t = outcome.time();
      assertThat(t).isCloseTo(expected, within(100 * TOLERANCE));
      assertThat(y[0]).isCloseTo(0, within(1e-9));
      y[1] = -0.8 * y[1];
      speed *= 0.8;
      expected += 2 * speed / 9.81;
    }
  }

  /** The earliest of several crossings wins, whatever their order in the list. */
  @ParameterizedTest
  @EnumSource
  void earliestOfSeveralCrossingsInOneStep(Method method) {
    DoubleUnaryOperator reached = level -> (1 - level) / 2;
    for (double[] levels : new double[][] {{0.5, 0.6, 0.55}, {0.6, 0.5, 0.55}}) {
      FunctionSystem line = FunctionSystem.explicit(1, (t, y, f) -> f[0] = -2, null);
      DaeIntegrator integrator = method.on(line, StepControl.of(1e-3, 1e-3, 1));
      List<EventFunction> events = new ArrayList<>();
      for (double level : levels) {
        events.add(new Threshold(0, level, EventFunction.Direction.BOTH));
      }
      double[] y = {1};
      Outcome outcome = integrator.integrate(0, y, 5, 5, events, step -> {});
      int first = levels[0] == 0.6 ? 0 : 1;
      assertThat(outcome).isInstanceOf(Outcome.StoppedByEvent.class);
      assertThat(((Outcome.StoppedByEvent) outcome).index()).isEqualTo(first);
      assertThat(outcome.time()).isCloseTo(reached.applyAsDouble(0.6), within(1e-10));
      assertThat(y[0]).isCloseTo(0.6, within(1e-10));
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheStatedDirectionCounts(Method method) {
    FunctionSystem cosine = FunctionSystem.explicit(1, (t, y, f) -> f[0] = -Math.sin(t), null);
    DaeIntegrator integrator = method.on(cosine, StepControl.of(TOLERANCE, TOLERANCE, 1));
    double[] y = {1};
    EventFunction rising = new Threshold(0, 0, EventFunction.Direction.RISING);
    Outcome outcome = integrator.integrate(0, y, 10, Double.NaN, List.of(rising), step -> {});
    assertThat(outcome.time()).isCloseTo(1.5 * Math.PI, within(300 * TOLERANCE));
  }

  /** An event that is zero at the start has to leave zero before it can stop anything. */
  @ParameterizedTest
  @EnumSource
  void zeroAtTheStartDoesNotStop(Method method) {
    FunctionSystem sine = FunctionSystem.explicit(1, (t, y, f) -> f[0] = Math.cos(t), null);
    DaeIntegrator integrator = method.on(sine, StepControl.of(TOLERANCE, TOLERANCE, 1));
    double[] y = {0};
    EventFunction zero = new Threshold(0, 0, EventFunction.Direction.BOTH);
    Outcome outcome = integrator.integrate(0, y, 10, Double.NaN, List.of(zero), step -> {});
    assertThat(outcome.time()).isCloseTo(Math.PI, within(300 * TOLERANCE));
    // Going on from the event finds the next one, not the same one again.
    Outcome next =
        integrator.integrate(outcome.time(), y, 10, Double.NaN, List.of(zero), step -> {});
    assertThat(next.time()).isCloseTo(2 * Math.PI, within(300 * TOLERANCE));
  }

  /**
   * A threshold of an algebraic unknown that falls steeply: the state at the event is consistent,
   * and the threshold is met to the tolerance although the unknown is not error controlled.
   */
  @ParameterizedTest
  @EnumSource
  void thresholdOfAnAlgebraicUnknown(Method method) {
    // c' = -1, 0 = ln(c / (1 - c)) - v: the shape of an electrode that runs empty.
    FunctionSystem system =
        FunctionSystem.diagonal(
            new double[] {1, 0},
            (t, y, f) -> {
              f[0] = -1;
              f[1] = Math.log(y[0] / (1 - y[0])) - y[1];
            },
            null);
    DaeIntegrator integrator = method.on(system, StepControl.of(1e-4, 1e-4, 2));
    double[] y = {0.9, Math.log(9)};
    EventFunction empty = new Threshold(1, -5, EventFunction.Direction.FALLING);
    Outcome outcome = integrator.integrate(0, y, 0.8995, Double.NaN, List.of(empty), step -> {});
    double left = 1 / (1 + Math.exp(5));
    assertThat(outcome).isInstanceOf(Outcome.StoppedByEvent.class);
    assertThat(outcome.time()).isCloseTo(0.9 - left, within(1e-8));
    assertThat(y[1]).isCloseTo(-5, within(1e-6));
    assertThat(Math.log(y[0] / (1 - y[0])) - y[1]).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void listenerSeesTheStepCutAtTheEvent(Method method) {
    DaeIntegrator integrator = ball(method);
    List<double[]> seen = new ArrayList<>();
    double[] y = {1, 0};
    double[] inside = new double[2];
    Outcome outcome =
        integrator.integrate(
            0,
            y,
            100,
            Double.NaN,
            List.of(new Threshold(0, 0.25, EventFunction.Direction.BOTH)),
            step -> {
              seen.add(new double[] {step.start(), step.end(), step.state()[0]});
              step.interpolate(step.end(), inside);
              assertThat(inside[0]).isEqualTo(step.state()[0]);
            });
    double[] last = seen.getLast();
    assertThat(last[1]).isEqualTo(outcome.time());
    assertThat(last[2]).isEqualTo(y[0]).isCloseTo(0.25, within(1e-9));
    for (int k = 1; k < seen.size(); k++) {
      assertThat(seen.get(k)[0]).isEqualTo(seen.get(k - 1)[1]);
    }
  }

  /** A level far below the height of a function that rises by hundreds of orders in one step. */
  @ParameterizedTest
  @EnumSource
  void levelOfAFunctionThatIsSteepBeyondMeasure(Method method) {
    FunctionSystem clock = FunctionSystem.explicit(1, (t, y, f) -> f[0] = 1, null);
    EventFunction wall =
        new EventFunction() {
          @Override
          public double value(double t, double[] y) {
            return Math.exp(1e4 * (y[0] - 0.75)) - 1;
          }

          @Override
          public Direction direction() {
            return Direction.RISING;
          }
        };
    double[] y = {0};
    Outcome outcome =
        method
            .on(clock, StepControl.of(TOLERANCE, TOLERANCE, 1))
            .integrate(0, y, 0.8, Double.NaN, List.of(wall), step -> {});
    assertThat(outcome.time()).isCloseTo(0.75, within(1e-11));
  }
}
