package org.stratolith.cell;

import org.stratolith.numerics.dae.DaeIntegrator;

/**
 * Puts a cell under another control: solves the algebraic equations at the same time and the same
 * differential states. Where Newton's method does not find the way in one jump, the current or the
 * voltage is led there in smaller ones.
 */
final class ControlChange {

  private static final int MOST_PARTS = 1024;

  private final CellSystem system;
  private final DaeIntegrator integrator;
  private final double[] trial;

  ControlChange(CellSystem system, DaeIntegrator integrator) {
    this.system = system;
    this.integrator = integrator;
    trial = new double[system.dimension()];
  }

  /** Returns false, leaving {@code y} as it is, if the cell cannot be brought there. */
  boolean to(Control control, double time, double[] y) {
    for (int parts = 1; parts <= MOST_PARTS; parts *= 4) {
      System.arraycopy(y, 0, trial, 0, trial.length);
      if (begin(control, time) && lead(control, parts, time) && isMeant(control, time)) {
        System.arraycopy(trial, 0, y, 0, trial.length);
        return true;
      }
    }
    system.control(control);
    return false;
  }

  /** A power is met by two currents; the one that is meant is found from rest. */
  private boolean begin(Control control, double time) {
    if (!(control instanceof Control.Power)) {
      return true;
    }
    system.control(Control.REST);
    return integrator.makeConsistent(time, trial);
  }

  private boolean isMeant(Control control, double time) {
    return !(control instanceof Control.Power power)
        || system.terminalCurrent(time, trial) * power.density() > 0;
  }

  private boolean lead(Control control, int parts, double time) {
    double voltage = system.terminalVoltage(trial);
    double current = system.terminalCurrent(time, trial);
    for (int k = 1; k < parts; k++) {
      double part = (double) k / parts;
      system.control(
          switch (control) {
            case Control.Current target ->
                new Control.Current(current + part * (target.density() - current));
            case Control.Voltage target ->
                new Control.Voltage(voltage + part * (target.level() - voltage));
            case Control.Sweep target ->
                new Control.Voltage(voltage + part * (target.startVoltage() - voltage));
            case Control.Power target ->
                new Control.Power(
                    current * voltage + part * (target.density() - current * voltage));
          });
      if (!integrator.makeConsistent(time, trial)) {
        return false;
      }
    }
    system.control(control);
    return integrator.makeConsistent(time, trial);
  }
}
