package org.stratolith.phasefield.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stratolith.numerics.transform.BoxTransform.Symbol;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;
import org.stratolith.testing.ForAll;

class OstwaldRipeningTest {

  private final Box box = Box.square(16, 200, Ends.PERIODIC);
  private final OstwaldRipening model = new OstwaldRipening(box);

  /** The rate is the derivative of the energy, found by differences, in any direction. */
  @ForAll(cases = 20)
  void flowsDownTheGradientOfItsEnergy(ForAll.Case any) {
    double[][] state = model.start();
    double[][] direction = new double[5][256];
    for (int i = 0; i < 5; i++) {
      for (int k = 0; k < 256; k++) {
        direction[i][k] = any.uniform(-1, 1);
      }
    }
    double[][] rest = new double[5][256];
    model.rate(0, state, rest);
    double[] laplacian = box.laplacian(model.transform(), Symbol.EXACT);
    double slope = 0;
    for (int i = 0; i < 5; i++) {
      for (int k = 1; k < 256; k++) {
        double rate = rest[i][k] + model.linear(i)[k] * state[i][k];
        double mobility = i == 0 ? 5 * laplacian[k] : 5;
        slope -= rate / mobility * direction[i][k] * box.cellVolume();
      }
      direction[i][0] = 0;
    }
    double h = 1e-4;
    double difference = (energy(state, direction, h) - energy(state, direction, -h)) / (2 * h);
    // Central differences: h^2 times a third derivative of some hundred times the slope.
    assertThat(difference).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
  }

  @Test
  void theLinearPartLeavesMassAlone() {
    assertThat(model.linear(0)[0]).isZero();
    assertThat(model.conserves(0)).isTrue();
    assertThat(model.conserves(1)).isFalse();
  }

  private double energy(double[][] state, double[][] direction, double h) {
    double[][] moved = new double[5][256];
    for (int i = 0; i < 5; i++) {
      for (int k = 0; k < 256; k++) {
        moved[i][k] = state[i][k] + h * direction[i][k];
      }
    }
    model.rate(0, moved, new double[5][256]);
    return model.freeEnergy(moved);
  }
}
