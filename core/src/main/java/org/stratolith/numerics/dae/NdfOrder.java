package org.stratolith.numerics.dae;

/**
 * Chooses the order and the step of a multistep method: the neighbouring order with the largest
 * step that its estimated error allows.
 */
final class NdfOrder {

  private static final double SAFETY = 0.9;

  /**
   * By order. A longer step multiplies what rounding left in the differences by up to the ratio to
   * the power of the order, before the formula has damped the last of it; without these bounds
   * linear invariants drift by the tolerance instead of by rounding.
   */
  private static final double[] LARGEST_GROWTH = {1, 10, 4, 2, 2, 2};

  /** A growth below this is not worth another factorisation. */
  private static final double WORTH_CHANGING = 1.2;

  private final int maximumOrder;
  private final double[] constants = new double[NdfStepper.HIGHEST_ORDER + 2];
  private double factor;

  NdfOrder(int maximumOrder) {
    this.maximumOrder = maximumOrder;
    for (int k = 1; k <= NdfStepper.HIGHEST_ORDER; k++) {
      constants[k] = NdfStepper.errorConstant(k);
    }
  }

  /** The ratio of the next step to the last, for the order chosen last. */
  double factor() {
    return factor;
  }

  /**
   * Chooses after a step that ends {@code order + 1} equal ones.
   *
   * @param error of the last step, in tolerances
   * @return the next order
   */
  int choose(int order, double error, WeightedNorm norm, BackwardDifferences differences) {
    norm.weighBy(differences.get(0));
    int best = order;
    factor = growth(error, order);
    if (order > 1) {
      double below =
          growth(constants[order - 1] * norm.ofDifferential(differences.get(order)), order - 1);
      if (below > factor) {
        factor = below;
        best = order - 1;
      }
    }
    if (order < maximumOrder) {
      double above =
          growth(constants[order + 1] * norm.ofDifferential(differences.get(order + 2)), order + 1);
      if (above > factor) {
        factor = above;
        best = order + 1;
      }
    }
    factor = Math.min(LARGEST_GROWTH[best], SAFETY * factor);
    if (factor >= 1 && factor < WORTH_CHANGING) {
      factor = 1;
    }
    return best;
  }

  private static double growth(double error, int order) {
    return error == 0 ? Double.MAX_VALUE : Math.pow(error, -1.0 / (order + 1));
  }
}
