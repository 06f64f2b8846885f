package org.stratolith.foil.separation;

import java.util.Arrays;

/**
 * Coalescence on fixed pivots (Kumar and Ramkrishna, Chem. Eng. Sci. 51 (1996) 1311). A pair makes
 * a particle between two pivots; its share on each keeps number and volume:
 *
 * <pre>
 *   dn_m/dt = sum_{j>=k} (1 - delta_jk/2) eta_m(v_j + v_k) K_jk n_j n_k - n_m sum_k K_mk n_k
 *   eta_m = (v_{m+1} - v)/(v_{m+1} - v_m),  eta_{m+1} = (v - v_m)/(v_{m+1} - v_m)
 * </pre>
 *
 * <p>What grows beyond the last pivot is counted there by volume. Each cell is on its own; Heun's
 * method, in steps in which no size loses more than a tenth.
 */
public final class Coalescence {

  private static final double LARGEST_LOSS = 0.1;
  private static final int MOST_STEPS = 10_000;

  // Below this volume fraction particles do not meet.
  private static final double DILUTE = 1e-9;

  private final int bins;
  private final double[] kernel;
  private final double[] netLoss;
  private final int[] target;
  private final double[] share;
  private final double[] shareAbove;
  private final double[] state;
  private final double[] trial;
  private final double[] slope;
  private final double[] slopeAfter;

  /** Tabulates the kernel and the shares. */
  public Coalescence(SizeGrid sizes, CollisionKernel law) {
    bins = sizes.bins();
    kernel = new double[bins * bins];
    netLoss = new double[bins * bins];
    target = new int[bins * bins];
    share = new double[bins * bins];
    shareAbove = new double[bins * bins];
    state = new double[bins];
    trial = new double[bins];
    slope = new double[bins];
    slopeAfter = new double[bins];
    for (int j = 0; j < bins; j++) {
      for (int k = 0; k < bins; k++) {
        int at = j * bins + k;
        kernel[at] = law.rate(sizes.radius(j), sizes.radius(k));
        double volume = sizes.volume(j) + sizes.volume(k);
        int m = sizes.below(volume);
        target[at] = m;
        if (m == bins - 1) {
          share[at] = volume / sizes.volume(m);
        } else {
          double gap = sizes.volume(m + 1) - sizes.volume(m);
          shareAbove[at] = (volume - sizes.volume(m)) / gap;
          share[at] = 1 - shareAbove[at];
        }
        // A large particle that takes up a small one mostly stays what it was.
        double back = m == j ? Math.min(share[at], 1) : 0;
        netLoss[at] = kernel[at] * (1 - back);
      }
    }
  }

  /** Advances one phase of a field by a part of the clock. */
  public void advance(ParticleField field, int phase, double clock) {
    int cells = field.grid().cells();
    double[] number = field.numbers();
    for (int cell = 0; cell < cells; cell++) {
      int first = field.row(phase, 0) + cell;
      double volume = 0;
      for (int k = 0; k < bins; k++) {
        state[k] = number[first + k * cells];
        volume += state[k] * field.sizes(phase).volume(k);
      }
      if (volume > DILUTE && advance(clock)) {
        for (int k = 0; k < bins; k++) {
          number[first + k * cells] = state[k];
        }
      }
    }
  }

  private boolean advance(double clock) {
    double left = clock;
    for (int s = 0; left > 0; s++) {
      double loss = fastestLoss();
      if (loss == 0) {
        return s > 0;
      }
      double step = s < MOST_STEPS ? Math.min(left, LARGEST_LOSS / loss) : left;
      slope(state, slope);
      for (int k = 0; k < bins; k++) {
        trial[k] = state[k] + step * slope[k];
      }
      slope(trial, slopeAfter);
      for (int k = 0; k < bins; k++) {
        state[k] += step / 2 * (slope[k] + slopeAfter[k]);
      }
      left -= step;
    }
    return true;
  }

  private double fastestLoss() {
    double fastest = 0;
    for (int j = 0; j < bins; j++) {
      double rate = 0;
      for (int k = 0; k < bins; k++) {
        rate += netLoss[j * bins + k] * state[k];
      }
      fastest = Math.max(fastest, rate);
    }
    return fastest;
  }

  private void slope(double[] n, double[] result) {
    Arrays.fill(result, 0);
    for (int j = 0; j < bins; j++) {
      if (n[j] == 0) {
        continue;
      }
      for (int k = 0; k <= j; k++) {
        int at = j * bins + k;
        double rate = kernel[at] * n[j] * n[k];
        if (j == k) {
          rate /= 2;
        }
        result[j] -= rate;
        result[k] -= rate;
        result[target[at]] += share[at] * rate;
        if (shareAbove[at] > 0) {
          result[target[at] + 1] += shareAbove[at] * rate;
        }
      }
    }
  }
}
