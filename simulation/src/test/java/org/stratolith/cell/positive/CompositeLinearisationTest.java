package org.stratolith.cell.positive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.cell.layer.LayerLinearisation;
import org.stratolith.testing.Allocation;
import org.stratolith.testing.ForAll;

class CompositeLinearisationTest {

  private static final int BEFORE = 3;

  /** {@code (s M - A) v} with A v and A's other columns from central differences. */
  private static double[] product(
      CompositeElectrode electrode, double[] y, double current, double s, double[] v) {
    int n = electrode.dimension();
    double largest = 0.0;
    for (double x : v) {
      largest = Math.max(largest, Math.abs(x));
    }
    double h = 1e-6 / largest;
    double[] moved = new double[n];
    double[] up = new double[n];
    double[] down = new double[n];
    double[] mass = new double[n];
    electrode.massDiagonal(mass, 0);
    for (int i = 0; i < n; i++) {
      moved[i] = y[i] + h * v[i];
    }
    electrode.rightHandSide(moved, 0, current, up);
    for (int i = 0; i < n; i++) {
      moved[i] = y[i] - h * v[i];
    }
    electrode.rightHandSide(moved, 0, current, down);
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      out[i] = s * mass[i] * v[i] - (up[i] - down[i]) / (2.0 * h);
    }
    return out;
  }

  @ForAll(cases = 200)
  void solveInvertsTheDifferenceQuotientOfTheRightHandSide(ForAll.Case random) {
    CompositeElectrode electrode = RandomComposite.electrode(random);
    int n = electrode.dimension();
    double[] y = RandomComposite.state(electrode, random);
    double current = random.uniform(-20.0, 20.0);
    double s = random.logUniform(1e-4, 1e3);
    // One unknown moves at a time, so that no row hides behind another.
    int which = random.random().nextInt(n);
    double[] v = new double[n];
    v[which] = 1.0;
    double[] r = product(electrode, y, current, s, v);
    double[] padded = new double[n + 2 * BEFORE];
    System.arraycopy(r, 0, padded, BEFORE, n);
    double[] paddedState = new double[n + 2 * BEFORE];
    System.arraycopy(y, 0, paddedState, BEFORE, n);
    LayerLinearisation linearisation = electrode.newLinearisation();
    linearisation.linearise(paddedState, BEFORE, current);
    assertThat(linearisation.factor(s)).isTrue();
    linearisation.solve(padded, BEFORE);
    // v comes back up to what the difference quotient is good for: f is rounded at 1e-16 of its
    // terms, divided by 2e-6, and the curvature over 1e-6 of an unknown of order one.
    double scale = 0.0;
    for (int i = 0; i < n; i++) {
      scale = Math.max(scale, Math.abs(unit(electrode, i) * v[i]));
    }
    for (int i = 0; i < n; i++) {
      assertThat(padded[BEFORE + i]).isCloseTo(v[i], within(2e-5 / unit(electrode, i) * scale));
    }
    for (int i = 0; i < BEFORE; i++) {
      assertThat(padded[i]).isZero();
      assertThat(padded[n + BEFORE + i]).isZero();
    }
  }

  /** A filling of one is worth a potential of 1 V, a current of 100 A/m2, a charge of 1 MC/m2. */
  private static double unit(CompositeElectrode electrode, int i) {
    if (i == electrode.isolated()) {
      return 1e-6;
    }
    return i >= electrode.currents() && i < electrode.potentials() ? 0.01 : 1.0;
  }

  @ForAll
  void currentColumnAndVoltageRowAreDerivatives(ForAll.Case random) {
    CompositeElectrode electrode = RandomComposite.electrode(random);
    int n = electrode.dimension();
    double[] y = RandomComposite.state(electrode, random);
    LayerLinearisation linearisation = electrode.newLinearisation();
    linearisation.linearise(y, 0, 1.0);
    double[] column = new double[n];
    linearisation.currentColumn(column, 0);
    double[] one = new double[n];
    double[] two = new double[n];
    electrode.rightHandSide(y, 0, 1.0, one);
    electrode.rightHandSide(y, 0, 2.0, two);
    for (int i = 0; i < n; i++) {
      // linear in the current, so the difference is exact but for rounding
      assertThat(two[i] - one[i])
          .isCloseTo(column[i], within(1e-10 * (1.0 + Math.abs(one[i]) + Math.abs(column[i]))));
    }
    assertThat(electrode.voltage(y, 0, 2.0) - electrode.voltage(y, 0, 1.0))
        .isCloseTo(linearisation.resistance(), within(1e-12));
    double[] v = new double[n];
    double[] moved = y.clone();
    for (int i = 0; i < n; i++) {
      v[i] = random.uniform(-1.0, 1.0);
      moved[i] += v[i];
    }
    assertThat(electrode.voltage(moved, 0, 1.0) - electrode.voltage(y, 0, 1.0))
        .isCloseTo(linearisation.voltageRow(v, 0), within(1e-10));
  }

  @Test
  void nothingIsSolvedAtZeroShift() {
    CompositeElectrode electrode =
        CompositeElectrode.of(ReferenceHalfCell.properties(), Mesh.standard());
    double[] y = new double[electrode.dimension()];
    electrode.initialState(y, 0);
    LayerLinearisation linearisation = electrode.newLinearisation();
    linearisation.linearise(y, 0, 0.0);
    assertThat(linearisation.factor(0.0)).isFalse();
  }

  @Test
  void warmKernelsAllocateNothing() {
    CompositeElectrode electrode =
        CompositeElectrode.of(ReferenceHalfCell.properties(), Mesh.standard());
    double[] y = new double[electrode.dimension()];
    electrode.initialState(y, 0);
    double[] f = new double[electrode.dimension()];
    double[] seen = new double[electrode.observables().size()];
    LayerLinearisation linearisation = electrode.newLinearisation();
    Runnable work =
        () -> {
          electrode.rightHandSide(y, 0, 1.0, f);
          linearisation.linearise(y, 0, 1.0);
          linearisation.factor(0.1);
          linearisation.solve(f, 0);
          electrode.observe(y, 0, 1.0, seen, 0);
          electrode.beginCycle(1, 1.0, y, 0);
        };
    work.run();
    Allocation.bytes(work);
    assertThat(Allocation.bytes(work)).isZero();
  }
}
