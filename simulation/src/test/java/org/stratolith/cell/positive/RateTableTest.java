package org.stratolith.cell.positive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.Control;
import org.stratolith.cell.layer.KineticCounterElectrode;
import org.stratolith.cell.layer.Separator;
import org.stratolith.numerics.dae.EventFunction;
import org.stratolith.numerics.dae.MultistepIntegrator;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepControl;

/**
 * The rate test of Su 2024 with ageing, against an independent program that solves the same
 * equations on 10 nodes and 24 shells with implicit Euler steps of 1/300 of a half cycle; its own
 * time steps cost it 0.1 % (0.05C) to 0.8 % (2C), see docs/physics/composite-electrode.md.
 */
class RateTableTest {

  private static final double LOADING = 0.05348; // kg/m2
  private static final double ONE_C = 10.7; // A/m2
  private static final double TEMPERATURE = 303.15;
  private static final double ELECTROLYTE = 0.79 * 1.244; // S/m

  /** C-rate, cycles, capacity of the first, the middle and the last one, mAh/g. */
  private static final double[][] TABLE = {
    {0.05, 5, 203.3, 181.7, 173.8},
    {0.1, 5, 168.0, 166.2, 165.3},
    {0.2, 5, 159.4, 159.0, 158.7},
    {0.5, 5, 146.5, 146.5, 146.4},
    {1.0, 5, 130.4, 130.5, 130.3},
    {2.0, 5, 93.6, 93.7, 93.7},
    {0.1, 71, 163.7, 158.1, 154.1},
  };

  @Test
  void capacitiesAreThoseOfAnIndependentProgramAndNoLithiumIsLost() {
    PositiveParameters parameters = PositiveParameters.of(PositiveParameters.resource());
    CompositeElectrode composite =
        CompositeElectrode.of(
            parameters.properties(LOADING, 0.7, ELECTROLYTE, TEMPERATURE), Mesh.standard());
    double activation = 1.335; // 0.45 eV from 25 to 30 degC
    GrowingResistance interphase = new GrowingResistance(activation);
    CellSystem cell =
        CellSystem.of(
            List.of(
                KineticCounterElectrode.of(60.0 * activation, TEMPERATURE, 0.0),
                interphase,
                new Separator(0.93e-3, ELECTROLYTE, 0.0),
                composite));
    MultistepIntegrator integrator =
        MultistepIntegrator.of(cell, StepControl.of(1e-5, cell.absoluteTolerances()));
    List<Limit> charged = List.of(new Limit(cell, 4.25, EventFunction.Direction.RISING));
    List<Limit> discharged = List.of(new Limit(cell, 2.5, EventFunction.Direction.FALLING));
    double[] y = cell.initialState();
    double lithium = cell.lithiumCharge(y);
    double time = 0.0;
    int cycle = 0;
    for (double[] row : TABLE) {
      for (int n = 0; n < row[1]; n++) {
        interphase.beginCycle(cycle, time, y, cell.offset(1));
        composite.beginCycle(cycle++, time, y, cell.offset(3));
        time = run(cell, integrator, row[0] * ONE_C, time, y, charged);
        double start = time;
        time = run(cell, integrator, -row[0] * ONE_C, time, y, discharged);
        double capacity = row[0] * ONE_C * (time - start) / LOADING / 3600.0;
        int column = n == 0 ? 2 : n == (int) row[1] / 2 ? 3 : n == (int) row[1] - 1 ? 4 : -1;
        if (column > 0) {
          assertThat(capacity)
              .as("%sC, cycle %s", row[0], cycle)
              .isCloseTo(row[column], within(0.02 * row[column]));
        }
      }
    }
    assertThat(cell.lithiumCharge(y)).isCloseTo(lithium, within(1e-9 * lithium));
    assertThat(y[cell.offset(3) + composite.isolated()]).isGreaterThan(0.1 * lithium);
  }

  private static double run(
      CellSystem cell,
      MultistepIntegrator integrator,
      double current,
      double time,
      double[] y,
      List<Limit> limits) {
    cell.control(new Control.Current(current));
    assertThat(integrator.makeConsistent(time, y)).isTrue();
    Outcome outcome = integrator.integrate(time, y, time + 1e6, Double.NaN, limits, step -> {});
    assertThat(outcome).isInstanceOf(Outcome.StoppedByEvent.class);
    return outcome.time();
  }

  private record Limit(CellSystem cell, double level, Direction direction)
      implements EventFunction {
    @Override
    public double value(double t, double[] y) {
      return cell.terminalVoltage(y) - level;
    }
  }
}
