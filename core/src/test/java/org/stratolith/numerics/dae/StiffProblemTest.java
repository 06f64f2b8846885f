package org.stratolith.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StiffProblemTest {

  static Stream<Arguments> runs() {
    List<Arguments> runs = new ArrayList<>();
    for (StiffProblem problem : StiffProblem.values()) {
      for (Method method : Method.values()) {
        for (double tolerance : new double[] {1e-4, 1e-6, 1e-8}) {
          runs.add(Arguments.of(problem, method, tolerance));
        }
      }
    }
    return runs.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("runs")
  void reachesThePublishedSolution(StiffProblem problem, Method method, double tolerance) {
    DaeSystem system = problem.system();
    int n = system.dimension();
    StepControl control = StepControl.of(tolerance, tolerance * problem.scale(), n);
    DaeIntegrator integrator = method.on(system, control);
    double[] y = problem.start();
    assertThat(integrator.makeConsistent(0, y)).isTrue();
    Outcome outcome = integrator.integrate(0, y, problem.end(), Double.NaN, List.of(), step -> {});
    double[] expected = problem.reference();
    double error = 0;
    for (int i = 0; i < n; i++) {
      double unit = tolerance * (problem.scale() + Math.abs(expected[i]));
      error = Math.max(error, Math.abs(y[i] - expected[i]) / unit);
    }
    assertThat(outcome).isEqualTo(new Outcome.Finished(problem.end()));
    assertThat(error).isLessThan(method.errorInTolerances(tolerance));
  }
}
