package org.stratolith.phasefield.ternary;

import java.util.Arrays;

/** How the mobility depends on the composition, relative to that of a flat interface's middle. */
public sealed interface Mobility {

  /** The largest value it takes. */
  double largest();

  /** Fills in the relative mobility of every cell. */
  void fill(double[] c1, double[] c2, double[] mobility);

  /** The same everywhere: mixing by plastic flow stirs all phases alike. */
  record Uniform() implements Mobility {
    @Override
    public double largest() {
      return 1;
    }

    @Override
    public void fill(double[] c1, double[] c2, double[] mobility) {
      Arrays.fill(mobility, 1);
    }
  }

  /**
   * {@code m = floor + (1 - floor) 4 (c_0 c_1 + c_0 c_2 + c_1 c_2)}: atoms move along interfaces,
   * and little within phases that dissolve none of each other.
   *
   * @param floor what is left within a phase, above 0 up to 1
   */
  record Interfacial(double floor) implements Mobility {
    public Interfacial {
      if (!(floor > 0 && floor <= 1)) {
        throw new IllegalArgumentException("mobility within phases " + floor);
      }
    }

    @Override
    public double largest() {
      return floor + (1 - floor) * 4 / 3;
    }

    @Override
    public void fill(double[] c1, double[] c2, double[] mobility) {
      for (int i = 0; i < mobility.length; i++) {
        double c0 = 1 - c1[i] - c2[i];
        double pairs = c0 * (c1[i] + c2[i]) + c1[i] * c2[i];
        // Beyond the corners, where a tail undershoots, the pairs would be negative.
        mobility[i] = floor + (1 - floor) * 4 * Math.max(0, pairs);
      }
    }
  }
}
