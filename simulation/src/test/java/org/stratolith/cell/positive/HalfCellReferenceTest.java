package org.stratolith.cell.positive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratolith.cell.CellSystem;
import org.stratolith.cell.Control;
import org.stratolith.numerics.dae.EsdirkTableau;
import org.stratolith.numerics.dae.EventFunction;
import org.stratolith.numerics.dae.OneStepIntegrator;
import org.stratolith.numerics.dae.Outcome;
import org.stratolith.numerics.dae.StepControl;
import org.stratolith.numerics.dae.StepListener.AcceptedStep;

/** The half cell of {@code ssb_half_dfn_*}: PyBaMM 26.8 on 80 nodes and 120 shells. */
class HalfCellReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "0.5"})
  void dischargeFollowsTheReferenceCurve(String rate) {
    double[][] reference = ReferenceHalfCell.table("ssb_half_dfn_" + rate + "C_nx80_nr120.csv");
    CellSystem cell =
        ReferenceHalfCell.cell(
            CompositeElectrode.of(ReferenceHalfCell.properties(), Mesh.standard()));
    OneStepIntegrator integrator =
        OneStepIntegrator.of(
            EsdirkTableau.kennedyCarpenter4(),
            cell,
            StepControl.of(1e-6, cell.absoluteTolerances()));
    cell.control(new Control.Current(-ReferenceHalfCell.ONE_C * Double.parseDouble(rate)));
    double[] y = cell.initialState();
    assertThat(integrator.makeConsistent(0.0, y)).isTrue();
    Difference difference = new Difference(cell, reference);
    Outcome outcome =
        integrator.integrate(
            0.0, y, 1e6, Double.NaN, List.of(new Below(cell, 2.9)), difference::accept);
    assertThat(outcome).isInstanceOf(Outcome.StoppedByEvent.class);
    assertThat(difference.compared).isEqualTo(reference.length - 1);
    assertThat(difference.worst).isLessThan(0.15e-3);
    // The last row is the end itself, where the curve falls by 0.2 V/s: compare its time.
    double end = reference[reference.length - 1][0];
    assertThat(outcome.time()).isCloseTo(end, within(1e-6 * end));
  }

  /** Compares every row between the ends of a step. */
  private static final class Difference {
    private final CellSystem cell;
    private final double[][] reference;
    private final double[] y;
    private int compared;
    private double worst;

    Difference(CellSystem cell, double[][] reference) {
      this.cell = cell;
      this.reference = reference;
      y = new double[cell.dimension()];
    }

    void accept(AcceptedStep step) {
      while (compared < reference.length - 1 && reference[compared][0] <= step.end()) {
        step.interpolate(reference[compared][0], y);
        double difference = cell.terminalVoltage(y) - reference[compared][1];
        worst = Math.max(worst, Math.abs(difference));
        compared++;
      }
    }
  }

  private record Below(CellSystem cell, double level) implements EventFunction {
    @Override
    public double value(double t, double[] y) {
      return cell.terminalVoltage(y) - level;
    }

    @Override
    public Direction direction() {
      return Direction.FALLING;
    }
  }
}
