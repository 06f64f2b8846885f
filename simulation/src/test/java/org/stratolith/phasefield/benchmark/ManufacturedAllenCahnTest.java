package org.stratolith.phasefield.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.stratolith.numerics.transform.BoxTransform.Symbol;
import org.stratolith.phasefield.EvolutionOutcome;
import org.stratolith.phasefield.FieldEvolution;
import org.stratolith.phasefield.FieldState;
import org.stratolith.phasefield.FourthOrderStepper;
import org.stratolith.phasefield.PhaseFieldModel;
import org.stratolith.phasefield.SecondOrderStepper;
import org.stratolith.phasefield.StepControl;
import org.stratolith.phasefield.Stepper;

class ManufacturedAllenCahnTest {

  @Test
  void differencesConvergeAtSecondOrderInSpace() {
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      ManufacturedAllenCahn model = new ManufacturedAllenCahn(128 << k, Symbol.DIFFERENCES);
      double[] eta = eta(model, FourthOrderStepper::new, 0.125);
      errors[k] = model.distance(eta, model.solution(ManufacturedAllenCahn.END));
    }
    assertThat(order(errors[0], errors[1])).isCloseTo(2, within(0.2));
    // SymPhas's upload, also of second order: 7.8e-3 at h = 1/100.
    assertThat(errors[0] * 1.28 * 1.28).isBetween(4e-3, 8e-3);
  }

  @Test
  void theSpectralLaplacianConvergesFasterThanAnyPower() {
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      ManufacturedAllenCahn model = new ManufacturedAllenCahn(64 << k, Symbol.EXACT);
      double[] eta = eta(model, FourthOrderStepper::new, 0.125);
      errors[k] = model.distance(eta, model.solution(ManufacturedAllenCahn.END));
    }
    // 1.4e-2 and 4.2e-4; at 256 cells it is 1.1e-6, where the fit to the walls ends it.
    assertThat(order(errors[0], errors[1])).isGreaterThan(4.5);
  }

  @Test
  void theSteppersConvergeAtTheirOrdersInTime() {
    assertThat(timeOrder(FourthOrderStepper::new, 0x1p-6)).isCloseTo(4, within(0.25));
    assertThat(timeOrder(SecondOrderStepper::new, 0x1p-6)).isCloseTo(2, within(0.1));
  }

  private static double timeOrder(Function<PhaseFieldModel, Stepper> method, double step) {
    ManufacturedAllenCahn model = new ManufacturedAllenCahn(64, Symbol.EXACT);
    double[] fine = eta(model, FourthOrderStepper::new, 0x1p-9, 1);
    double coarse = model.distance(eta(model, method, step, 1), fine);
    double half = model.distance(eta(model, method, step / 2, 1), fine);
    return order(coarse, half);
  }

  private static double order(double coarse, double fine) {
    return Math.log(coarse / fine) / Math.log(2);
  }

  private static double[] eta(
      ManufacturedAllenCahn model, Function<PhaseFieldModel, Stepper> method, double step) {
    return eta(model, method, step, ManufacturedAllenCahn.END);
  }

  private static double[] eta(
      ManufacturedAllenCahn model,
      Function<PhaseFieldModel, Stepper> method,
      double step,
      double end) {
    StepControl control = StepControl.fixed(step);
    FieldState state = FieldState.initial(model.start(0));
    EvolutionOutcome outcome =
        new FieldEvolution(model, method.apply(model), control)
            .advance(state, control.ticks(end), (s, t) -> true);
    assertThat(outcome).isInstanceOf(EvolutionOutcome.Reached.class);
    return model.eta(state.coefficients());
  }
}
