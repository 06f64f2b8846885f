package org.stratolith.numerics.dae;

/**
 * Starting values for the stages of a Runge-Kutta method: the derivative is interpolated at the
 * nodes of the step's start and of up to two stages before, and integrated to the stage's own node.
 */
final class StagePredictor {

  private StagePredictor() {}

  /** Weights of {@code h K_j}, row i for stage i, for the nodes {@code c}. */
  static double[][] weights(double[] c) {
    double[][] weights = new double[c.length][];
    for (int i = 0; i < c.length; i++) {
      weights[i] = new double[i];
      if (i > 0) {
        int[] nodes = nodesFor(i, c);
        for (int k : nodes) {
          weights[i][k] = integralOfLagrange(k, nodes, c, c[i]);
        }
      }
    }
    return weights;
  }

  private static int[] nodesFor(int stage, double[] c) {
    if (stage == 1) {
      return new int[] {0};
    }
    int last = stage - 1;
    for (int other = last - 1; other > 0; other--) {
      if (Math.abs(c[other] - c[last]) > 1e-6) {
        return new int[] {0, other, last};
      }
    }
    return new int[] {0, last};
  }

  /** Integral from 0 to x of the Lagrange polynomial of node k; of degree two at most. */
  private static double integralOfLagrange(int k, int[] nodes, double[] c, double x) {
    double scale = 1;
    double sum = 0;
    double product = 1;
    int others = 0;
    for (int m : nodes) {
      if (m != k) {
        scale *= c[k] - c[m];
        sum += c[m];
        product *= c[m];
        others++;
      }
    }
    double integral =
        switch (others) {
          case 0 -> x;
          case 1 -> x * x / 2 - product * x;
          default -> x * x * x / 3 - sum * x * x / 2 + product * x;
        };
    return integral / scale;
  }
}
