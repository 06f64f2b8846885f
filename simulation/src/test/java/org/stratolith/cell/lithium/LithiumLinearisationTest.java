package org.stratolith.cell.lithium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.cell.lithium.LithiumElectrode.DoubleLayers;
import org.stratolith.cell.lithium.LithiumElectrode.Side;
import org.stratolith.cell.lithium.LithiumParameters.Penetration;
import org.stratolith.testing.ForAll;
import org.stratolith.testing.ForAll.Case;

/** The analytic linearisation against central differences, over random states of every law. */
class LithiumLinearisationTest {

  private static LithiumElectrode electrode(Case random, DoubleLayers layers) {
    Penetration[] laws = Penetration.values();
    VoidProperties.Law[] voidLaws = VoidProperties.Law.values();
    LithiumInterface structured =
        LithiumFixture.structured(laws[random.random().nextInt(laws.length)], 1e-7, 0.4);
    VoidProperties.Law voidLaw = voidLaws[random.random().nextInt(voidLaws.length)];
    Side side = random.random().nextBoolean() ? Side.NEGATIVE : Side.POSITIVE;
    return LithiumFixture.electrode(
        side, structured.with(structured.voids().withLaw(voidLaw)), 2e6, layers);
  }

  /** A random state; the metal is sometimes near its end. */
  private static double[] state(Case random, LithiumElectrode electrode, double current) {
    double[] y = new double[electrode.dimension()];
    double thickness = random.logUniform(5e-9, 5e-7);
    y[LithiumElectrode.SEI] = thickness * thickness;
    y[LithiumElectrode.LITHIUM] = 4e9 * thickness + random.logUniform(30, 1e6);
    y[LithiumElectrode.VOIDS] = random.logUniform(1e-9, 5e-6);
    if (electrode.doubleLayers) {
      double local = electrode.localCurrent(y, 0, current);
      y[LithiumElectrode.SEI_VOLTAGE] = random.uniform(0.5, 1.5) * local * thickness / 4e-4;
      y[LithiumElectrode.TRANSFER_VOLTAGE] = random.uniform(-0.05, 0.05);
    }
    y[electrode.progressIndex] = random.uniform(0, 0.3);
    return y;
  }

  private static double current(Case random) {
    return random.logUniform(0.1, 30) * (random.random().nextBoolean() ? 1 : -1);
  }

  // Central differences with a relative step of 1e-6 err by about 1e-10 of the function (rounding,
  // 1e-16/1e-6) plus 1e-12 (third derivative); 1e-6 of the size of a row leaves room for both.
  @ForAll(cases = 300)
  void agreesWithDifferences(Case random) {
    DoubleLayers layers =
        random.random().nextBoolean() ? DoubleLayers.RELAXED : DoubleLayers.INTEGRATED;
    LithiumElectrode electrode = electrode(random, layers);
    double current = current(random);
    double[] y = state(random, electrode, current);
    int n = electrode.dimension();
    LayerLinearisation linear = electrode.newLinearisation();
    linear.linearise(y, 0, current);
    double[] byCurrent = new double[n];
    linear.currentColumn(byCurrent, 0);

    double s = random.logUniform(1e-4, 10);
    assertThat(linear.factor(s)).isTrue();
    for (int column = 0; column < n; column++) {
      // (s - A) e_k by differences, then solved for: it must give e_k back
      double step = 1e-6 * Math.max(Math.abs(y[column]), electrode.progressIndex == column ? 1 : 0);
      double[] difference = differences(electrode, y, column, step, current);
      double[] r = new double[n];
      for (int row = 0; row < n; row++) {
        r[row] = (row == column ? s : 0) - difference[row];
      }
      linear.solve(r, 0);
      for (int row = 0; row < n; row++) {
        double scale = Math.abs(y[row]) / Math.abs(y[column]);
        assertThat(r[row] / scale).isCloseTo(row == column ? 1 : 0, within(2e-5));
      }
      double[] unit = new double[n];
      unit[column] = 1;
      assertThat(linear.voltageRow(unit, 0) * step).isCloseTo(difference[n] * step, within(1e-11));
    }
    double step = 1e-6 * current;
    double[] up = rates(electrode, y, current + step);
    double[] down = rates(electrode, y, current - step);
    for (int row = 0; row < n; row++) {
      double size = Math.abs(up[row]) + Math.abs(byCurrent[row] * current);
      assertThat(byCurrent[row] * current)
          .isCloseTo((up[row] - down[row]) / 2e-6, within(1e-8 * size + 1e-30));
    }
    assertThat(linear.resistance() * current)
        .isCloseTo((up[n] - down[n]) / 2e-6, within(1e-8 * Math.abs(up[n]) + 1e-14));
  }

  private static double[] differences(
      LithiumElectrode electrode, double[] y, int column, double step, double current) {
    double[] moved = y.clone();
    moved[column] = y[column] + step;
    double[] up = rates(electrode, moved, current);
    moved[column] = y[column] - step;
    double[] down = rates(electrode, moved, current);
    for (int k = 0; k < up.length; k++) {
      up[k] = (up[k] - down[k]) / (2 * step);
    }
    return up;
  }

  /** Right-hand side, then the voltage. */
  private static double[] rates(LithiumElectrode electrode, double[] y, double current) {
    double[] f = new double[electrode.dimension() + 1];
    electrode.rightHandSide(y, 0, current, f);
    f[f.length - 1] = electrode.voltage(y, 0, current);
    return f;
  }
}
