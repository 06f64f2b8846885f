package org.stratolith.cell;

/**
 * Makes the current of an interpolated state fit its control: a Newton iteration on {@code g(t, i +
 * G V(y, i), V(y, i)) = 0} for {@code i} alone. The interpolant follows algebraic unknowns less
 * closely than differential ones; so a row between two steps of the integration would show a sweep
 * or a leaking cell slightly off what the instrument holds. A cell whose layers have algebraic
 * states of their own is left as it is interpolated.
 */
final class CurrentSettling {

  private static final int ITERATIONS = 3;

  private final CellSystem system;
  private final int current;
  private final boolean applies;

  CurrentSettling(CellSystem system) {
    this.system = system;
    current = system.currentIndex();
    boolean differential = true;
    for (int k = 0; k < current; k++) {
      differential &= system.isDifferential(k);
    }
    applies = differential;
  }

  void settle(double time, double[] y) {
    if (!applies) {
      return;
    }
    double conductance = system.leak().at(time);
    for (int k = 0; k < ITERATIONS; k++) {
      double i = y[current];
      double residual = residual(time, conductance, y);
      double step = 1e-6 * Math.max(1, Math.abs(i));
      y[current] = i + step;
      double slope = (residual(time, conductance, y) - residual) / step;
      y[current] = slope == 0 || residual == 0 ? i : i - residual / slope;
    }
  }

  private double residual(double time, double conductance, double[] y) {
    double voltage = system.terminalVoltage(y);
    return system.control().residual(time, y[current] + conductance * voltage, voltage);
  }
}
