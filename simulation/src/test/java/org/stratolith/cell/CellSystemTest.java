package org.stratolith.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.cell.layer.Observable;
import org.stratolith.cell.layer.Separator;
import org.stratolith.cell.lithium.LithiumElectrode.DoubleLayers;
import org.stratolith.cell.lithium.LithiumFixture;
import org.stratolith.numerics.dae.IterationMatrix;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.ForAll.Case;

/** The bordered solve against differences of the right-hand side, under every control. */
class CellSystemTest {

  private static CellSystem cell(Case random) {
    DoubleLayers layers =
        random.random().nextBoolean() ? DoubleLayers.RELAXED : DoubleLayers.INTEGRATED;
    CellSystem cell = CellSystem.of(LithiumFixture.symmetric(LithiumFixture.bare(), 2e6, layers));
    cell.control(
        switch (random.random().nextInt(4)) {
          case 0 -> new Control.Current(3);
          case 1 -> new Control.Voltage(0.05);
          case 2 -> new Control.Sweep(0, 1e-3, 0);
          default -> new Control.Power(0.1);
        });
    if (random.random().nextBoolean()) {
      cell.leak(new LeakConductance(0, random.logUniform(0.1, 100), 10));
    }
    return cell;
  }

  private static double[] state(Case random, CellSystem cell) {
    double[] y = cell.initialState();
    y[cell.currentIndex()] = random.uniform(1, 20);
    y[cell.offset(0) + 2] = random.logUniform(1e-8, 2e-6);
    y[cell.offset(2) + 2] = random.logUniform(1e-8, 2e-6);
    return y;
  }

  @ForAll
  void solveInvertsTheMatrixOfTheEquations(Case random) {
    CellSystem cell = cell(random);
    double[] y = state(random, cell);
    int n = cell.dimension();
    double t = 5;
    double c = random.logUniform(1e-4, 1);
    double[] direction = new double[n];
    for (int k = 0; k < n; k++) {
      direction[k] = random.uniform(-1, 1) * Math.abs(y[k]);
    }
    // b = c M v - J v by a central difference along v
    double step = 1e-5;
    double[] up = new double[n];
    double[] down = new double[n];
    double[] moved = new double[n];
    for (int k = 0; k < n; k++) {
      moved[k] = y[k] + step * direction[k];
    }
    cell.rightHandSide(t, moved, up);
    for (int k = 0; k < n; k++) {
      moved[k] = y[k] - step * direction[k];
    }
    cell.rightHandSide(t, moved, down);
    double[] b = new double[n];
    cell.multiplyMass(direction, b);
    for (int k = 0; k < n; k++) {
      b[k] = c * b[k] - (up[k] - down[k]) / (2 * step);
    }
    IterationMatrix matrix = cell.newIterationMatrix();
    matrix.linearise(t, y);
    assertThat(matrix.factor(c)).isTrue();
    matrix.solve(b);
    for (int k = 0; k < n; k++) {
      // the difference errs by 1e-10 (third derivative); a solve may amplify it a thousandfold
      double scale = Math.max(Math.abs(y[k]), Math.abs(direction[k]));
      if (scale > 0) {
        assertThat(b[k]).isCloseTo(direction[k], within(1e-6 * scale));
      }
    }
  }

  @ForAll
  void voltageComponentsSumToTheTerminalVoltage(Case random) {
    CellSystem cell = cell(random);
    double[] y = state(random, cell);
    List<Observable> observables = cell.observables();
    double[] values = new double[observables.size()];
    cell.observe(y, values);
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += observables.get(k).voltageComponent() ? values[k] : 0;
    }
    assertThat(sum).isCloseTo(cell.terminalVoltage(y), within(1e-15));
  }

  @Test
  void leakCarriesItsShareOfTheTerminalCurrent() {
    CellSystem cell = CellSystem.of(List.of(new Separator(1e-3, 1, 10)));
    cell.leak(new LeakConductance(100, 50, 10));
    double[] y = cell.initialState();
    y[cell.currentIndex()] = 20; // 20 mV over 1e-3 ohm m2
    assertThat(cell.terminalCurrent(100, y)).isEqualTo(20);
    assertThat(cell.terminalCurrent(105, y)).isCloseTo(20 + 25 * 0.02, within(1e-12));
    assertThat(cell.terminalCurrent(1e6, y)).isCloseTo(20 + 50 * 0.02, within(1e-12));
    CellImpedance impedance = cell.newImpedance();
    impedance.linearise(1e6, y);
    double[] z = new double[2];
    impedance.at(1e-3, z);
    assertThat(z[0]).isCloseTo(1 / (1 / 1e-3 + 50), within(1e-15));
  }

  @Test
  void pelletIsAsThickAsItsMassSays() {
    // 150 mg in a 10 mm die at 1.64 g/cm3: 1.16 mm, 14.7 ohm cm2 at 7.9 mS/cm
    double thickness = Separator.pelletThickness(150e-6, 10e-3, 1640);
    assertThat(thickness).isCloseTo(1.1646e-3, within(1e-7));
    assertThat(new Separator(thickness, 0.79, 10).resistance()).isCloseTo(1.474e-3, within(1e-6));
  }

  @Test
  void refusesWhatIsNoCell() {
    assertThatThrownBy(() -> CellSystem.of(List.of())).hasMessageContaining("Maybe the separator");
    assertThatThrownBy(() -> new Separator(-1, 1, 1)).hasMessageContaining("Maybe a unit");
    assertThatThrownBy(() -> new LeakConductance(0, -1, 1)).hasMessageContaining("Maybe the sign");
  }
}
