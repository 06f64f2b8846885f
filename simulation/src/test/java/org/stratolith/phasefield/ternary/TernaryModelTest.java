package org.stratolith.phasefield.ternary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.numerics.transform.BoxTransform;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.phasefield.EvolutionOutcome;
import org.stratolith.phasefield.FieldEvolution;
import org.stratolith.phasefield.FieldState;
import org.stratolith.phasefield.FourthOrderStepper;
import org.stratolith.phasefield.SecondOrderStepper;
import org.stratolith.phasefield.StepControl;
import org.stratolith.testing.ForAll;

class TernaryModelTest {

  private static final InterfaceEnergies ENERGIES = new InterfaceEnergies(0.6, 0.55, 0.35);
  private static final List<String> PHASES = List.of("Li", "Li9Al4", "LiCl");
  private static final double WIDTH = 12e-9;
  private static final double MOBILITY = 1e-24;

  private static TernaryModel model(Box box, WallEnergies wall, Mobility law) {
    return new TernaryModel(box, PHASES, ENERGIES, wall, WIDTH, MOBILITY, law);
  }

  @Test
  void aFlatInterfaceOfTwoPhasesHasTheirEnergy() {
    // 12 nm over 64 cells of 0.75 nm: 16 cells to an interface; the third phase must stay away.
    Box box = new Box(List.of(new Box.Axis(128, 96e-9, Ends.NO_FLUX)));
    double[] energies = {0.6, 0.55, 0.35};
    int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
    for (int k = 0; k < 3; k++) {
      double[][] c = new double[3][128];
      for (int i = 0; i < 128; i++) {
        c[pairs[k][i < 64 ? 0 : 1]][i] = 1;
      }
      TernaryModel model = model(box, WallEnergies.NEUTRAL, new Mobility.Uniform());
      FieldState state = FieldState.initial(model.coefficients(new double[][] {c[1], c[2]}));
      StepControl control = new StepControl(0x1p-20, 24, 1e-3);
      new FieldEvolution(model, new FourthOrderStepper(model), control)
          .advance(state, control.ticks(0.5), (s, t) -> true);
      // Differences of second order: (h/e)^2 of the energy, here 0.4 %.
      assertThat(state.energy()).isCloseTo(energies[k], within(0.005 * energies[k]));
      double[][] end = model.values(state.coefficients());
      int absent = 3 - pairs[k][0] - pairs[k][1];
      for (int i = 0; i < 128; i++) {
        double third = absent == 0 ? 1 - end[0][i] - end[1][i] : end[absent - 1][i];
        assertThat(third).isCloseTo(0, within(1e-9));
      }
    }
  }

  /** The rate is the one that the derivative of the energy drives, found by differences. */
  @ForAll(cases = 20)
  void flowsDownTheGradientOfItsEnergy(ForAll.Case any) {
    Box box =
        new Box(
            List.of(new Box.Axis(8, 32e-9, Ends.NO_FLUX), new Box.Axis(16, 64e-9, Ends.PERIODIC)));
    WallEnergies wall = new WallEnergies(0.5, 0.4, 0.1);
    TernaryModel model = model(box, wall, new Mobility.Uniform());
    double[] laplacian = box.laplacian(model.transform(), BoxTransform.Symbol.DIFFERENCES);
    double[][] state = model.coefficients(mixture(any, 128));
    double[][] rest = new double[2][128];
    model.rate(0, state, rest);
    double[][] along = new double[2][128];
    double slope = 0;
    for (int k = 1; k < 128; k++) {
      double sum = 0;
      double[] mu = new double[2];
      for (int i = 0; i < 2; i++) {
        along[i][k] = any.uniform(-1, 1);
        double rate = rest[i][k] + model.linear(i)[k] * state[i][k];
        mu[i] = -rate / (MOBILITY * laplacian[k]) * ENERGIES.spreading(i + 1);
        sum += mu[i] / ENERGIES.spreading(i + 1);
      }
      double mu0 = -ENERGIES.spreading(0) * sum;
      slope += ((mu[0] - mu0) * along[0][k] + (mu[1] - mu0) * along[1][k]) * box.cellVolume();
    }
    double h = 1e-5;
    double difference =
        (energy(model, state, along, h) - energy(model, state, along, -h)) / (2 * h);
    // The energy is some 1e-8 J/m of roundoff 1e-23, over steps of 1e-5.
    assertThat(difference).isCloseTo(slope, within(1e-5 * Math.abs(slope) + 1e-15));
  }

