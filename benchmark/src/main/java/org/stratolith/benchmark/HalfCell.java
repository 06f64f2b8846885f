package org.stratolith.benchmark;

import java.util.List;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.Control;
import org.stratolith.cell.layer.KineticCounterElectrode;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.positive.AccessibleMaterial;
import org.stratolith.cell.positive.ButlerVolmer;
import org.stratolith.cell.positive.CompositeElectrode;
import org.stratolith.cell.positive.CompositeProperties;
import org.stratolith.cell.positive.DiffusionLaw;
import org.stratolith.cell.positive.GuardedPotential;
import org.stratolith.cell.positive.LayeredOxide811;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.numerics.dae.EventFunction;
import org.stratolith.numerics.dae.OneStepIntegrator;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.numerics.dae.StepListener;

/** The half cell PyBaMM's reference curves were computed for, ready to be discharged and pulsed. */
final class HalfCell {

  private static final double TEMPERATURE = 298.15;
  private static final double ONE_C = 17.8;
  private static final StepListener NOBODY = step -> {};

  final CellSystem system;
  final double[] state;
  private final DaeIntegrator integrator;
  private final List<EventFunction> empty;

  HalfCell(Mesh mesh, double tolerance, double diffusivityFactor) {
    system = system(mesh, diffusivityFactor);
    state = system.initialState();
    integrator =
        OneStepIntegrator.of(
            EsdirkTableau.kennedyCarpenter4(),
            system,
            StepControl.of(tolerance, system.absoluteTolerances()));
    empty = List.of(new Level(system, 2.9, EventFunction.Direction.FALLING));
  }

  static CellSystem system(Mesh mesh, double diffusivityFactor) {
    CompositeProperties properties =
        new CompositeProperties(
            48e-6,
            0.39,
            2e-6,
            1.0,
            50_000.0,
            new DiffusionLaw(2e-15 * diffusivityFactor, 0.0),
            new ButlerVolmer(2.0, 1e-3, TEMPERATURE),
            0.0,
            0.02,
            0.03,
            0.2,
            new GuardedPotential(new LayeredOxide811()),
            AccessibleMaterial.all(),
            0.30);
    return CellSystem.of(
        List.of(
            KineticCounterElectrode.of(6.9, TEMPERATURE, 0.2),
            new Separator(950e-6, 0.79, 0.0),
            CompositeElectrode.of(properties, mesh)));
  }

  private void start() {
    for (int k = 0; k < system.layers().size(); k++) {
      system.layers().get(k).initialState(state, system.offset(k));
    }
    state[system.chargeIndex()] = 0.0;
  }

  private void hold(double time, double current) {
    system.control(new Control.Current(current));
    if (!integrator.makeConsistent(time, state)) {
      throw new IllegalStateException("no consistent state at " + time + " s");
    }
  }

  /** Discharges the fresh cell at 0.5C to 2.9 V; returns the time, s. */
  double discharge() {
    return discharge(0.5, NOBODY);
  }

  double discharge(double rate, StepListener listener) {
    start();
    hold(0.0, -rate * ONE_C);
    Outcome outcome = integrator.integrate(0.0, state, 1e6, Double.NaN, empty, listener);
    return outcome.time();
  }

  /** Pulses the fresh cell at 0.05C, 5 min on and 25 min off; returns the sum of pulse voltages. */
  double pulses(int count) {
    start();
    double sum = 0.0;
    double time = 0.0;
    for (int k = 0; k < count; k++) {
      hold(time, -0.05 * ONE_C);
      integrator.integrate(time, state, time + 300.0, Double.NaN, List.of(), NOBODY);
      sum += system.terminalVoltage(state);
      hold(time + 300.0, 0.0);
      integrator.integrate(time + 300.0, state, time + 1800.0, Double.NaN, List.of(), NOBODY);
      time += 1800.0;
    }
    return sum;
  }

  /** Where the voltage passes a level. */
  record Level(CellSystem system, double level, Direction direction) implements EventFunction {
    @Override
    public double value(double t, double[] y) {
      return system.terminalVoltage(y) - level;
    }
  }
}
