package org.stratolith.analysis.impedance.relaxation;

/**
 * How a distribution of relaxation times is found.
 *
 * @param lambda choice of the regularisation
 * @param order of the derivative that is penalised, 1 or 2
 * @param data which part of the data is used
 * @param inductance whether a series inductance is fitted
 * @param capacity whether a series capacity is fitted, for blocking electrodes
 * @param nonNegative whether gamma >= 0 is demanded; inductive loops need it off
 * @param pointsPerDecade grid of ln tau
 * @param weighted whether rows are divided by |Z|, relative to its root mean square
 */
public record DrtOptions(
    LambdaChoice lambda,
    int order,
    Data data,
    boolean inductance,
    boolean capacity,
    boolean nonNegative,
    int pointsPerDecade,
    boolean weighted) {

  /** Which part of the data is used. */
  public enum Data {
    COMBINED,
    REAL,
    IMAGINARY
  }

  /**
   * Generalised cross-validation, second derivative, both parts, inductance, no capacity, gamma >=
   * 0, 10 points per decade, no weights.
   */
  public static DrtOptions defaults() {
    return new DrtOptions(
        new LambdaChoice.GeneralisedCrossValidation(),
        2,
        Data.COMBINED,
        true,
        false,
        true,
        10,
        false);
  }

  public DrtOptions {
    if (order != 1 && order != 2) {
      throw new IllegalArgumentException(
          "a penalty of order " + order + " is not offered\nMaybe use 1 or 2");
    }
    if (pointsPerDecade < 3 || pointsPerDecade > 50) {
      throw new IllegalArgumentException(
          pointsPerDecade + " points per decade are outside 3 to 50\nMaybe use 10");
    }
  }

  public DrtOptions withLambda(LambdaChoice value) {
    return new DrtOptions(
        value, order, data, inductance, capacity, nonNegative, pointsPerDecade, weighted);
  }

  public DrtOptions withOrder(int value) {
    return new DrtOptions(
        lambda, value, data, inductance, capacity, nonNegative, pointsPerDecade, weighted);
  }

  public DrtOptions withData(Data value) {
    return new DrtOptions(
        lambda, order, value, inductance, capacity, nonNegative, pointsPerDecade, weighted);
  }

  public DrtOptions withInductance(boolean value) {
    return new DrtOptions(
        lambda, order, data, value, capacity, nonNegative, pointsPerDecade, weighted);
  }

  public DrtOptions withCapacity(boolean value) {
    return new DrtOptions(
        lambda, order, data, inductance, value, nonNegative, pointsPerDecade, weighted);
  }

  public DrtOptions withNonNegative(boolean value) {
    return new DrtOptions(
        lambda, order, data, inductance, capacity, value, pointsPerDecade, weighted);
  }

  public DrtOptions withWeights() {
    return new DrtOptions(
        lambda, order, data, inductance, capacity, nonNegative, pointsPerDecade, true);
  }
}