  @ForAll(cases = 8)
  void keepsVolumesAndLosesEnergyFromAnyMixture(ForAll.Case any) {
    Box box =
        new Box(
            List.of(
                new Box.Axis(16, 64e-9, Ends.NO_FLUX),
                new Box.Axis(8, 32e-9, Ends.PERIODIC),
                new Box.Axis(8, 32e-9, Ends.PERIODIC)));
    Mobility law =
        any.random().nextBoolean() ? new Mobility.Uniform() : new Mobility.Interfacial(0.05);
    TernaryModel model = model(box, new WallEnergies(0.5, 0.4, 0.1), law);
    double[][] c = mixture(any, 1024);
    FieldState state = FieldState.initial(model.coefficients(c));
    StepControl control = new StepControl(0x1p-30, 30, 1e-3);
    double[] last = {Double.POSITIVE_INFINITY};
    EvolutionOutcome outcome =
        new FieldEvolution(model, new SecondOrderStepper(model), control)
            .advance(
                state,
                control.ticks(0x1p-6),
                (s, t) -> {
                  assertThat(s.energy()).isLessThanOrEqualTo(last[0]);
                  last[0] = s.energy();
                  return true;
                });
    assertThat(outcome).isInstanceOf(EvolutionOutcome.Reached.class);
    double[][] end = model.values(state.coefficients());
    for (int i = 0; i < 2; i++) {
      double drift = 0;
      for (int q = 0; q < 1024; q++) {
        drift += (end[i][q] - c[i][q]) / 1024;
      }
      assertThat(Math.abs(drift)).isLessThan(1e-14);
    }
  }

  @Test
  void aDropMeetsTheWallAtYoungsAngle() {
    // cos(theta) = (gamma_Li - gamma_LiCl)/sigma = 0.5, so 60 degrees.
    Box box =
        new Box(
            List.of(new Box.Axis(32, 96e-9, Ends.NO_FLUX), new Box.Axis(64, 192e-9, Ends.NO_FLUX)));
    TernaryModel model = model(box, new WallEnergies(0.275, 0.6, 0), new Mobility.Uniform());
    double[][] c = new double[2][2048];
    for (int i = 0; i < 2048; i++) {
      int row = i / 64;
      int column = i % 64;
      c[1][i] = 3.0 * Math.hypot(row, column) < 60 ? 1 : 0;
    }
    FieldState state = FieldState.initial(model.coefficients(c));
    StepControl control = new StepControl(0x1p-20, 30, 2e-3);
    new FieldEvolution(model, new FourthOrderStepper(model), control)
        .advance(state, control.ticks(256), (s, t) -> true);
    double[] drop = model.values(state.coefficients())[1];
    // The cap is a circle: its height a and half-width b give theta = 2 atan(a/b).
    double height = edge(drop, 0, 64) + 1.5;
    double halfWidth = edge(drop, 64, 1) + 1.5;
    double angle = Math.toDegrees(2 * Math.atan(height / halfWidth));
    // The interface is 12 nm thick in a drop of 35 nm: the wall's own layer blurs a degree or two.
    assertThat(angle).isCloseTo(60, within(2.0));
  }

  @Test
  void refusesAPhaseThatSpreadsBetweenTheOthers() {
    InterfaceEnergies spreading = new InterfaceEnergies(1, 0.3, 0.3);
    assertThat(spreading.spreadPartially()).isFalse();
    Box box = new Box(List.of(new Box.Axis(8, 1e-8, Ends.NO_FLUX)));
    assertThatThrownBy(() ->
            new TernaryModel(
                box, PHASES, spreading, WallEnergies.NEUTRAL, WIDTH, 1, new Mobility.Uniform()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // Where the fraction along a line falls below one half, nm.
  private static double edge(double[] field, int start, int stride) {
    int i = start;
    int cells = 0;
    while (field[i + stride] > 0.5) {
      i += stride;
      cells++;
    }
    return 3 * (cells + (field[i] - 0.5) / (field[i] - field[i + stride]));
  }

  private static double[][] mixture(ForAll.Case any, int size) {
    double[][] c = new double[2][size];
    for (int i = 0; i < size; i++) {
      c[0][i] = any.uniform(0.1, 0.4);
      c[1][i] = any.uniform(0.1, 0.4);
    }
    return c;
  }

  private static double energy(TernaryModel model, double[][] state, double[][] along, double h) {
    double[][] moved = new double[2][state[0].length];
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < moved[i].length; k++) {
        moved[i][k] = state[i][k] + h * along[i][k];
      }
    }
    model.rate(0, moved, new double[2][state[0].length]);
    return model.freeEnergy(moved);
  }
}
