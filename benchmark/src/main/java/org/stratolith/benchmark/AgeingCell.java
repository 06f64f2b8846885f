package org.stratolith.benchmark;

import java.util.List;
import org.stratolith.cell.Cell;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.Control;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.lithium.LithiumElectrode;
import org.stratolith.cell.lithium.LithiumInterface;
import org.stratolith.cell.lithium.LithiumParameters;
import org.stratolith.cell.lithium.StructureToInterface;
import org.stratolith.cell.lithium.VoidProperties;
import org.stratolith.cell.positive.CompositeElectrode;
import org.stratolith.cell.positive.Mesh;
import org.stratolith.cell.positive.PositiveParameters;
import org.stratolith.cell.protocol.Ratings;
import org.stratolith.numerics.dae.DaeIntegrator;
import org.stratolith.numerics.dae.EventFunction;
import org.stratolith.numerics.dae.MultistepIntegrator;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.numerics.dae.StepListener;

/**
 * The full cell of the founding paper's long test: structured lithium with growing interphase,
 * voids and filament, a composite that breaks in and fades, cycled between 4.25 and 2.5 V at 0.89
 * mA/cm2.
 */
final class AgeingCell {

  private static final double TEMPERATURE = 303.15;
  private static final double CURRENT = 8.9;
  private static final Ratings RATINGS = new Ratings(0.785e-4, Double.NaN, 2.5, 4.25);
  private static final StepListener NOBODY = step -> {};

  private final CellSystem system;
  private final DaeIntegrator integrator;
  private final List<EventFunction> charged;
  private final List<EventFunction> discharged;
  private double lastCapacity;

  AgeingCell(Mesh mesh, double tolerance) {
    system = CellSystem.of(layers(mesh));
    integrator =
        MultistepIntegrator.of(system, StepControl.of(tolerance, system.absoluteTolerances()));
    charged = List.of(new HalfCell.Level(system, 4.25, EventFunction.Direction.RISING));
    discharged = List.of(new HalfCell.Level(system, 2.5, EventFunction.Direction.FALLING));
  }

  /** The same cell for tests by protocol. */
  static Cell cell(Mesh mesh) {
    return new Cell(layers(mesh), RATINGS);
  }

  private static List<Layer> layers(Mesh mesh) {
    Separator pellet = new Separator(Separator.pelletThickness(120e-6, 10e-3, 1640.0), 0.983, 10.0);
    LithiumParameters lithium =
        LithiumParameters.of(
            LithiumParameters.resource(), LithiumParameters.Penetration.RISING_RESISTANCE_CRACK);
    LithiumInterface bare = lithium.bare(VoidProperties.Law.REFILLED_BY_PLATING);
    LithiumInterface structured =
        StructureToInterface.of(lithium.structure(), lithium.structureResponse(), bare).apply(bare);
    PositiveParameters positive = PositiveParameters.of(PositiveParameters.resource());
    return List.of(
        LithiumElectrode.of(
            LithiumElectrode.Side.NEGATIVE,
            structured,
            TEMPERATURE,
            6e6,
            pellet,
            11.0 * 36e3,
            LithiumElectrode.DoubleLayers.RELAXED),
        pellet,
        CompositeElectrode.of(positive.properties(0.08913, 0.7, 0.983, TEMPERATURE), mesh));
  }

  /** Cycles the fresh cell; returns the relative change of its lithium, which ought to be zero. */
  double run(int cycles) {
    double[] y = system.initialState();
    double before = system.lithiumCharge(y);
    double time = 0.0;
    for (int cycle = 0; cycle < cycles; cycle++) {
      for (int k = 0; k < system.layers().size(); k++) {
        Layer layer = system.layers().get(k);
        layer.beginCycle(cycle, time, y, system.offset(k));
      }
      time = half(CURRENT, time, y, charged);
      double start = time;
      time = half(-CURRENT, time, y, discharged);
      lastCapacity = CURRENT * (time - start);
    }
    return (system.lithiumCharge(y) - before) / before;
  }

  /** Capacity of the last discharge, C/m2. */
  double lastCapacity() {
    return lastCapacity;
  }

  private double half(double current, double time, double[] y, List<EventFunction> end) {
    system.control(new Control.Current(current));
    if (!integrator.makeConsistent(time, y)) {
      throw new IllegalStateException("no consistent state at " + time + " s");
    }
    Outcome outcome = integrator.integrate(time, y, time + 1e6, Double.NaN, end, NOBODY);
    if (!(outcome instanceof Outcome.StoppedByEvent)) {
      throw new IllegalStateException(outcome.toString());
    }
    return outcome.time();
  }
}
