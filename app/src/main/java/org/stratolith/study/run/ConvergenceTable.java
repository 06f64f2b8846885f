package org.stratolith.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stratolith.numerics.transform.BoxTransform.Symbol;
import org.stratolith.phasefield.FieldEvolution;
import org.stratolith.phasefield.FieldState;
import org.stratolith.phasefield.FourthOrderStepper;
import org.stratolith.phasefield.PhaseFieldModel;
import org.stratolith.phasefield.SecondOrderStepper;
import org.stratolith.phasefield.StepControl;
import org.stratolith.phasefield.Stepper;
import org.stratolith.phasefield.benchmark.ManufacturedAllenCahn;
import org.stratolith.study.PhaseFieldResult.Convergence;

/**
 * The errors of PFHub 7a over the width of cells, at a step so short that it does not show, and
 * over the step, against the finest step on the same grid.
 */
final class ConvergenceTable {

  private static final double SHORT_STEP = 0x1p-4;
  private static final double FINEST_STEP = 0x1p-8;
  private static final int HALVINGS = 4;

  private ConvergenceTable() {}

  static List<Convergence> of(int cells) {
    List<Convergence> rows = new ArrayList<>();
    space(rows, cells, Symbol.DIFFERENCES);
    // Twice as fine, the spectral error would only show the given field's misfit at the walls.
    space(rows, cells / 2, Symbol.EXACT);
    time(rows, cells / 8, FourthOrderStepper::new);
    time(rows, cells / 8, SecondOrderStepper::new);
    return rows;
  }

  private static void space(List<Convergence> rows, int cells, Symbol symbol) {
    double before = Double.NaN;
    for (int n = Math.max(16, cells / 8); n <= cells; n *= 2) {
      ManufacturedAllenCahn model = new ManufacturedAllenCahn(n, symbol);
      Stepper stepper = new FourthOrderStepper(model);
      double[] eta = eta(model, stepper, SHORT_STEP);
      double error = model.distance(eta, model.solution(ManufacturedAllenCahn.END));
      rows.add(
          new Convergence(
              "space",
              word(symbol),
              stepper.method(),
              1.0 / n,
              SHORT_STEP,
              error,
              Double.NaN,
              order(before, error)));
      before = error;
    }
  }

  private static void time(
      List<Convergence> rows, int cells, Function<PhaseFieldModel, Stepper> method) {
    ManufacturedAllenCahn model = new ManufacturedAllenCahn(cells, Symbol.EXACT);
    double[] finest = eta(model, new FourthOrderStepper(model), FINEST_STEP);
    double[] solution = model.solution(ManufacturedAllenCahn.END);
    double before = Double.NaN;
    for (int k = 0; k <= HALVINGS; k++) {
      double step = 0x1p-2 / (1 << k);
      Stepper stepper = method.apply(model);
      double[] eta = eta(model, stepper, step);
      double error = model.distance(eta, finest);
      rows.add(
          new Convergence(
              "time",
              word(Symbol.EXACT),
              stepper.method(),
              1.0 / cells,
              step,
              model.distance(eta, solution),
              error,
              order(before, error)));
      before = error;
    }
  }

  private static double order(double before, double error) {
    return Math.log(before / error) / Math.log(2);
  }

  private static String word(Symbol symbol) {
    return switch (symbol) {
      case EXACT -> "spectral";
      case DIFFERENCES -> "differences";
    };
  }

  private static double[] eta(ManufacturedAllenCahn model, Stepper stepper, double step) {
    StepControl control = StepControl.fixed(step);
    FieldState state = FieldState.initial(model.start(0));
    new FieldEvolution(model, stepper, control)
        .advance(state, control.ticks(ManufacturedAllenCahn.END), (s, t) -> true);
    return model.eta(state.coefficients());
  }
}
